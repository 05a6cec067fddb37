package innkeeper.booking.change.http;

import innkeeper.booking.reservation.domain.Booking;
import innkeeper.booking.reservation.http.BookingView;
import innkeeper.kernel.Money;

/**
 * What a change would bring, as the contract shows it.
 *
 * @param difference what the booking costs more then; negative where less
 * @param refund     what would go back of the payment because of it
 */
record ChangePreviewView(Money difference, Money refund, BookingView booking) {
    static ChangePreviewView of(Booking before, Booking after) {
        Money nothing = new Money(0, after.folio().currency());
        Money back = after.folio().refund().orElse(nothing).minus(before.folio().refund().orElse(nothing));
        return new ChangePreviewView(after.total().minus(before.total()), back.isPositive() ? back : nothing, BookingView.of(after));
    }
}
