package innkeeper.bot.travel.domain;

import innkeeper.bot.messenger.domain.Photo;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Money;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A hotel as search shows it.
 *
 * @param photos the cover first
 * @param total  of the stay that was asked for, all in; empty where none was
 */
public record Hotel(HotelId id, String name, String city, String address, ZoneId timezone, int stars,
        List<Photo> photos, Optional<Money> total) {
    public Hotel {
        photos = List.copyOf(photos);
    }
}
