package innkeeper.booking.cancellation.http;

import innkeeper.booking.reservation.domain.Cancellation;
import innkeeper.kernel.Money;
import java.time.Instant;

/** What giving rooms up costs now, as the contract shows it; {@code freeUntil} is null where it costs from the booking on. */
record CostView(Instant freeUntil, Money fee, Money refund, Money leftToPay) {
    static CostView of(Cancellation cost) {
        return new CostView(cost.freeUntil().orElse(null), cost.fee(), cost.refund(), cost.leftToPay());
    }
}
