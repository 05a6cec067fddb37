package innkeeper.auth.token.postgres;

import innkeeper.auth.token.usecase.Commits;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;

/**
 * Commits in PostgreSQL, told by the snapshot: it names the transactions that a statement sees, so two equal ones see the same
 * rows. A transaction that only reads is none of them.
 */
public final class PostgresCommits implements Commits {
    private static final Sql LATEST = Sql.named("auth.latest-commit", """
            select cast(pg_current_snapshot() as text) as snapshot""");

    private final Database database;

    public PostgresCommits(Database database) {
        this.database = database;
    }

    @Override
    public String latest() {
        return database.find(LATEST, Params.none(), row -> row.text("snapshot")).orElseThrow();
    }
}
