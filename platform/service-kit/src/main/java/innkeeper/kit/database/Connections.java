package innkeeper.kit.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import innkeeper.kit.problem.Unavailable;
import innkeeper.kit.settings.DatabaseSettings;
import innkeeper.kit.telemetry.Meters;
import io.helidon.dbclient.jdbc.JdbcConnectionPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The pool behind DbClient, with a fair queue in front of it, because HikariCP lets late callers pass early ones.
 * Each lease closes the connection that DbClient took in it, however the statement ended.
 */
final class Connections implements JdbcConnectionPool, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration STATEMENT_LIMIT = Duration.ofSeconds(15);
    private static final Duration LOCK_LIMIT = Duration.ofSeconds(5);

    private final HikariDataSource pool;
    private final Semaphore permits;
    private final int size;
    private final ThreadLocal<Connection> lent = new ThreadLocal<>();

    Connections(DatabaseSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.user());
        config.setPassword(settings.password().value());
        config.setMaximumPoolSize(settings.poolSize());
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setValidationTimeout(PATIENCE.toMillis() / 2);
        config.setMinimumIdle(Math.min(2, settings.poolSize()));
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("tcpKeepAlive", true);
        config.addDataSourceProperty("connectTimeout", PATIENCE.toSeconds());
        config.addDataSourceProperty("socketTimeout", STATEMENT_LIMIT.multipliedBy(2).toSeconds());
        config.addDataSourceProperty("options", "-c statement_timeout=%d -c lock_timeout=%d"
                .formatted(STATEMENT_LIMIT.toMillis(), LOCK_LIMIT.toMillis()));
        this.pool = new HikariDataSource(config);
        this.size = settings.poolSize();
        this.permits = new Semaphore(size, true);
    }

    /** Waits for its turn, at most as long as the pool would. */
    <T> T lease(Supplier<T> work) {
        await();
        Connection outer = lent.get();
        lent.remove();
        try {
            return work.get();
        } finally {
            giveBack();
            if (outer != null) {
                lent.set(outer);
            }
            permits.release();
        }
    }

    @Override
    public Connection connection() {
        try {
            Connection connection = pool.getConnection();
            lent.set(connection);
            return connection;
        } catch (SQLException e) {
            throw Unavailable.database(e);
        }
    }

    @Override
    public String dbType() {
        return "jdbc:postgresql";
    }

    void measure(Meters meters) {
        meters.gauge("db_pool_size", () -> size);
        meters.gauge("db_pool_active", () -> size - permits.availablePermits());
        meters.gauge("db_pool_waiting", permits::getQueueLength);
    }

    @Override
    public void close() {
        pool.close();
    }

    private void await() {
        try {
            if (!permits.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Unavailable.database(new IllegalStateException("No connection free in time"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Unavailable.database(e);
        }
    }

    private void giveBack() {
        Connection connection = lent.get();
        lent.remove();
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw Unavailable.database(e);
            }
        }
    }
}
