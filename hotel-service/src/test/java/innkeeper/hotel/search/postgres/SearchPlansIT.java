package innkeeper.hotel.search.postgres;

import innkeeper.hotel.Situations;
import innkeeper.hotel.catalogue.postgres.HotelKeys;
import innkeeper.hotel.catalogue.postgres.HotelTopic;
import innkeeper.hotel.catalogue.postgres.PostgresHotels;
import innkeeper.hotel.catalogue.postgres.PostgresRoomTypes;
import innkeeper.hotel.charges.postgres.PostgresCharges;
import innkeeper.hotel.rates.domain.Night;
import innkeeper.hotel.rates.postgres.PostgresNights;
import innkeeper.hotel.rates.postgres.PostgresRatePlans;
import innkeeper.hotel.rates.usecase.Nights.Product;
import innkeeper.hotel.sale.domain.SoldHotel;
import innkeeper.hotel.sale.usecase.ReadSoldHotels;
import innkeeper.hotel.sale.usecase.SoldHotels;
import innkeeper.hotel.search.usecase.Asking;
import innkeeper.hotel.search.usecase.SearchQuery;
import innkeeper.hotel.search.usecase.SearchQuery.Position;
import innkeeper.hotel.search.usecase.SearchQuery.Sort;
import innkeeper.hotel.search.usecase.SearchQuery.Whose;
import innkeeper.kernel.HotelId;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.schema.Schema;
import innkeeper.kit.event.outbox.OutboxRelay;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.testkit.infra.TestPostgres;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** How PostgreSQL goes about a search among 20,000 hotels in 500 cities, with prices for a month. */
class SearchPlansIT {
    private static final Sql MANY = Sql.named("test.many", """
            insert into hotels (id, owner_id, name, description, country, city, address, stars, timezone, currency,
                                check_in_time, check_out_time, amenities, place, city_key, name_key, words_key, keys_version,
                                latitude, longitude)
            select gen_random_uuid(), gen_random_uuid(), 'Hotel ' || n, repeat(md5(cast(n as text)) || ' ', 10), 'RU', 'City ' || n % 500, 'Street 1', 3,
                   'Europe/Moscow', 'RUB', '14:00', '12:00', '{wifi}', 'city ' || n % 500, 'city ' || n % 500,
                   'hotel ' || n, 'hotel ' || n || ' city ' || n % 500 || repeat(' ' || md5(cast(n as text)), 10), 1000,
                   50 + n % 500 / 50.0, 30 + n / 500.0
            from generate_series(cast(:first as integer), :first + 4999) n
            """);
    private static final Sql PLANS = Sql.named("test.plans", """
            insert into rate_plans (id, hotel_id, name, board, cancellation_policy, payment_methods, min_stay, min_days_ahead, version)
            select gen_random_uuid(), h.id, 'standard', 'ROOM_ONLY', '1d 1n', '{ONLINE}', 1, 0, 1 from hotels h
            """);
    private static final Sql ROOMS = Sql.named("test.rooms", """
            insert into room_types (id, hotel_id, name, most_adults, most_children, most_guests, total_rooms, base_price, currency)
            select gen_random_uuid(), h.id, 'Double', 2, 1, 2, 3, 500000, 'RUB' from hotels h
            """);
    private static final Sql NIGHTS = Sql.named("test.nights", """
            insert into rate_months (rate_plan_id, room_type_id, month, day_prices)
            select p.id, t.id, '2027-06-01', array_fill(cast(600000 as bigint), array[31])
            from rate_plans p join room_types t on t.hotel_id = p.hotel_id
            """);
    private static final Sql TAKEN = Sql.named("test.taken", """
            insert into room_months (room_type_id, month, taken)
            select t.id, '2027-06-01', array_fill(1, array[31]) from room_types t
            """);
    private static final Sql TAX = Sql.named("test.tax", """
            insert into hotel_charges (hotel_id, position, name, kind, calculation, basis_points, exempt_below_age, included)
            select h.id, 0, 'Tax', 'TAX', 'PERCENT', 200, 0, false from hotels h
            """);
    /** What nobody has read yet needs no versions. */
    private static final List<Sql> UNCOUNTED = Stream.of("room_types", "rate_plans", "hotel_charges")
            .map(table -> Sql.named("test.uncounted", "alter table %s disable trigger user".formatted(table))).toList();
    private static final Sql ANALYZE =
            Sql.named("test.analyze",
                    "analyze hotels, rate_plans, room_types, rate_months, room_months, hotel_charges");
    /** By this connection so far, how often. */
    private static final Sql READ_FROM_END_TO_END = Sql.named("test.read-from-end-to-end", """
            select relname || ' ' || seq_scan as scans from pg_stat_xact_user_tables
            where seq_scan > 0 and relname in ('hotels', 'rate_months', 'room_months')
            """);
    private static final Database DATABASE = Database.open(TestPostgres.fresh(),
            Schema.of("hotel", Schema.Table.OUTBOX, Schema.Table.INBOX), Telemetry.none());
    private static final HotelTopic TOPIC = new HotelTopic(
            new OutboxRelay(DATABASE, Situations.NO_KAFKA, Telemetry.none()).outbox(), Ids::next, Situations.NOW);
    private static final ListingParams VALUES = new ListingParams(Situations.PLACES, true);

    @BeforeAll
    static void fill() {
        DATABASE.start();
        UNCOUNTED.forEach(sql -> DATABASE.execute(sql, Params.none()));
        for (int first = 1; first < 20_000; first += 5_000) {
            DATABASE.execute(MANY, Params.of("first", first));
        }
        DATABASE.execute(PLANS, Params.none());
        DATABASE.execute(ROOMS, Params.none());
        DATABASE.execute(NIGHTS, Params.none());
        DATABASE.execute(TAKEN, Params.none());
        DATABASE.execute(TAX, Params.none());
        DATABASE.execute(ANALYZE, Params.none());
    }

