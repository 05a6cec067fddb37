package innkeeper.hotel.search.usecase;

import innkeeper.hotel.catalogue.domain.Amenity;
import innkeeper.hotel.rates.domain.Board;
import innkeeper.hotel.search.usecase.SearchQuery.Prices;
import java.util.List;

/**
 * How many hotels each narrower search finds.
 *
 * @param complete whether all hotels of the search were looked at
 */
public record Facets(List<Count<Integer>> stars, List<Count<Amenity>> amenities, List<Count<Board>> boards,
        List<Count<Boolean>> freeCancellation, List<Count<Prices.Between>> prices, boolean complete) {

    /**
     * @param value what the search asks for instead of what it asked for of this kind; an amenity, besides the others
     * @param hotels one at least
     */
    public record Count<V>(V value, int hotels, SearchQuery query) {}

    public Facets {
        stars = List.copyOf(stars);
        amenities = List.copyOf(amenities);
        boards = List.copyOf(boards);
        freeCancellation = List.copyOf(freeCancellation);
        prices = List.copyOf(prices);
    }
}
