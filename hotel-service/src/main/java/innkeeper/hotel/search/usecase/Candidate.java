package innkeeper.hotel.search.usecase;

import innkeeper.hotel.catalogue.domain.Amenity;
import innkeeper.hotel.rates.domain.Board;
import innkeeper.hotel.search.usecase.SearchQuery.Prices;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A hotel that a search finds once it gives up its filters and the bounds of its price.
 *
 * @param ways one at least
 */
public record Candidate(int stars, Set<Amenity> amenities, Currency currency, List<Way> ways) {
    private static final Comparator<Way> BEST =
            Comparator.comparingInt(Way::rooms).thenComparingLong(way -> way.price().orElse(0));

    /**
     * The best of what is sold with this board, and with this answer to whether it can be given up free of charge.
     *
     * @param rooms how many it takes; without dates 0
     * @param price minor units of the hotel's currency; without dates the same for all, and empty where nothing is for sale
     */
    public record Way(Board board, boolean free, int rooms, OptionalLong price) {}

    public Candidate {
        amenities = Set.copyOf(amenities);
        ways = List.copyOf(ways);
    }

    public boolean fits(Filters filters, Prices prices) {
        return (filters.stars().isEmpty() || filters.stars().contains(stars))
                && amenities.containsAll(filters.amenities())
                && best(filters).filter(way -> isWithin(way.price(), prices)).isPresent();
    }

    /** What a search with these filters shows of it. */
    Optional<Way> best(Filters filters) {
        return ways.stream()
                .filter(way -> filters.boards().isEmpty() || filters.boards().contains(way.board()))
                .filter(way -> !filters.freeCancellation() || way.free())
                .min(BEST);
    }

    private boolean isWithin(OptionalLong price, Prices prices) {
        return switch (prices) {
            case Prices.Any _ -> true;
            case Prices.Between(var wanted, var min, var max) -> currency.equals(wanted)
                    && price.isPresent() && price.getAsLong() >= min && price.getAsLong() <= max;
        };
    }
}
