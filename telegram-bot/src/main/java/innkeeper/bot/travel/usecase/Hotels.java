package innkeeper.bot.travel.usecase;

import innkeeper.bot.messenger.domain.Language;
import innkeeper.bot.messenger.domain.Photo;
import innkeeper.bot.travel.domain.Guests;
import innkeeper.bot.travel.domain.Hotel;
import innkeeper.bot.travel.domain.Offer;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.RoomTypeId;
import java.util.List;
import java.util.Optional;

/** hotel-service, as anybody sees it who reads that language. */
public interface Hotels {
    /** All cities in which there are hotels, those with the most of them first. */
    List<String> cities();

    /** With rooms that take all the guests and can be booked for the stay. */
    List<Hotel> search(Language language, String city, DateRange stay, Guests guests);

    /** In the fewest rooms first. */
    List<Offer> offers(Language language, HotelId hotel, DateRange stay, Guests guests);

    Optional<Hotel> find(Language language, HotelId id);

    /** Of a room type, the cover first; none where there is no such type any more. */
    List<Photo> photos(Language language, HotelId hotel, RoomTypeId roomType);

    /** Those that the person works for; none where they work for none. */
    List<Hotel> ownOf(String token);
}
