package innkeeper.hotel.search.postgres;

import innkeeper.hotel.Situations;
import innkeeper.hotel.occupancy.domain.Group;
import innkeeper.hotel.search.usecase.Asking;
import innkeeper.hotel.search.usecase.SearchQuery;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.schema.Schema;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.testkit.infra.TestPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** How PostgreSQL goes about a search among 20,000 hotels in 500 cities. */
class SearchPlansIT {
    private static final Sql MANY = Sql.named("test.many", """
            insert into hotels (id, owner_id, name, description, country, city, address, stars, timezone, currency,
                                check_in_time, check_out_time, amenities, place, city_key, name_key, words_key, keys_version)
            select gen_random_uuid(), gen_random_uuid(), 'Hotel ' || n, repeat(md5(cast(n as text)) || ' ', 10), 'RU', 'City ' || n % 500, 'Street 1', 3,
                   'Europe/Moscow', 'RUB', '14:00', '12:00', '{wifi}', 'city ' || n % 500, 'city ' || n % 500,
                   'hotel ' || n, 'hotel ' || n || ' city ' || n % 500 || repeat(' ' || md5(cast(n as text)), 10), 1000
            from generate_series(1, 20000) n
            """);
    private static final Sql ANALYZE = Sql.named("test.analyze", "analyze hotels");
    private static final Database DATABASE = Database.open(TestPostgres.fresh(),
            Schema.of("hotel", Schema.Table.OUTBOX, Schema.Table.INBOX), Telemetry.none());
    private static final PostgresSearch SEARCH = new PostgresSearch(DATABASE, Situations.PLACES, true, Situations.NOW);

    @BeforeAll
    static void fill() {
        DATABASE.start();
        DATABASE.execute(MANY, Params.none());
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
        assertFalse(plan.contains("Seq Scan on hotels"), plan);
    }

    @Test
    void a_city_with_dates_is_found_by_an_index() {
        String plan = plan(Asking.inCity("city 7").on(Situations.june(1, 3)).query());
        assertTrue(plan.contains("hotels_by_place"), plan);
        assertFalse(plan.contains("Seq Scan on hotels"), plan);
    }

    @Test
    void words_are_found_by_an_index_whatever_place_they_name() {
        String plan = plan(Asking.inCity("").words("гостинница волга").query());
        assertTrue(plan.contains("hotels_by_words"), plan);
        assertFalse(plan.contains("Seq Scan on hotels"), plan);
    }

    @Test
    void days_are_tried_without_reading_all_hotels() {
        Asking june = Asking.inCity("city 7").on(Situations.june(1, 3));
        Params params = SEARCH.params(Asking.inCity("city 7").party(1, 1).query(), Terms.of("", Situations.PLACES))
                .and("rooms_asked", RoomsAsked.of(Group.ONE)).and("check_ins", "2027-06-01,2027-06-02")
                .and("lengths", "2,2");
        String plan = String.join("\n", DATABASE.query(Sql.named("test.explain",
                "explain " + SearchSql.firstBookable(june.query(), 0)), params, row -> row.text("QUERY PLAN")));
        assertTrue(plan.contains("hotels_by_place"), plan);
        assertFalse(plan.contains("Seq Scan on hotels"), plan);
    }

    private static String plan(SearchQuery query) {
        Terms terms = Terms.of(query.words(), Situations.PLACES);
        return DATABASE.transaction(tx -> {
            tx.query(WordsSql.TOLERANCE, Params.none(), row -> row.text("tolerance"));
            return String.join("\n",
                    tx.query(Sql.named("test.explain", "explain " + SearchSql.text(query, terms.size())),
                            SEARCH.params(query, terms), row -> row.text("QUERY PLAN")));
        });
    }
}
