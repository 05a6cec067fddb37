package innkeeper.kit.database;

import innkeeper.kit.http.Idempotency.Claim;
import innkeeper.kit.http.Idempotency.Kept;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.testkit.infra.TestPostgres;
import java.util.List;
import java.util.Map;
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

class PostgresIdempotencyIT {
    private static final UUID FIRST = UUID.fromString("01930000-0000-7000-8000-000000000001");
    private static final UUID SECOND = UUID.fromString("01930000-0000-7000-8000-000000000002");
    private static final Kept ANSWER = new Kept(201, Map.of("Location", "/v1/things/1", "ETag", "\"v1\""),
            "application/json", "{\"name\":\"lamp\"}");
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
    void a_key_is_taken_once_until_it_is_answered_and_then_answers() {
        assertEquals(new Claim.Taken(FIRST), keys.claim(scope, "k", "hash", FIRST));
        assertEquals(new Claim.Running(), keys.claim(scope, "k", "hash", SECOND));

        keys.keep(scope, "k", ANSWER);

        assertEquals(new Claim.Answered(ANSWER), keys.claim(scope, "k", "hash", SECOND));
        assertEquals(new Claim.OtherRequest(), keys.claim(scope, "k", "other hash", SECOND));
        assertEquals(new Claim.Taken(SECOND), keys.claim("other " + scope, "k", "other hash", SECOND));
    }

    @Test
    void a_released_key_is_free_for_any_request() {
        keys.claim(scope, "k", "hash", FIRST);
        keys.release(scope, "k");

        assertEquals(new Claim.Taken(SECOND), keys.claim(scope, "k", "other hash", SECOND));
    }

    @Test
    void a_suspended_key_goes_on_with_its_id_and_its_request() {
        keys.claim(scope, "k", "hash", FIRST);
        keys.suspend(scope, "k");

        assertEquals(new Claim.OtherRequest(), keys.claim(scope, "k", "other hash", SECOND));
        assertEquals(new Claim.Taken(FIRST), keys.claim(scope, "k", "hash", SECOND));
        assertEquals(new Claim.Running(), keys.claim(scope, "k", "hash", SECOND));
    }

    @Test
    void a_key_whose_holder_died_is_taken_over_when_its_lease_ends() {
        keys.claim(scope, "k", "hash", FIRST);
        db.execute(Sql.named("test.lapse", """
                update idempotency_keys set leased_until = leased_until - interval '60 seconds' where scope = :scope
                """), Params.of("scope", scope));

        assertEquals(new Claim.Taken(FIRST), keys.claim(scope, "k", "hash", SECOND));
    }

    @Test
    void of_twenty_who_want_a_key_at_once_exactly_one_gets_it() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Claim>> all = IntStream.range(0, 20)
                    .<Callable<Claim>>mapToObj(_ -> () -> keys.claim(scope, "k", "hash", Ids.next())).toList();
            int taken = 0;
            for (Future<Claim> claim : threads.invokeAll(all)) {
                taken += claim.get() instanceof Claim.Taken ? 1 : 0;
            }
            assertEquals(1, taken);
        }
    }

    @Test
    void after_a_day_a_key_is_forgotten() {
        keys.claim(scope, "old", "hash", FIRST);
        keys.keep(scope, "old", ANSWER);
        keys.claim(scope, "young", "hash", FIRST);
        db.execute(Sql.named("test.age", """
                update idempotency_keys set created_at = created_at - interval '24 hours'
                where scope = :scope and idempotency_key = 'old'
                """), Params.of("scope", scope));

        keys.start();
        try {
            Awaitility.await().until(() -> keysOf(scope).equals(List.of("young")));
        } finally {
            keys.stop();
        }
    }

    private static List<String> keysOf(String scope) {
        return db.query(Sql.named("test.keys", "select idempotency_key from idempotency_keys where scope = :scope"),
                Params.of("scope", scope), row -> row.text("idempotency_key"));
    }
}
