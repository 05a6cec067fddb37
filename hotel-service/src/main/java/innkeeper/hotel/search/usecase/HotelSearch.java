package innkeeper.hotel.search.usecase;

import innkeeper.hotel.search.domain.City;
import innkeeper.hotel.search.domain.FoundHotel;
import innkeeper.kernel.DateRange;
import java.util.List;
import java.util.Optional;

/** Finds hotels by everything that guests ask for, in one step. */
public interface HotelSearch {
    /** At most {@code query.limit()} hotels after {@code query.after()}, in the order of {@code query.sort()}. */
    List<FoundHotel> find(SearchQuery query);

    /**
     * At most so many of the hotels that would be found without {@code query.filters()} and the bounds of its prices, whose
     * currency counts; in no order.
     */
    List<Candidate> candidates(SearchQuery query, int most);

    /** The first of these stays for which something is found that fits otherwise; a large city is looked at in part. */
    Optional<DateRange> firstBookable(SearchQuery query, List<DateRange> stays);

    /** The city with hotels whose name is spelled most like this; empty where none is alike. */
    Optional<String> nearestCity(String city);

    /**
     * Where hotels are that everybody may find, by the names of the places, then by country.
     *
     * @param after the last one seen; empty from the beginning
     */
    List<City> cities(Optional<CityKey> after, int limit);

    /** Where a city stands in the list of them. */
    record CityKey(String place, String country) {}
}
