package innkeeper.hotel.search.postgres;

import innkeeper.hotel.cancellation.usecase.CancellationLaws;
import innkeeper.hotel.catalogue.domain.Arrivals;
import innkeeper.hotel.catalogue.postgres.HotelRows;
import innkeeper.hotel.occupancy.domain.Group;
import innkeeper.hotel.place.usecase.Places;
import innkeeper.hotel.search.usecase.SearchQuery.Position;
import innkeeper.hotel.search.usecase.SearchQuery.Prices;
import innkeeper.hotel.search.usecase.SearchQuery.Sort;
import innkeeper.hotel.search.usecase.SearchQuery.When;
import innkeeper.hotel.search.usecase.SearchQuery.Whose;
import innkeeper.hotel.search.usecase.SearchQuery;
import innkeeper.kit.database.Params;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The values that the statements of a search take. */
record SearchParams(Places places, CancellationLaws laws, boolean unverifiedSell, Clock clock) {

    /** Of {@link SearchSql}. */
    Params of(SearchQuery query, Terms terms) {
        Params filters = PlanSql.params(chosen(query, terms), query.filters(), laws)
                .and("stars", query.filters().stars().stream().map(String::valueOf).collect(Collectors.joining(",")))
                .and("amenities", HotelRows.words(query.filters().amenities()))
                .and("needs_room", query.asksForRooms()).and("limit", query.limit());
        Params priced = switch (query.prices()) {
            case Prices.Any _ -> filters.and("min_price", 0L).and("max_price", 0L);
            case Prices.Between(_, var min, var max) -> filters.and("min_price", min).and("max_price", max);
        };
        return switch (query.after()) {
            case Position.Beginning _ -> priced;
            case Position.After(_, var hotel) when query.sort() == Sort.RELEVANCE -> priced.and("after_id", hotel);
            case Position.After(var key, var hotel) -> priced.and("key", key).and("after_id", hotel);
        };
    }

    /** Of {@link CandidatesSql}. */
    Params ofCandidates(SearchQuery query, Terms terms, int most) {
        Params params = PlanSql.lawful(chosen(query, terms), laws).and("most_hotels", most);
        return query.when() instanceof When.On ? params : params.and("needs_room", query.asksForRooms());
    }

    /** Which hotels, and who sleeps there when. */
    private Params chosen(SearchQuery query, Terms terms) {
        Optional<Group> group = query.group();
        Params where = query.city().isEmpty() ? Params.none() : Params.of("places", Terms.ids(places.named(query.city())));
        Params asked = AroundSql.params(WordsSql.params(where, terms), query.around())
                .and("now", clock.instant()).and("unverified_sell", unverifiedSell).and("days_ahead", Arrivals.MOST_DAYS_AHEAD)
                .and("adults", group.map(each -> each.people().adults()).orElse(0))
                .and("children", group.map(each -> each.people().children()).orElse(0))
                .and("rooms", group.flatMap(Group::rooms).orElse(0)).and("most_rooms", Group.MOST_ROOMS)
                .and("currency", query.prices() instanceof Prices.Between(var currency, _, _) ? currency.getCurrencyCode() : "");
        Params dated = switch (query.when()) {
            case When.Anytime _ -> asked;
            case When.On(var dates) -> asked.and("check_in", dates.checkIn()).and("nights", dates.length())
                    .and("rooms_asked", RoomsAsked.of(group.orElseThrow()));
        };
        return switch (query.whose()) {
            case Whose.Anybodys _ -> dated;
            case Whose.Theirs(var hotels, var owners) -> dated
                    .and("hotels", joined(hotels)).and("owners", joined(owners));
        };
    }

    private static String joined(Set<?> ids) {
        return ids.stream().map(Object::toString).sorted().collect(Collectors.joining(","));
    }
}
