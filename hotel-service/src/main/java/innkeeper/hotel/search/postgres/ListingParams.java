package innkeeper.hotel.search.postgres;

import innkeeper.hotel.catalogue.postgres.HotelRows;
import innkeeper.hotel.place.domain.Place;
import innkeeper.hotel.place.usecase.Places;
import innkeeper.hotel.search.usecase.Filters;
import innkeeper.hotel.search.usecase.SearchQuery.Position;
import innkeeper.hotel.search.usecase.SearchQuery.Prices;
import innkeeper.hotel.search.usecase.SearchQuery.Sort;
import innkeeper.hotel.search.usecase.SearchQuery.Whose;
import innkeeper.hotel.search.usecase.SearchQuery;
import innkeeper.kit.database.Params;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The values that the statement of {@link ListingSql} takes. */
record ListingParams(Places places, boolean unverifiedSell) {

    /** Those that the city's name may mean; none without a city. */
    List<Place> places(SearchQuery query) {
        return query.city().isEmpty() ? List.of() : places.named(query.city()).stream().sorted(Comparator.comparing(Place::id)).toList();
    }

    Params of(SearchQuery query, Terms terms) {
        Params all = AroundSql.params(WordsSql.params(inPlaces(query), terms), query.around())
                .and("unverified_sell", unverifiedSell).and("limit", query.limit());
        return after(query, whose(query.whose(), ofKind(query, all)));
    }

    private Params inPlaces(SearchQuery query) {
        List<Place> named = places(query);
        if (query.city().isEmpty()) {
            return Params.none();
        }
        if (!ListingSql.merges(query, named.size())) {
            return Params.of("places", Terms.ids(Set.copyOf(named)));
        }
        Params each = Params.of("all_of_a_place", Integer.MAX_VALUE);
        for (int i = 0; i < named.size(); i++) {
            each = each.and("place" + i, named.get(i).id());
        }
        return each;
    }

    private static Params ofKind(SearchQuery query, Params params) {
        Filters filters = query.filters();
        Params ofStars = filters.stars().isEmpty()
                ? params
                : params.and("stars", filters.stars().stream().map(String::valueOf).collect(Collectors.joining(",")));
        Params ofKind = filters.amenities().isEmpty() ? ofStars : ofStars.and("amenities", HotelRows.words(filters.amenities()));
        return query.prices() instanceof Prices.Between(var currency, _, _) ? ofKind.and("currency", currency.getCurrencyCode()) : ofKind;
    }

    private static Params whose(Whose whose, Params params) {
        return switch (whose) {
            case Whose.Anybodys _ -> params;
            case Whose.Named(var hotels) -> params.and("hotels", joined(hotels));
            case Whose.Theirs(var hotels, var owners) -> params.and("hotels", joined(hotels)).and("owners", joined(owners));
        };
    }

    private static Params after(SearchQuery query, Params params) {
        return switch (query.after()) {
            case Position.Beginning _ -> params;
            case Position.After(_, var hotel) when query.sort() == Sort.RELEVANCE -> params.and("after_id", hotel);
            case Position.After(var key, var hotel) -> params.and("key", key).and("after_id", hotel);
        };
    }

    private static String joined(Set<?> ids) {
        return ids.stream().map(Object::toString).sorted().collect(Collectors.joining(","));
    }
}
