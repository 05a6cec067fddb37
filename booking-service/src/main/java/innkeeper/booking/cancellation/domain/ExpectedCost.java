package innkeeper.booking.cancellation.domain;

import innkeeper.booking.rejection.domain.BookingRejection.CancellationChanged;
import innkeeper.booking.reservation.domain.Cancellation;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.Money;
import innkeeper.kernel.Rejected;

/** What somebody was shown that giving rooms up costs: nobody who was shown it pays another fee. */
public sealed interface ExpectedCost {
    /** @throws Rejected {@code CancellationChanged} */
    void require(BookingId booking, Cancellation now);

    /** They take what it costs now, whatever it is. */
    record Any() implements ExpectedCost {
        @Override
        public void require(BookingId booking, Cancellation now) {
            // every cost is expected
        }
    }

    record Exactly(Money fee, Money refund) implements ExpectedCost {
        @Override
        public void require(BookingId booking, Cancellation now) {
            if (!now.fee().equals(fee) || !now.refund().equals(refund)) {
                throw new Rejected(new CancellationChanged(booking));
            }
        }
    }
}
