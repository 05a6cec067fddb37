package innkeeper.booking.reconciliation.domain;

import innkeeper.booking.folio.domain.Payment;
import java.time.Instant;
import java.util.UUID;

/**
 * Where the provider's books and ours differ, for a person to look at.
 *
 * @param booking the booking that the payment names; empty where it names none
 * @param payment the payment, with the sum in question
 */
public record Finding(UUID id, Kind kind, String booking, Payment payment, Instant firstSeen, String detail) {
    /** What is wrong, in one word. */
    public enum Kind {
        /** Paid, but naming no booking that we know. */
        UNKNOWN_BOOKING,
        /** Paid in the name of a booking that has another payment, or none; left where it is. */
        FOREIGN_PAYMENT,
        /** Paid a second time; it goes back by itself. */
        SECOND_PAYMENT,
        /** Paid, but not the sum that was agreed; it goes back by itself. */
        ANOTHER_SUM,
        /** More has gone back than we asked for. */
        REFUNDED_AT_PROVIDER,
        /** News that cannot be true, by itself or beside what we know; nothing has followed it. */
        CONTRADICTORY_NEWS,
        /** The provider took our refund and could not carry it out; it is tried again. */
        REFUND_FAILED,
        /** The provider does not take our refund; it is asked again. */
        REFUND_REFUSED
    }
}
