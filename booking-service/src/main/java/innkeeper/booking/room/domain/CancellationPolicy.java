package innkeeper.booking.room.domain;

import innkeeper.kernel.Money;

/** Free until so many days before check-in, at the hotel's check-in time; later a share of the price stays there. */
public record CancellationPolicy(int freeUntilDays, int feePercent) {
    public CancellationPolicy {
        if (freeUntilDays < 0) {
            throw new IllegalArgumentException("free until %d days before check-in".formatted(freeUntilDays));
        }
        if (feePercent < 0 || feePercent > 100) {
            throw new IllegalArgumentException("a fee of %d percent".formatted(feePercent));
        }
    }

    public Money fee(Money total) {
        return total.percent(feePercent);
    }
}
