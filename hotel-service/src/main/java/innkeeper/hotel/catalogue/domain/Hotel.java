package innkeeper.hotel.catalogue.domain;

import innkeeper.hotel.description.domain.Reading;
import innkeeper.hotel.rejection.domain.HotelRejection.WrongStatus;
import innkeeper.hotel.rejection.domain.HotelRejection;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import java.time.Clock;

/** A hotel on the market, as one hotelier runs it; each edit makes the next version. */
public record Hotel(HotelId id, PersonId owner, HotelProfile profile, int version) {
    public static Hotel opened(HotelId id, PersonId owner, HotelProfile profile) {
        return new Hotel(id, owner, profile, 1);
    }

    /** @throws Rejected when the status does not follow from the present one */
    public Hotel edited(HotelProfile next) {
        HotelRejection.require(profile.status().leadsTo(next.status()), new WrongStatus(profile.status().name(), next.status().name()));
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

    /** In the language in which this reader is shown it. */
    public Hotel in(String language) {
        return new Hotel(id, owner, profile.in(language), version);
    }

    /** In which language this reader is shown it. */
    public String language(Reading reading) {
        return profile.details().language(reading);
    }

    /** Whether it is on the market, whatever its owner may do. */
    public boolean isPublished() {
        return profile.status() == Status.PUBLISHED;
    }

    /** The days on which a stay here may begin; the first of them is today. */
    public Arrivals arrivals(Clock clock) {
        return Arrivals.at(profile.timezone(), clock.instant());
    }
}
