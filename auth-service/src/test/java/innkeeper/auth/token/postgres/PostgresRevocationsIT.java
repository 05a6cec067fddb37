package innkeeper.auth.token.postgres;

import innkeeper.auth.AuthDatabase;
import innkeeper.auth.token.usecase.Revocations;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PostgresRevocationsIT {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Sql ADD = Sql.named("test.add-revocation", """
            insert into revocations (session_id, matters_until) values (cast(:id as uuid), :until)""");

    private static AuthDatabase auth;

    private final Revocations revocations = new PostgresRevocations(auth.database);

    @BeforeAll
    static void open() {
        auth = new AuthDatabase();
    }

    @AfterAll
    static void close() {
        auth.close();
    }

    /** Its transaction began before the reading and ended after it, so no clock could order the two. */
    @Test
    void a_revocation_that_was_under_way_while_somebody_read_is_in_their_next_reading() throws Exception {
        var late = UUID.randomUUID();
        var written = new CountDownLatch(1);
        var read = new CountDownLatch(1);
        var writing = CompletableFuture.runAsync(() -> auth.database.transact(tx -> {
            tx.execute(ADD, Params.of("id", late).and("until", NOON.plusSeconds(60)));
            written.countDown();
            await(read);
        }));
        written.await();
        auth.database.execute(ADD, Params.of("id", UUID.randomUUID()).and("until", NOON.plusSeconds(60)));
        var before = revocations.since(Revocations.NOTHING, NOON);
        read.countDown();
        writing.join();

        assertEquals(1, before.mattersUntil().size());
        var next = revocations.since(before.mark(), NOON);
        assertEquals(true, next.mattersUntil().containsKey(late.toString()));
        assertEquals(Set.of(), revocations.since(next.mark(), NOON).mattersUntil().keySet());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
