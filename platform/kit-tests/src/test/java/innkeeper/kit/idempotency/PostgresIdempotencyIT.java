package innkeeper.kit.idempotency;

import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.schema.Schema;
import innkeeper.kit.idempotency.Idempotency.Claim;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.problem.ProblemException;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.testkit.infra.TestPostgres;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class PostgresIdempotencyIT {
    private static final UUID THING = UUID.fromString("01930000-0000-7000-8000-000000000001");
    private static Database db;
    private static PostgresIdempotency keys;

    private final String scope = Ids.next() + " POST /v1/things";

    @BeforeAll
    static void open() {
        db = Database.open(TestPostgres.fresh(), Schema.of("kittest", Schema.Table.IDEMPOTENCY), Telemetry.none());
        db.start();
        keys = new PostgresIdempotency(db);
    }

    @AfterAll
    static void close() {
        db.stop();
    }

    @Test
    void a_key_is_taken_once_until_its_work_is_done_and_then_names_the_thing() {
        Attempt attempt = taken("k");
        assertEquals(new Claim.Running(), claim("k"));

        done(attempt);
        assertEquals(new Claim.Done(THING), claim("k"));
        keys.ended(attempt);

        assertEquals(new Claim.Done(THING), claim("k"));
        assertEquals(new Claim.OtherRequest(), keys.claim(scope, "k", "other hash"));
        assertInstanceOf(Claim.Taken.class, keys.claim("other " + scope, "k", "other hash"));
    }

    @Test
    void a_forgotten_key_is_free_for_any_request() {
        Attempt first = taken("k");
        keys.forget(first);

        Attempt second = ((Claim.Taken) keys.claim(scope, "k", "other hash")).attempt();
        assertNotEquals(first.request(), second.request());
    }

    @Test
    void a_key_that_was_given_up_goes_on_as_the_same_request() {
        Attempt first = taken("k");
        keys.giveUp(first);

        assertEquals(new Claim.OtherRequest(), keys.claim(scope, "k", "other hash"));
        assertEquals(first.request(), taken("k").request());
        assertEquals(new Claim.Running(), claim("k"));
    }

    @Test
    void what_was_recorded_outlives_a_try_that_gives_up_or_is_refused_afterwards() {
        Attempt attempt = taken("k");
        done(attempt);
        keys.giveUp(attempt);
        keys.forget(attempt);

        assertEquals(new Claim.Done(THING), claim("k"));
    }

    @Test
    void work_that_rolls_back_is_not_recorded() {
        Attempt attempt = taken("k");
        assertThrows(IllegalStateException.class, () -> attempt.run(() -> db.transaction(tx -> {
            Attempt.isDone(tx, THING);
            throw new IllegalStateException("the work failed");
        })));
        keys.giveUp(attempt);

        assertEquals(attempt.request(), taken("k").request());
    }

    @Test
    void a_try_whose_lease_ran_out_cannot_commit_once_another_has_taken_over() {
        Attempt slow = taken("k");
        lapse();
        Attempt quick = taken("k");

        assertThrows(ProblemException.class, () -> done(slow));
        assertThrows(ProblemException.class, () -> slow.run(() -> db.transaction(tx -> {
            Attempt.goesOn(tx);
            return true;
        })));
        keys.forget(slow);
        done(quick);
        assertEquals(new Claim.Done(THING), claim("k"));
    }

    @Test
    void a_lease_is_renewed_while_its_try_runs() {
        keys.start();
        try {
            taken("k");
            db.execute(Sql.named("test.nearly", """
                    update idempotency_keys set leased_until = now() + interval '3 seconds' where scope = :scope
                    """), Params.of("scope", scope));
            Awaitility.await().until(() -> db.find(Sql.named("test.renewed", """
                    select leased_until > now() + interval '4 seconds' as is_renewed
                    from idempotency_keys where scope = :scope
                    """), Params.of("scope", scope), row -> row.flag("is_renewed")).orElseThrow());
        } finally {
            keys.stop();
        }
    }

    @Test
    void of_twenty_who_want_a_key_at_once_exactly_one_gets_it() throws Exception {
        assertEquals(1, together(() -> claim("k") instanceof Claim.Taken));
    }

    /** Every lease ends at once, so that all twenty take the key over from each other and work at the same time. */
    @Test
    void of_twenty_tries_that_all_work_at_once_exactly_one_commits() throws Exception {
        assertEquals(1, together(() -> {
            lapse();
            if (!(claim("k") instanceof Claim.Taken(Attempt attempt))) {
                return false;
            }
            lapse();
            try {
                done(attempt);
                return true;
            } catch (ProblemException _) {
                return false;
            }
        }));
    }

    @Test
    void after_a_day_a_key_is_free_at_once_and_soon_forgotten() {
        done(taken("old"));
        done(taken("older"));
        taken("young");
        db.execute(Sql.named("test.age", """
                update idempotency_keys set created_at = created_at - interval '24 hours'
                where scope = :scope and idempotency_key in ('old', 'older')
                """), Params.of("scope", scope));

        assertInstanceOf(Claim.Taken.class, keys.claim(scope, "old", "other hash"));
        keys.start();
        try {
            Awaitility.await().until(() -> keysOf(scope).equals(List.of("old", "young")));
        } finally {
            keys.stop();
        }
    }

    private Claim claim(String key) {
        return keys.claim(scope, key, "hash");
    }

    private Attempt taken(String key) {
        return ((Claim.Taken) claim(key)).attempt();
    }

    private static void done(Attempt attempt) {
        attempt.run(() -> db.transaction(tx -> {
            Attempt.isDone(tx, THING);
            return true;
        }));
    }

    private void lapse() {
        db.execute(Sql.named("test.lapse", """
                update idempotency_keys set leased_until = now() - interval '1 second'
                where scope = :scope and thing_id is null
                """), Params.of("scope", scope));
    }

    private static int together(Callable<Boolean> work) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int succeeded = 0;
            for (Future<Boolean> each : threads.invokeAll(IntStream.range(0, 20).mapToObj(_ -> work).toList())) {
                succeeded += each.get() ? 1 : 0;
            }
            return succeeded;
        }
    }

    private static List<String> keysOf(String scope) {
        return db.query(Sql.named("test.keys", """
                select idempotency_key from idempotency_keys where scope = :scope order by idempotency_key
                """), Params.of("scope", scope), row -> row.text("idempotency_key"));
    }
}
