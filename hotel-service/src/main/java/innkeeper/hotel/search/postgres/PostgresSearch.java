package innkeeper.hotel.search.postgres;

import innkeeper.hotel.cancellation.usecase.CancellationLaws;
import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.postgres.HotelRows;
import innkeeper.hotel.place.domain.Place;
import innkeeper.hotel.place.usecase.Places;
import innkeeper.hotel.rates.domain.Board;
import innkeeper.hotel.search.domain.City;
import innkeeper.hotel.search.domain.FoundHotel;
import innkeeper.hotel.search.usecase.Candidate;
import innkeeper.hotel.search.usecase.HotelSearch;
import innkeeper.hotel.search.usecase.SearchQuery.When;
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
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Search in PostgreSQL: one statement, whatever was asked. */
public final class PostgresSearch implements HotelSearch {
    private final Database db;
    private final Places places;
    private final boolean unverifiedSell;
    private final SearchParams values;
    private final SearchStatements statements = new SearchStatements();

    public PostgresSearch(Database db, Places places, CancellationLaws laws, boolean unverifiedSell, Clock clock) {
        this.db = db;
        this.places = places;
        this.unverifiedSell = unverifiedSell;
        this.values = new SearchParams(places, laws, unverifiedSell, clock);
    }

    @Override
    public List<FoundHotel> find(SearchQuery query) {
        Terms terms = Terms.of(query.words(), places);
        int named = values.places(query).size();
        return ask(terms, statements.of(query, terms.size(), named), values.ofPage(query, terms), row -> read(row, query));
    }

    @Override
    public Optional<DateRange> firstBookable(SearchQuery query, List<DateRange> stays) {
        if (stays.isEmpty()) {
            return Optional.empty();
        }
        Terms terms = Terms.of(query.words(), places);
        Params params = values.of(query.on(new When.Anytime()), terms)
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
        return db.find(CitiesSql.NEAREST,
                Params.of("city_key", SearchKey.of(city)).and("unverified_sell", unverifiedSell), row -> row.text("name"));
    }

    @Override
    public List<City> cities(Optional<CityKey> after, int limit) {
        Params page = Params.of("limit", limit).and("unverified_sell", unverifiedSell)
                .and("place", after.map(CityKey::place).orElse("")).and("country", after.map(CityKey::country).orElse(""));
        return db.query(CitiesSql.LIST, page,
                row -> new City(row.text("name"), row.text("country"), row.integer("hotels"), new Place(row.text("place"))));
    }

    @Override
    public List<Candidate> candidates(SearchQuery query, int most) {
        Terms terms = Terms.of(query.words(), places);
        return ask(terms, CandidatesSql.of(query, terms.size()), values.ofCandidates(query, terms, most), PostgresSearch::candidate);
    }

    private static Candidate candidate(Row row) {
        return new Candidate(row.integer("stars"), Set.copyOf(HotelRows.amenities(row.text("amenities"))),
                Currency.getInstance(row.text("currency")), Stream.of(row.text("ways").split(",")).map(PostgresSearch::way).toList());
    }

    private static Candidate.Way way(String text) {
        String[] words = text.split(" ");
        return new Candidate.Way(Board.valueOf(words[0]), words[1].equals("t"), Integer.parseInt(words[2]),
                words.length > 3 ? OptionalLong.of(Long.parseLong(words[3])) : OptionalLong.empty());
    }

    private static FoundHotel read(Row row, SearchQuery query) {
        Hotel hotel = HotelRows.read(row);
        OptionalInt metres = row.optional("metres", Row::integer).map(OptionalInt::of).orElseGet(OptionalInt::empty);
        Optional<Money> price = row.optional("price", Row::bigint)
                .map(minor -> new Money(minor, hotel.profile().currency()));
        if (price.isEmpty()) {
            return new FoundHotel.Unpriced(hotel, metres);
        }
        return switch (query.when()) {
            case When.Anytime _ -> new FoundHotel.PricedFrom(hotel, metres, price.get());
            case When.On _ -> new FoundHotel.Bookable(hotel, metres, new RoomTypeId(row.uuid("room_type_id")),
                    new RatePlanId(row.uuid("rate_plan_id")), query.group().orElseThrow().spread(row.integer("rooms")),
                    price.get());
        };
    }
}
