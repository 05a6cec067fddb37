package innkeeper.hotel.domain;

import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import java.time.Clock;
import java.time.LocalDate;

/** A house on the market, as one hotelier runs it; each edit makes the next version. */
public record Hotel(HotelId id, PersonId owner, HotelProfile profile, int version) {
    public static Hotel opened(HotelId id, PersonId owner, HotelProfile profile) {
        return new Hotel(id, owner, profile, 1);
    }

    public Hotel edited(HotelProfile next) {
        return new Hotel(id, owner, next, version + 1);
    }

    /** The date that a guest standing at the reception would say. */
    public LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), profile.timezone());
    }
}
