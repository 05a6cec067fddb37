package innkeeper.notification.booking.domain;

import innkeeper.notification.message.domain.Audience;
import innkeeper.notification.message.domain.BookingFacts;
import innkeeper.notification.message.domain.BookingFacts.Ending;
import innkeeper.notification.message.domain.News;
import java.util.EnumMap;
import java.util.Map;

/**
 * What is said about a booking, by what happened and how it stands. Nobody hears of the end of what they were never told
 * had begun, and of money only what is true.
 */
public enum Wording {
    CONFIRMED,
    AMENDED,
    /** Changed, and money goes back. */
    AMENDED_WITH_REFUND,
    /** Rooms were cancelled, and the hotel keeps what was paid for them. */
    AMENDED_WITHOUT_REFUND,
    CANCELLED,
    /** Cancelled, and money goes back. */
    CANCELLED_WITH_REFUND,
    /** Cancelled, and the hotel keeps what was paid. */
    CANCELLED_WITHOUT_REFUND,
    /** Given up before it was paid. */
    HOLD_CANCELLED,
    NOT_PAID,
    /** Not booked although money came, which goes back. */
    NOT_BOOKED,
    REFUNDED,
    /** Money that came after the end has gone back. */
    LATE_PAYMENT_REFUNDED,
    /** Money has gone back, and the booking stands. */
    REFUNDED_AND_CONFIRMED,
    PAYMENT_RETURNED,
    /** Mails to the guest come back. */
    GUEST_UNREACHED;

    /** Who is told, and what. */
    public static Map<Audience, Wording> of(News.Booking news, BookingFacts facts) {
        return switch (news) {
            case CONFIRMED -> both(CONFIRMED, CONFIRMED);
            case AMENDED -> facts.wasConfirmed() ? both(amended(facts), AMENDED) : Map.of();
            case CANCELLED -> facts.wasConfirmed()
                    ? both(cancelled(facts), CANCELLED)
                    : client(facts.refund().isZero() ? HOLD_CANCELLED : NOT_BOOKED);
            case EXPIRED -> expired(facts);
            case REFUNDED -> facts.wasConfirmed()
                    ? both(refunded(facts), refunded(facts))
                    : client(refunded(facts));
            case PAYMENT_RETURNED -> client(PAYMENT_RETURNED);
            case GUEST_UNREACHED -> Map.of(Audience.HOTEL, GUEST_UNREACHED);
        };
    }

    private static Wording amended(BookingFacts facts) {
        if (!facts.refund().isZero()) {
            return AMENDED_WITH_REFUND;
        }
        boolean keepsMoney = facts.paidOnline() && !facts.price().equals(facts.total());
        return keepsMoney ? AMENDED_WITHOUT_REFUND : AMENDED;
    }

    private static Wording cancelled(BookingFacts facts) {
        if (!facts.refund().isZero()) {
            return CANCELLED_WITH_REFUND;
        }
        return facts.paidInAdvance() ? CANCELLED_WITHOUT_REFUND : CANCELLED;
    }

    private static Map<Audience, Wording> expired(BookingFacts facts) {
        if (!facts.refund().isZero()) {
            return client(NOT_BOOKED);
        }
        return facts.end().reason() == Ending.PAYMENT_UNAVAILABLE ? Map.of() : client(NOT_PAID);
    }

    private static Wording refunded(BookingFacts facts) {
        return switch (facts.end().reason()) {
            case NONE -> REFUNDED_AND_CONFIRMED;
            case PAID_ANOTHER_SUM, PAYMENT_RETURNED -> REFUNDED;
            case NOT_PAID_IN_TIME, PAYMENT_UNAVAILABLE -> LATE_PAYMENT_REFUNDED;
            case CANCELLED ->
                facts.wasConfirmed() ? REFUNDED : LATE_PAYMENT_REFUNDED;
        };
    }

    private static Map<Audience, Wording> client(Wording client) {
        return Map.of(Audience.CLIENT, client);
    }

    private static Map<Audience, Wording> both(Wording client, Wording hotel) {
        return new EnumMap<>(Map.of(Audience.CLIENT, client, Audience.HOTEL, hotel));
    }
}
