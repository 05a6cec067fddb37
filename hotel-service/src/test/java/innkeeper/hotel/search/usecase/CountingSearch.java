package innkeeper.hotel.search.usecase;

import innkeeper.hotel.search.domain.City;
import innkeeper.hotel.search.domain.FoundHotel;
import innkeeper.kernel.DateRange;
import java.util.List;
import java.util.Optional;

/** Counts what is asked of a search. */
final class CountingSearch implements HotelSearch {
    private final HotelSearch search;
    private int asked;

    CountingSearch(HotelSearch search) {
        this.search = search;
    }

    int asked() {
        return asked;
    }

    @Override
    public List<FoundHotel> find(SearchQuery query) {
        asked++;
        return search.find(query);
    }

    @Override
    public List<Candidate> candidates(SearchQuery query, int most) {
        asked++;
        return search.candidates(query, most);
    }

    @Override
    public Optional<DateRange> firstBookable(SearchQuery query, List<DateRange> stays) {
        asked++;
        return search.firstBookable(query, stays);
    }

    @Override
    public Optional<String> nearestCity(String city) {
        asked++;
        return search.nearestCity(city);
    }

    @Override
    public List<City> cities(Optional<CityKey> after, int limit) {
        asked++;
        return search.cities(after, limit);
    }
}