    @AfterAll
    static void close() {
        DATABASE.stop();
    }

    @Test
    void a_city_is_found_by_an_index() {
        String plan = plan(Asking.inCity("city 7").query());
        assertTrue(plan.contains("hotels_by_place"), plan);
        assertReadsNoTableFromEndToEnd(plan);
    }

    @Test
    void a_list_ends_with_its_page_and_reads_no_other_hotel_of_the_city() {
        String plan = plan("explain (analyze, costs off, timing off) ", Asking.inCity("city 7").query().first(5));
        assertEquals(5, rowsRead(plan, "hotels_by_place"), plan);
        assertReadsNoTableFromEndToEnd(plan);
    }

    @Test
    void a_list_goes_on_where_it_ended() {
        String plan = plan("explain (analyze, costs off, timing off) ", Asking.inCity("city 7")
                .page(new Position.After("Hotel 12007", new UUID(0, 0)), 5).query());
        assertEquals(5, rowsRead(plan, "hotels_by_place"), plan);
        assertReadsNoTableFromEndToEnd(plan);
    }

    @Test
    void words_are_found_by_an_index_whatever_place_they_name() {
        String plan = plan(Asking.inCity("").words("гостинница волга").query());
        assertTrue(plan.contains("hotels_by_words"), plan);
        assertReadsNoTableFromEndToEnd(plan);
    }

    @Test
    void what_is_near_a_point_is_found_by_an_index() {
        for (Asking asking : List.of(Asking.inCity("").near(55.5, 55.5, 20),
                Asking.inCity("").near(55.5, 55.5, 20).sort(Sort.DISTANCE))) {
            String plan = plan(asking.query());
            assertTrue(plan.contains("hotels_by_position"), plan);
            assertReadsNoTableFromEndToEnd(plan);
        }
    }

    @Test
    void hotels_by_name_are_found_by_an_index() {
        Set<HotelId> named =
                Set.copyOf(DATABASE.query(Sql.named("test.some", "select id from hotels limit 200"), Params.none(),
                        row -> new HotelId(row.uuid("id"))));
        assertReadsNoTableFromEndToEnd(plan(Asking.inCity("").whose(new Whose.Named(named)).query()));
    }

    /** Each statement that says what hotels sell, as it is asked for the hotels of a page and for those of a large city. */
    @ParameterizedTest
    @ValueSource(ints = {21, 400})
    void what_hotels_sell_is_read_by_their_names_alone(int hotels) {
        List<HotelId> some = DATABASE.query(Sql.named("test.some", "select id from hotels limit :hotels"),
                Params.of("hotels", hotels), row -> new HotelId(row.uuid("id")));
        List<String> readFromEndToEnd = DATABASE.transaction(tx -> {
            List<String> before = tx.query(READ_FROM_END_TO_END, Params.none(), row -> row.text("scans"));
            SoldHotels sold = new ReadSoldHotels(new PostgresHotels(tx, TOPIC, PostgresRatePlans::addStandard,
                    new HotelKeys(Situations.PLACES), Situations.NOW),
                    new PostgresRoomTypes(tx, Situations.NOW), new PostgresRatePlans(tx), new PostgresCharges(tx));
            List<Product> products = sold
                    .of(some.stream().collect(Collectors.toMap(id -> id, _ -> new SoldHotel.Version(1, 1)))).values()
                    .stream()
                    .flatMap(hotel -> Product.of(hotel.plans().plans(), hotel.roomTypes()).stream()).toList();
            assertEquals(hotels, products.size());
            assertEquals(List.of(1, 1, 1), new PostgresNights(tx).followed(products, Situations.june(1, 4))
                    .get(products.getFirst()).stream().map(Night::taken).toList());
            assertEquals(Set.of(), new PostgresNights(tx).closedThroughout(products, Situations.june(1, 30)));
            return tx.query(READ_FROM_END_TO_END, Params.none(), row -> row.text("scans")).stream()
                    .filter(scans -> !before.contains(scans)).toList();
        });
        assertEquals(List.of(), readFromEndToEnd);
    }

    private static void assertReadsNoTableFromEndToEnd(String plan) {
        for (String table : List.of("hotels", "owners", "rate_months", "room_months", "room_types", "rate_plans",
                "hotel_charges")) {
            assertFalse(plan.contains("Seq Scan on " + table + " "), plan);
        }
    }

    private static int rowsRead(String plan, String index) {
        return Pattern.compile("using %s .*actual rows=(\\d+)\\.\\d+ loops=(\\d+)".formatted(index)).matcher(plan)
                .results()
                .mapToInt(scan -> Integer.parseInt(scan.group(1)) * Integer.parseInt(scan.group(2))).sum();
    }

    private static String plan(SearchQuery query) {
        return plan("explain ", query);
    }

    private static String plan(String explain, SearchQuery query) {
        Terms terms = Terms.of(query.words(), Situations.PLACES);
        return DATABASE.transaction(tx -> {
            tx.query(WordsSql.TOLERANCE, Params.none(), row -> row.text("tolerance"));
            return String.join("\n",
                    tx.query(
                            Sql.named("test.explain",
                                    explain + ListingSql.text(query, terms.size(), VALUES.places(query).size())),
                            VALUES.of(query, terms), row -> row.text("QUERY PLAN")));
        });
    }
}
