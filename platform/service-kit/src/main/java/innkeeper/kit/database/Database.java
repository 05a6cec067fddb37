package innkeeper.kit.database;

import innkeeper.kit.database.schema.Migrations;
import innkeeper.kit.database.schema.Schema;
import innkeeper.kit.lifecycle.Part;
import innkeeper.kit.problem.Unavailable;
import innkeeper.kit.settings.DatabaseSettings;
import innkeeper.kit.telemetry.Telemetry;
import io.helidon.dbclient.DbClient;
import io.helidon.dbclient.jdbc.JdbcClientBuilder;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * A service's PostgreSQL database, and the only door to DbClient. Start brings its schema up to date.
 * As a {@link Session} each statement is its own transaction.
 */
public final class Database implements Transactions, Part {
    private static final int ATTEMPTS = 6;
    private static final long PAUSE_NANOS = 5_000_000;

    private final Connections connections;
    private final DbClient client;
    private final Statements statements;
    private final Migrations migrations;
    private final Telemetry telemetry;

    private Database(DatabaseSettings settings, Schema schema, Telemetry telemetry) {
        this.connections = new Connections(settings);
        this.client = JdbcClientBuilder.create().connectionPool(connections).build();
        this.statements = new Statements(telemetry);
        this.migrations = new Migrations(settings, schema);
        this.telemetry = telemetry;
    }

    /** Touches nothing yet: a database that is away is waited for in {@link #start}. */
    public static Database open(DatabaseSettings settings, Schema schema, Telemetry telemetry) {
        return new Database(settings, schema, telemetry);
    }

    @Override
    public void start() {
        migrations.run();
        connections.measure(telemetry.meters());
    }

    @Override
    public void stop() {
        connections.close();
    }

    @Override
    public long execute(Sql sql, Params params) {
        return connections.lease(() -> statements.execute(client.execute(), sql, params));
    }

    @Override
    public <T> List<T> query(Sql sql, Params params, Function<Row, T> read) {
        return connections.lease(() -> statements.query(client.execute(), sql, params, read));
    }

    /**
     * Commits when the work returns, rolls back when it throws. The work runs again as a whole where the database
     * gave it up in favour of another transaction (serialization failure, deadlock), so it must hold no side effect
     * but SQL; effects belong into {@link Transaction#afterCommit}.
     */
    @Override
    public <T> T transaction(Function<Transaction, T> work) {
        for (int attempt = 1;; attempt++) {
            try {
                return once(work);
            } catch (Failures.Conflicted e) {
                if (attempt == ATTEMPTS) {
                    throw Unavailable.database(e);
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(PAUSE_NANOS << attempt));
            }
        }
    }

    private <T> T once(Function<Transaction, T> work) {
        OpenTransaction open = new OpenTransaction(client.transaction(), statements);
        T result = connections.lease(() -> {
            T value;
            try {
                value = work.apply(open);
            } catch (Throwable e) {
                open.rollback();
                throw e;
            }
            open.commit();
            return value;
        });
        open.runAfterCommit();
        return result;
    }
}
