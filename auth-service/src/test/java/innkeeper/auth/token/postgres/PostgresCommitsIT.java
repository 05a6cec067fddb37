package innkeeper.auth.token.postgres;

import innkeeper.auth.AuthDatabase;
import innkeeper.auth.token.usecase.Commits;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

class PostgresCommitsIT {
    private static final Sql ADD = Sql.named("test.add-revocation", """
            insert into revocations (session_id, matters_until) values (cast(:id as uuid), now())""");

    private static AuthDatabase auth;

    private final Commits commits = new PostgresCommits(auth.database);

    @BeforeAll
    static void open() {
        auth = new AuthDatabase();
    }

    @AfterAll
    static void close() {
        auth.close();
    }

    private static Params anybody() {
        return Params.of("id", UUID.randomUUID());
    }

    /** PostgreSQL commits things of its own now and then, so it may take more than one look. */
    @Test
    void the_word_stays_while_nothing_is_committed() {
        await().until(() -> commits.latest().equals(commits.latest()));
    }

    @Test
    void whatever_is_committed_changes_it() {
        var before = commits.latest();
        auth.database.execute(ADD, anybody());
        assertNotEquals(before, commits.latest());
    }

    @Test
    void so_does_a_transaction_that_was_under_way_at_the_last_look() {
        var before = auth.database.transaction(tx -> {
            tx.execute(ADD, anybody());
            return commits.latest();
        });
        assertNotEquals(before, commits.latest());
    }
}
