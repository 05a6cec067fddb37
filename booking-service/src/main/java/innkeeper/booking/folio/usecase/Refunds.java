package innkeeper.booking.folio.usecase;

import innkeeper.kernel.BookingId;

/** The refunds that are owed. */
public interface Refunds {
    /** The provider could not carry the refund out: the next attempt is a refund of its own. */
    void renew(BookingId booking, String paymentId);
}
