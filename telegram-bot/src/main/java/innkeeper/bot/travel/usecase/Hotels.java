package innkeeper.bot.travel.usecase;

import innkeeper.bot.travel.domain.Hotel;
import innkeeper.bot.travel.domain.Offer;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.HotelId;
import java.util.List;
import java.util.Optional;

/** hotel-service, as anybody sees it. */
public interface Hotels {
    /** All cities in which there are hotels, those with the most of them first. */
    List<String> cities();

    /** With a room that can be booked for the stay. */
    List<Hotel> search(String city, DateRange stay, int guests);

    List<Offer> offers(HotelId hotel, DateRange stay, int guests);

    Optional<Hotel> find(HotelId id);

    /** Those that the person works for; none where they work for none. */
    List<Hotel> ownOf(String token);
}
