package innkeeper.booking.folio.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * Money that has to go back to the client. Once the provider may have been asked for it, neither its id nor its sum ever
 * changes: it is carried out, or it comes to nothing and another one takes its place.
 *
 * @param id      names it at the provider, however often it is asked for, and later in the folio
 * @param payment of which it goes back, and how much
 * @param from    when the provider is to be asked
 * @param asked   whether it may have been asked
 */
public record Refund(UUID id, Payment payment, Instant from, boolean asked) {
    boolean isOf(String other) {
        return payment.id().equals(other);
    }

    Refund ask() {
        return new Refund(id, payment, from, true);
    }
}
