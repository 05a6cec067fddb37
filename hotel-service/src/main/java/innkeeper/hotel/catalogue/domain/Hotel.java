package innkeeper.hotel.catalogue.domain;

import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import java.time.Clock;

/** A hotel on the market, as one hotelier runs it; each edit makes the next version. */
public record Hotel(HotelId id, PersonId owner, HotelProfile profile, int version) {
    public static Hotel opened(HotelId id, PersonId owner, HotelProfile profile) {
        return new Hotel(id, owner, profile, 1);
    }

    public Hotel edited(HotelProfile next) {
        return new Hotel(id, owner, next, version + 1);
    }

    /** Somebody else's from now on. */
    public Hotel handedTo(PersonId heir) {
        return new Hotel(id, heir, profile, version + 1);
    }

    /** Off the market, which is the last of its versions. */
    public Hotel removed() {
        return new Hotel(id, owner, profile, version + 1);
    }

    /** The days on which a stay here may begin; the first of them is today. */
    public Arrivals arrivals(Clock clock) {
        return Arrivals.at(profile.timezone(), clock.instant());
    }
}
