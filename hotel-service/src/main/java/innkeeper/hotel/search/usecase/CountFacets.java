package innkeeper.hotel.search.usecase;

import innkeeper.hotel.catalogue.domain.Amenity;
import innkeeper.hotel.rates.domain.Board;
import innkeeper.hotel.search.usecase.Facets.Count;
import innkeeper.hotel.search.usecase.SearchQuery.Prices.Between;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Counts what a search would find with another value of each of its filters, all of it from one look at the hotels. */
public final class CountFacets {
    /** Of a search that finds more hotels, so many are looked at. */
    public static final int MOST_HOTELS = 1000;

    private static final int MOST_BANDS = 5;

    private final HotelSearch search;

    public CountFacets(HotelSearch search) {
        this.search = search;
    }

    /** Without what finds nothing; each value is counted without the filter of its own kind. */
    public Facets handle(SearchQuery query) {
        List<Candidate> found = search.candidates(query, MOST_HOTELS + 1);
        List<Candidate> hotels = found.stream().limit(MOST_HOTELS).toList();
        SearchQuery asked = query.first(query.limit());
        Filters filters = asked.filters();
        return new Facets(
                counts(hotels, IntStream.rangeClosed(1, 5).boxed(), stars -> asked.filters(filters.stars(Set.of(stars)))),
                counts(hotels, Stream.of(Amenity.values()), amenity -> asked.filters(filters.amenities(with(filters.amenities(), amenity)))),
                counts(hotels, Stream.of(Board.values()), board -> asked.filters(filters.boards(Set.of(board)))),
                counts(hotels, Stream.of(true), free -> asked.filters(filters.freeCancellation(free))),
                counts(hotels, bands(hotels, asked), asked::prices),
                found.size() <= MOST_HOTELS);
    }

    private static <V> List<Count<V>> counts(List<Candidate> hotels, Stream<V> values, Function<V, SearchQuery> narrower) {
        return values.map(value -> count(hotels, value, narrower.apply(value))).filter(count -> count.hotels() > 0).toList();
    }

    private static <V> Count<V> count(List<Candidate> hotels, V value, SearchQuery query) {
        return new Count<>(value, (int) hotels.stream().filter(hotel -> hotel.fits(query.filters(), query.prices())).count(), query);
    }

    private static Set<Amenity> with(Set<Amenity> amenities, Amenity another) {
        Set<Amenity> all = EnumSet.of(another);
        all.addAll(amenities);
        return all;
    }

    /** About as many hotels in each; between round numbers, the first from nothing and the last without an end. */
    private static Stream<Between> bands(List<Candidate> hotels, SearchQuery query) {
        Optional<Currency> currency = currency(hotels, query);
        if (currency.isEmpty()) {
            return Stream.empty();
        }
        Between all = new Between(currency.get(), 0, Long.MAX_VALUE);
        List<Long> prices = hotels.stream().filter(hotel -> hotel.fits(query.filters(), all))
                .map(hotel -> hotel.best(query.filters()).orElseThrow().price().orElseThrow()).sorted().toList();
        List<Long> from = Stream.concat(Stream.of(0L), IntStream.range(1, MOST_BANDS).filter(_ -> !prices.isEmpty())
                .mapToObj(band -> rounded(prices.get(prices.size() * band / MOST_BANDS)))).distinct().toList();
        return IntStream.range(0, from.size()).mapToObj(band -> new Between(all.currency(), from.get(band),
                band + 1 < from.size() ? from.get(band + 1) - 1 : Long.MAX_VALUE));
    }

    /** That of the search, or the one that most hotels have. */
    private static Optional<Currency> currency(List<Candidate> hotels, SearchQuery query) {
        if (query.prices() instanceof Between(var currency, _, _)) {
            return Optional.of(currency);
        }
        return hotels.stream().map(Candidate::currency)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())).entrySet().stream()
                .max(Map.Entry.<Currency, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.comparing(Currency::getCurrencyCode))))
                .map(Map.Entry::getKey);
    }

    /** Down to two digits that say something. */
    private static long rounded(long minor) {
        long unit = 1;
        while (minor / unit >= 100) {
            unit *= 10;
        }
        return minor / unit * unit;
    }
}
