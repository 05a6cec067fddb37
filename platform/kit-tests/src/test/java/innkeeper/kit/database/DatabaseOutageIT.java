package innkeeper.kit.database;

import innkeeper.kit.problem.Unavailable;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.testbase.PatientWaits;
import innkeeper.testkit.infra.Line;
import innkeeper.testkit.infra.TestPostgres;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

import static innkeeper.kit.database.Things.ADD;
import static innkeeper.kit.database.Things.count;
import static innkeeper.kit.database.Things.thing;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class DatabaseOutageIT {

    @Test
    void a_database_that_goes_away_is_told_and_used_again_once_it_is_back() {
        try (Line line = TestPostgres.line()) {
            Database db = Things.database(TestPostgres.through(line, TestPostgres.fresh()));
            db.execute(ADD, thing("before"));
            line.cut();
            assertTimeout(PatientWaits.PATIENCE, () -> {
                assertEquals("database", assertThrows(Unavailable.class, () -> count(db)).neighbour());
                assertThrows(Unavailable.class, () -> db.transact(tx -> tx.execute(ADD, thing("during"))));
            });
            line.mend();
            await().ignoreException(Unavailable.class).until(() -> count(db) == 1);
            db.stop();
        }
    }

    @Test
    void a_connection_lost_inside_a_transaction_is_unavailability_and_nothing_of_it_remains() {
        try (Line line = TestPostgres.line()) {
            Database db = Things.database(TestPostgres.through(line, TestPostgres.fresh()));
            assertThrows(Unavailable.class, () -> db.transact(tx -> {
                tx.execute(ADD, thing("lost"));
                line.cut();
                tx.execute(ADD, thing("lost too"));
            }));
            line.mend();
            await().ignoreException(Unavailable.class).until(() -> count(db) == 0);
            db.stop();
        }
    }

    @Test
    void start_waits_for_a_database_that_comes_later() {
        try (Line line = TestPostgres.line()) {
            line.cut();
            Database db = Database.open(
                    TestPostgres.through(line, TestPostgres.fresh()), Things.SCHEMA, Telemetry.none());
            CompletableFuture<Void> start = CompletableFuture.runAsync(db::start);
            assertFalse(start.isDone());
            line.mend();
            start.join();
            assertEquals(0, count(db));
            db.stop();
        }
    }
}
