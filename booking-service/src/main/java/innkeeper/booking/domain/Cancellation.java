package innkeeper.booking.domain;

import innkeeper.kernel.Money;
import java.time.Instant;

/** What cancelling costs: free until a moment, later a fee; and what of the payment goes back. */
public record Cancellation(Instant freeUntil, Money fee, Money refund) {}
