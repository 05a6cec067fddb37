package innkeeper.hotel.search.http;

import innkeeper.hotel.search.usecase.Facets.Count;
import innkeeper.hotel.search.usecase.Facets;
import innkeeper.hotel.search.usecase.SearchQuery.Prices.Between;
import innkeeper.kit.http.Call;
import java.util.List;
import java.util.function.Function;

/** The counts as the contract shows them, each with its request. */
record FacetsView(List<ValueView> stars, List<ValueView> amenities, List<ValueView> board, List<ValueView> freeCancellation,
        List<BandView> price, boolean complete) {

    /** @param value as the parameter of that name takes it */
    record ValueView(String value, int hotels, String request) {}

    /** @param maxPrice null: no end */
    record BandView(long minPrice, Long maxPrice, String currency, int hotels, String request) {}

    static FacetsView of(Facets facets, Call call) {
        return new FacetsView(
                values(facets.stars(), String::valueOf, call), values(facets.amenities(), SearchWriter::word, call),
                values(facets.boards(), SearchWriter::word, call), values(facets.freeCancellation(), String::valueOf, call),
                facets.prices().stream().map(band -> band(band, call)).toList(), facets.complete());
    }

    private static <V> List<ValueView> values(List<Count<V>> counts, Function<V, String> word, Call call) {
        return counts.stream().map(count -> new ValueView(
                word.apply(count.value()), count.hotels(), SearchWriter.request(count.query(), call))).toList();
    }

    private static BandView band(Count<Between> count, Call call) {
        Between band = count.value();
        return new BandView(band.min(), band.max() == Long.MAX_VALUE ? null : band.max(), band.currency().getCurrencyCode(),
                count.hotels(), SearchWriter.request(count.query(), call));
    }
}
