package innkeeper.hotel.owner.usecase;

import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.owner.domain.OwnerStanding;
import innkeeper.kernel.PersonId;

/** The hoteliers behind the hotels. */
public interface Owners {
    /** Keeps the highest version, however often and in whatever order they come. */
    void remember(OwnerStanding standing);

    /** Not while suspended; and, where addresses must be proven, not before. */
    boolean maySell(PersonId owner);

    /** Whether anything of the hotel is for sale. */
    default boolean letSell(Hotel hotel) {
        return hotel.isPublished() && maySell(hotel.owner());
    }
}
