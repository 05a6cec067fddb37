package innkeeper.hotel.owner.usecase;

import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import java.util.List;
import java.util.Map;

/** Whose the hotels on the market are, within the transaction of one event. */
public interface Holdings {
    /**
     * What the person has made, and auth-service has never said whose it is; locked until the end of the transaction. Nobody who
     * is known to own a hotel can leave, so what they once made is somebody else's by then.
     */
    List<Hotel> justMadeBy(PersonId maker);

    /** As if its owner had removed it; announced. */
    void remove(Hotel hotel);

    /**
     * These hotels are the person's, each in this version of the relation, unless a higher one is known; announced where it is
     * somebody else's than before.
     */
    void give(PersonId owner, Map<HotelId, Long> versions);
}
