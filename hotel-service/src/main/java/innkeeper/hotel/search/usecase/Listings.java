package innkeeper.hotel.search.usecase;

import innkeeper.hotel.sale.domain.SoldHotel;
import innkeeper.hotel.search.domain.City;
import innkeeper.kernel.HotelId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds hotels by all that does not ask for rooms and prices. */
public interface Listings {
    /**
     * In the order of {@code query.sort()}, which is not one of prices, at most {@code query.limit()} hotels after
     * {@code query.after()}: by place, words, stars, amenities and the currency of prices, whose they are and where.
     */
    List<Listed> page(SearchQuery query);

    /** As {@link HotelSearch#nearestCity}. */
    Optional<String> nearestCity(String city);

    /** As {@link HotelSearch#cities}. */
    List<City> cities(Optional<HotelSearch.CityKey> after, int limit);

    /**
     * A hotel that fits.
     *
     * @param selling whether it is on the market, and its owner may sell
     * @param metres  as {@code FoundHotel} has it
     */
    record Listed(HotelId id, SoldHotel.Version version, boolean selling, OptionalInt metres) {}
}
