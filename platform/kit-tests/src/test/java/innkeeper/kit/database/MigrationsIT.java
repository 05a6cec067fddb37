package innkeeper.kit.database;

import innkeeper.kit.settings.DatabaseSettings;
import innkeeper.testkit.infra.TestPostgres;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class MigrationsIT {
    private static final Sql TABLES = Sql.named("tables", """
            select table_name from information_schema.tables where table_schema = 'public' order by table_name
            """);

    /** As if the demo file had read otherwise when it ran. */
    private static final Sql REWRITE_DEMO = Sql.named("rewrite-demo", """
            update flyway_demo_history set checksum = checksum + 1 where type = 'SQL'
            """);

    @Test
    void the_services_tables_and_the_kits_come_in_one_run_and_demo_data_only_where_wanted() {
        Database plain = Things.database();
        assertEquals(List.of("flyway_schema_history", "inbox", "outbox", "outbox_leases", "outbox_relays", "things"),
                tables(plain));
        assertEquals(0, Things.count(plain));
        plain.stop();
        Database demo = Things.database(TestPostgres.fresh(true));
        assertEquals(1, Things.count(demo));
        demo.stop();
    }

    @Test
    void instances_that_start_at_once_do_not_disturb_each_other() throws Exception {
        DatabaseSettings settings = TestPostgres.fresh(true);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Database>> starts = IntStream.range(0, 4)
                    .mapToObj(_ -> threads.submit(() -> Things.database(settings))).toList();
            for (Future<Database> start : starts) {
                assertEquals(1, Things.count(start.get()));
                start.get().stop();
            }
        }
    }

    @Test
    void a_database_with_demo_data_in_it_starts_again() {
        DatabaseSettings settings = TestPostgres.fresh(true);
        Things.database(settings).stop();
        Database again = Things.database(settings);
        assertEquals(1, Things.count(again));
        again.stop();
    }

    @Test
    void a_database_with_demo_data_starts_again_when_the_demo_was_rewritten_for_tables_that_changed() {
        DatabaseSettings settings = TestPostgres.fresh(true);
        Database first = Things.database(settings);
        assertEquals(1, first.execute(REWRITE_DEMO, Params.none()));
        first.stop();
        Database again = Things.database(settings);
        assertEquals(1, Things.count(again));
        again.stop();
    }

    private static List<String> tables(Database db) {
        return db.query(TABLES, Params.none(), row -> row.text("table_name"));
    }
}
