package innkeeper.hotel.owner.usecase;

import innkeeper.kernel.PersonId;

/** Takes every hotel that somebody has just made before they left off the market; what was booked there stays as it is. */
public final class CloseHotels {
    private final Holdings holdings;

    public CloseHotels(Holdings holdings) {
        this.holdings = holdings;
    }

    public void handle(PersonId owner) {
        holdings.justMadeBy(owner).forEach(holdings::remove);
    }
}
