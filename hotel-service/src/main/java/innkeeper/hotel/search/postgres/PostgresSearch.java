package innkeeper.hotel.search.postgres;

import innkeeper.hotel.catalogue.domain.Arrivals;
import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.postgres.HotelRows;
import innkeeper.hotel.occupancy.domain.Group;
import innkeeper.hotel.place.domain.Place;
import innkeeper.hotel.place.usecase.Places;
import innkeeper.hotel.search.domain.City;
import innkeeper.hotel.search.domain.FoundHotel;
import innkeeper.hotel.search.usecase.HotelSearch;
import innkeeper.hotel.search.usecase.SearchQuery.Position;
import innkeeper.hotel.search.usecase.SearchQuery.Prices;
import innkeeper.hotel.search.usecase.SearchQuery.Sort;
import innkeeper.hotel.search.usecase.SearchQuery.When;
import innkeeper.hotel.search.usecase.SearchQuery.Whose;
import innkeeper.hotel.search.usecase.SearchQuery;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.Money;
import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.database.Sql;
import innkeeper.kit.text.SearchKey;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Search in PostgreSQL: one statement, whatever was asked. */
public final class PostgresSearch implements HotelSearch {
    private final Database db;
    private final Places places;
    private final boolean unverifiedSell;
    private final Clock clock;

    public PostgresSearch(Database db, Places places, boolean unverifiedSell, Clock clock) {
        this.db = db;
        this.places = places;
        this.unverifiedSell = unverifiedSell;
        this.clock = clock;
    }

    @Override
    public List<FoundHotel> find(SearchQuery query) {
        Terms terms = Terms.of(query.words(), places);
        return ask(terms, SearchSql.of(query, terms.size()), params(query, terms), row -> read(row, query));
    }

    @Override
    public Optional<DateRange> firstBookable(SearchQuery query, List<DateRange> stays) {
        if (stays.isEmpty()) {
            return Optional.empty();
        }
        Terms terms = Terms.of(query.words(), places);
        Params params = params(query.on(new When.Anytime()), terms)
                .and("rooms_asked", RoomsAsked.of(query.group().orElseThrow()))
                .and("check_ins", stays.stream().map(stay -> stay.checkIn().toString()).collect(Collectors.joining(",")))
                .and("lengths", stays.stream().map(stay -> "" + stay.length()).collect(Collectors.joining(",")));
        Sql sql = Sql.named("hotel.search-first-bookable", SearchSql.firstBookable(query, terms.size()));
        return ask(terms, sql, params, row -> {
            LocalDate checkIn = row.date("check_in");
            return new DateRange(checkIn, checkIn.plusDays(row.integer("nights")));
        }).stream().findFirst();
    }

    private <T> List<T> ask(Terms terms, Sql sql, Params params, Function<Row, T> read) {
        if (terms.size() == 0) {
            return db.query(sql, params, read);
        }
        return db.transaction(tx -> {
            tx.query(WordsSql.TOLERANCE, Params.none(), row -> row.text("tolerance"));
            return tx.query(sql, params, read);
        });
    }

    @Override
    public Optional<String> nearestCity(String city) {
        return db.find(SearchSql.NEAREST_CITY,
                Params.of("city_key", SearchKey.of(city)).and("unverified_sell", unverifiedSell), row -> row.text("name"));
    }

    @Override
    public List<City> cities(Optional<CityKey> after, int limit) {
        Params page = Params.of("limit", limit).and("unverified_sell", unverifiedSell)
                .and("place", after.map(CityKey::place).orElse("")).and("country", after.map(CityKey::country).orElse(""));
        return db.query(SearchSql.CITIES, page,
                row -> new City(row.text("name"), row.text("country"), row.integer("hotels"), new Place(row.text("place"))));
    }

    Params params(SearchQuery query, Terms terms) {
        return WordsSql.params(params(query), terms);
    }

    private Params params(SearchQuery query) {
        Optional<Group> group = query.group();
        Params where = query.city().isEmpty() ? Params.none() : Params.of("places", Terms.ids(places.named(query.city())));
        Params filters = where
                .and("stars", query.stars().stream().map(String::valueOf).collect(Collectors.joining(",")))
                .and("amenities", HotelRows.words(query.amenities()))
                .and("needs_room", query.asksForRooms())
                .and("limit", query.limit()).and("now", clock.instant())
                .and("unverified_sell", unverifiedSell).and("days_ahead", Arrivals.MOST_DAYS_AHEAD)
                .and("adults", group.map(each -> each.people().adults()).orElse(0))
                .and("children", group.map(each -> each.people().children()).orElse(0))
                .and("rooms", group.flatMap(Group::rooms).orElse(0)).and("most_rooms", Group.MOST_ROOMS);
        Params priced = switch (query.prices()) {
            case Prices.Any _ -> filters.and("currency", "").and("min_price", 0L).and("max_price", 0L);
            case Prices.Between(var currency, var min, var max) -> filters
                    .and("currency", currency.getCurrencyCode()).and("min_price", min).and("max_price", max);
        };
        Params dated = switch (query.when()) {
            case When.Anytime _ -> priced;
            case When.On(var dates) -> priced.and("check_in", dates.checkIn()).and("nights", dates.length())
                    .and("rooms_asked", RoomsAsked.of(group.orElseThrow()));
        };
        Params whose = switch (query.whose()) {
            case Whose.Anybodys _ -> dated;
            case Whose.Theirs(var hotels, var owners) -> dated
                    .and("hotels", joined(hotels)).and("owners", joined(owners));
        };
        return switch (query.after()) {
            case Position.Beginning _ -> whose;
            case Position.After(_, var hotel) when query.sort() == Sort.RELEVANCE -> whose.and("after_id", hotel);
            case Position.After(var key, var hotel) -> whose.and("key", key).and("after_id", hotel);
        };
    }

    private static String joined(Set<?> ids) {
        return ids.stream().map(Object::toString).sorted().collect(Collectors.joining(","));
    }

    private static FoundHotel read(Row row, SearchQuery query) {
        Hotel hotel = HotelRows.read(row);
        Optional<Money> price = row.optional("price", Row::bigint)
                .map(minor -> new Money(minor, hotel.profile().currency()));
        if (price.isEmpty()) {
            return new FoundHotel.Unpriced(hotel);
        }
        return switch (query.when()) {
            case When.Anytime _ -> new FoundHotel.PricedFrom(hotel, price.get());
            case When.On _ -> new FoundHotel.Bookable(hotel, new RoomTypeId(row.uuid("room_type_id")),
                    new RatePlanId(row.uuid("rate_plan_id")), query.group().orElseThrow().spread(row.integer("rooms")),
                    price.get());
        };
    }
}
