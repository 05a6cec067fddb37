package innkeeper.hotel.owner.usecase;

import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.kernel.PersonId;
import java.util.List;

/** Takes every hotel of an owner who has left off the market; what was booked there stays as it is. */
public final class CloseHotels {
    private final Holdings holdings;

    /** What owners have on the market, within the transaction of one event. */
    public interface Holdings {
        /** Locked until the end of the transaction. */
        List<Hotel> of(PersonId owner);

        /** As if its owner had removed it; announced. */
        void remove(Hotel hotel);
    }

    public CloseHotels(Holdings holdings) {
        this.holdings = holdings;
    }

    public void handle(PersonId owner) {
        holdings.of(owner).forEach(holdings::remove);
    }
}
