package innkeeper.hotel.search.postgres;

import innkeeper.hotel.cancellation.usecase.CancellationLaws;
import innkeeper.hotel.catalogue.domain.Arrivals;
import innkeeper.hotel.catalogue.postgres.HotelRows;
import innkeeper.hotel.occupancy.domain.Group;
import innkeeper.hotel.place.domain.Place;
import innkeeper.hotel.place.usecase.Places;
import innkeeper.hotel.search.usecase.Filters;
import innkeeper.hotel.search.usecase.SearchQuery.Position;
import innkeeper.hotel.search.usecase.SearchQuery.Prices;
import innkeeper.hotel.search.usecase.SearchQuery.Sort;
import innkeeper.hotel.search.usecase.SearchQuery.When;
import innkeeper.hotel.search.usecase.SearchQuery.Whose;
import innkeeper.hotel.search.usecase.SearchQuery;
import innkeeper.kit.database.Params;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The values that the statements of a search take. */
record SearchParams(Places places, CancellationLaws laws, boolean unverifiedSell, Clock clock) {

    /** Of {@link SearchSql#of}. */
    Params ofPage(SearchQuery query, Terms terms) {
        List<Place> named = places(query);
        if (!SearchSql.merges(query, named.size())) {
            return of(query, terms);
        }
        Params each = Params.of("all_of_a_place", Integer.MAX_VALUE);
        for (int i = 0; i < named.size(); i++) {
            each = each.and("place" + i, named.get(i).id());
        }
        return of(query, terms, each);
    }

    /** Those that the city's name may mean; none without a city. */
    List<Place> places(SearchQuery query) {
        return query.city().isEmpty() ? List.of() : places.named(query.city()).stream().sorted(Comparator.comparing(Place::id)).toList();
    }

    /** With all places of the city's name in one list. */
    Params of(SearchQuery query, Terms terms) {
        return of(query, terms, inPlaces(query));
    }

    private Params inPlaces(SearchQuery query) {
        return query.city().isEmpty() ? Params.none() : Params.of("places", Terms.ids(places.named(query.city())));
    }

    private Params of(SearchQuery query, Terms terms, Params where) {
        Filters filters = query.filters();
        Params asked = PlanSql.params(chosen(query, terms, where), filters, laws).and("limit", query.limit());
        Params ofStars = filters.stars().isEmpty()
                ? asked
                : asked.and("stars", filters.stars().stream().map(String::valueOf).collect(Collectors.joining(",")));
        Params ofKind = filters.amenities().isEmpty() ? ofStars : ofStars.and("amenities", HotelRows.words(filters.amenities()));
        Params priced = switch (query.prices()) {
            case Prices.Any _ -> ofKind;
            case Prices.Between(_, var min, var max) -> ofKind.and("min_price", min).and("max_price", max);
        };
        return switch (query.after()) {
            case Position.Beginning _ -> priced;
            case Position.After(_, var hotel) when query.sort() == Sort.RELEVANCE -> priced.and("after_id", hotel);
            case Position.After(var key, var hotel) -> priced.and("key", key).and("after_id", hotel);
        };
    }

    /** Of {@link CandidatesSql}. */
    Params ofCandidates(SearchQuery query, Terms terms, int most) {
        Params params = PlanSql.lawful(chosen(query, terms, inPlaces(query)), laws).and("most_hotels", most);
        return query.when() instanceof When.On ? params : params.and("needs_room", query.asksForRooms());
    }

    /** Which hotels, and who sleeps there when. */
    private Params chosen(SearchQuery query, Terms terms, Params where) {
        Optional<Group> group = query.group();
        Params asked = AroundSql.params(WordsSql.params(where, terms), query.around())
                .and("now", clock.instant()).and("unverified_sell", unverifiedSell).and("days_ahead", Arrivals.MOST_DAYS_AHEAD)
                .and("adults", group.map(each -> each.people().adults()).orElse(0))
                .and("children", group.map(each -> each.people().children()).orElse(0))
                .and("rooms", group.flatMap(Group::rooms).orElse(0)).and("most_rooms", Group.MOST_ROOMS);
        Params inCurrency = query.prices() instanceof Prices.Between(var currency, _, _)
                ? asked.and("currency", currency.getCurrencyCode())
                : asked;
        Params dated = switch (query.when()) {
            case When.Anytime _ -> inCurrency;
            case When.On(var dates) -> inCurrency.and("check_in", dates.checkIn()).and("nights", dates.length())
                    .and("rooms_asked", RoomsAsked.of(group.orElseThrow()));
        };
        return switch (query.whose()) {
            case Whose.Anybodys _ -> dated;
            case Whose.Named(var hotels) -> dated.and("hotels", joined(hotels));
            case Whose.Theirs(var hotels, var owners) -> dated
                    .and("hotels", joined(hotels)).and("owners", joined(owners));
        };
    }

    private static String joined(Set<?> ids) {
        return ids.stream().map(Object::toString).sorted().collect(Collectors.joining(","));
    }
}
