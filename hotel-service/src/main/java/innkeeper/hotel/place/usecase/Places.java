package innkeeper.hotel.place.usecase;

import innkeeper.hotel.place.domain.Place;
import java.time.ZoneId;
import java.util.Set;

/** Which place is meant by the name of a city, in any language and script. */
public interface Places {
    /**
     * Where a hotel is: of several places of that name in the country the one in the hotel's time zone, then the largest. A town that no list
     * knows is known by its name alone.
     *
     * @param country ISO 3166-1, two letters
     */
    Place of(String city, String country, ZoneId zone);

    /** Everything in the world that is called so; never empty, since a town that no list knows may have that name, too. */
    Set<Place> named(String city);

    /** Grows whenever the same city may be another place. */
    int version();
}
