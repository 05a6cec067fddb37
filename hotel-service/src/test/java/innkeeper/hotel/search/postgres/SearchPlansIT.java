package innkeeper.hotel.search.postgres;

import innkeeper.hotel.Situations;
import innkeeper.hotel.occupancy.domain.Group;
import innkeeper.hotel.rates.domain.Board;
import innkeeper.hotel.search.usecase.Asking;
import innkeeper.hotel.search.usecase.SearchQuery;
import innkeeper.hotel.search.usecase.SearchQuery.Sort;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.schema.Schema;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.testkit.infra.TestPostgres;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

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
    private static final Sql ANALYZE =
            Sql.named("test.analyze", "analyze hotels, rate_plans, room_types, rate_months");
    private static final Database DATABASE = Database.open(TestPostgres.fresh(),
            Schema.of("hotel", Schema.Table.OUTBOX, Schema.Table.INBOX), Telemetry.none());
    private static final SearchParams VALUES =
            new SearchParams(Situations.PLACES, Situations.LAWS, true, Situations.NOW);

    @BeforeAll
    static void fill() {
        DATABASE.start();
        for (int first = 1; first < 20_000; first += 5_000) {
            DATABASE.execute(MANY, Params.of("first", first));
        }
        DATABASE.execute(PLANS, Params.none());
        DATABASE.execute(ROOMS, Params.none());
        DATABASE.execute(NIGHTS, Params.none());
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
    void a_city_with_dates_is_found_by_an_index() {
        String plan = plan(Asking.inCity("city 7").on(Situations.june(1, 3)).query());
        assertTrue(plan.contains("hotels_by_place"), plan);
        assertReadsNoTableFromEndToEnd(plan);
    }

    @Test
    void a_search_ends_with_its_page_and_prices_no_other_hotel_of_the_city() {
        String plan = plan("explain (analyze, costs off, timing off) ",
                Asking.inCity("city 7").on(Situations.june(1, 3)).query().first(5));
        assertEquals(5, rowsRead(plan, "hotels_by_place"), plan);
        assertEquals(5, rowsRead(plan, "rate_months_pk"), plan);
        assertFalse(plan.contains("Seq Scan on"), plan);
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
                Asking.inCity("").near(55.5, 55.5, 20).sort(Sort.DISTANCE).on(Situations.june(1, 3)))) {
            String plan = plan(asking.query());
            assertTrue(plan.contains("hotels_by_position"), plan);
            assertReadsNoTableFromEndToEnd(plan);
        }
    }

    @Test
    void board_and_free_cancellation_are_asked_of_the_hotels_that_fit_otherwise() {
        Asking asking = Asking.inCity("city 7").boards(Board.BREAKFAST, Board.HALF_BOARD).freeCancellation();
        assertReadsNoTableFromEndToEnd(plan(asking.query()));
        assertReadsNoTableFromEndToEnd(plan(asking.on(Situations.june(1, 3)).query()));
    }

    @Test
    void facets_are_counted_without_reading_all_hotels() {
        for (Asking asking : List.of(Asking.inCity("city 7"), Asking.inCity("city 7").on(Situations.june(1, 3)),
                Asking.inCity("").near(55.5, 55.5, 20).on(Situations.june(1, 3)))) {
            Params params = VALUES.ofCandidates(asking.query(), Terms.of("", Situations.PLACES), 1001);
            assertReadsNoTableFromEndToEnd(String.join("\n", DATABASE.query(Sql.named("test.explain",
                    "explain " + CandidatesSql.text(asking.query(), 0)), params, row -> row.text("QUERY PLAN"))));
        }
    }

    @Test
    void days_are_tried_without_reading_all_hotels() {
        Asking june = Asking.inCity("city 7").on(Situations.june(1, 3));
        Params params = VALUES.of(Asking.inCity("city 7").party(1, 1).query(), Terms.of("", Situations.PLACES))
                .and("rooms_asked", RoomsAsked.of(Group.ONE)).and("check_ins", "2027-06-01,2027-06-02")
                .and("lengths", "2,2");
        String plan = String.join("\n", DATABASE.query(Sql.named("test.explain",
                "explain " + SearchSql.firstBookable(june.query(), 0)), params, row -> row.text("QUERY PLAN")));
        assertTrue(plan.contains("hotels_by_place"), plan);
        assertReadsNoTableFromEndToEnd(plan);
    }

    private static void assertReadsNoTableFromEndToEnd(String plan) {
        for (String table : List.of("hotels", "owners", "rate_months", "room_months", "room_types", "rate_plans")) {
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
                                    explain + SearchSql.text(query, terms.size(), VALUES.places(query).size())),
                            VALUES.ofPage(query, terms), row -> row.text("QUERY PLAN")));
        });
    }
}
