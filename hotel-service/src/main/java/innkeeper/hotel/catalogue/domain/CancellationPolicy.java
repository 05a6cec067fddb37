package innkeeper.hotel.catalogue.domain;

/** Until when a guest may give up a stay for nothing, and the share of the total that the hotel keeps later. */
public record CancellationPolicy(int freeUntilDays, int feePercent) {
    public CancellationPolicy {
        if (freeUntilDays < 0) {
            throw new IllegalArgumentException("free until %d days before arrival".formatted(freeUntilDays));
        }
        if (feePercent < 0 || feePercent > 100) {
            throw new IllegalArgumentException("a fee of %d percent".formatted(feePercent));
        }
    }
}
