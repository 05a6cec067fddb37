package innkeeper.hotel.search.http;

import innkeeper.hotel.occupancy.domain.Group;
import innkeeper.hotel.search.usecase.Around;
import innkeeper.hotel.search.usecase.Filters;
import innkeeper.hotel.search.usecase.SearchQuery.Prices;
import innkeeper.hotel.search.usecase.SearchQuery.Sort;
import innkeeper.hotel.search.usecase.SearchQuery.When;
import innkeeper.hotel.search.usecase.SearchQuery;
import innkeeper.kit.http.Call;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes a search as a request that {@link SearchReader} reads as the same. */
final class SearchWriter {
    private final Map<String, String> parameters = new LinkedHashMap<>();

    private SearchWriter() {}

    /** With the page size, the owner and the hotels named as the call that is answered has them. */
    static String request(SearchQuery query, Call call) {
        SearchWriter writer = new SearchWriter();
        writer.where(query);
        writer.what(query);
        writer.said("sort", query.sort() == Sort.usual(query.words(), query.around()) ? "" : SearchReader.word(query.sort()));
        writer.said("owner", call.query("owner").orElse(""));
        writer.said("hotel_ids", String.join(",", call.texts("hotel_ids")));
        writer.said("facets", call.flag("facets").map(String::valueOf).orElse(""));
        writer.said("limit", call.integer("limit").map(String::valueOf).orElse(""));
        return writer.parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8).replace("+", "%20").replace("%2C", ","))
                .collect(Collectors.joining("&", writer.parameters.isEmpty() ? "/v1/hotels" : "/v1/hotels?", ""));
    }

    private void where(SearchQuery query) {
        said("city", query.city());
        said("q", query.words());
        if (query.around() instanceof Around.Within within) {
            said("near", AroundQuery.near(within));
            said("radius_km", AroundQuery.radius(within));
        }
        boolean dated = switch (query.when()) {
            case When.Anytime _ -> false;
            case When.On(var dates) -> {
                said("check_in", dates.checkIn().toString());
                said("check_out", dates.checkOut().toString());
                yield true;
            }
        };
        query.group().filter(group -> !dated || !group.equals(Group.ONE)).ifPresent(this::who);
    }

    private void who(Group group) {
        said("adults", number(group.people().adults()));
        said("children_ages", group.people().childrenAges().stream().map(String::valueOf).collect(Collectors.joining(",")));
        said("rooms", number(group.rooms().orElse(0)));
    }

    private void what(SearchQuery query) {
        Filters filters = query.filters();
        said("stars", filters.stars().stream().sorted().map(String::valueOf).collect(Collectors.joining(",")));
        said("amenities", words(filters.amenities()));
        said("board", words(filters.boards()));
        said("free_cancellation", filters.freeCancellation() ? "true" : "");
        if (query.prices() instanceof Prices.Between(var currency, var min, var max)) {
            said("min_price", number(min));
            said("max_price", max == Long.MAX_VALUE ? "" : number(max));
            said("currency", currency.getCurrencyCode());
        }
    }

    private static String words(Set<? extends Enum<?>> constants) {
        return constants.stream().map(SearchWriter::word).sorted().collect(Collectors.joining(","));
    }

    /** As the contract writes it. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String number(long number) {
        return number == 0 ? "" : Long.toString(number);
    }

    private void said(String name, String value) {
        if (!value.isEmpty()) {
            parameters.put(name, value);
        }
    }
}
