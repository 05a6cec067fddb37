package innkeeper.kit.http.server.wire;

import innkeeper.kit.connection.Connection;
import innkeeper.kit.connection.Connections;
import innkeeper.kit.connection.TimedWriter;
import innkeeper.kit.problem.Problem;
import innkeeper.kit.settings.http.ConnectionLimits;
import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataWriter;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.ServerConnectionException;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.spi.ServerConnection;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Function;

/** The requests of one connection, one after the other, until it ends. */
final class Http1Exchanges implements ServerConnection {
    private static final int MOST_LEFTOVERS = 4 * 1024 * 1024;

    private final ConnectionContext context;
    private final Connection connection;
    private final ConnectionLimits limits;
    private final Http1ConnectionSelector helidon;
    private final Function<Problem, byte[]> rejection;
    private final Input in;
    private final DataWriter out;
    private volatile boolean stopping;
    private volatile boolean busy;

    Http1Exchanges(ConnectionContext context, Connections connections, Connection connection,
            Http1ConnectionSelector helidon, Function<Problem, byte[]> rejection) {
        this.context = context;
        this.connection = connection;
        this.limits = connections.limits();
        this.helidon = helidon;
        this.rejection = rejection;
        this.in = new Input(context.dataReader());
        this.out = new TimedWriter(context.dataWriter(), connections, connection);
    }

    @Override
    public void handle(Limit limit) throws InterruptedException {
        try {
            while (!stopping && begun() && answered(limit)) {
                connection.prove();
                connection.await(limits.idle());
                // whoever sends many requests at once must not keep those waiting who send one
                Thread.yield();
            }
        } catch (Unreadable e) {
            refuse(e.problem());
        }
        hangUp();
    }

    private void refuse(Problem problem) {
        try {
            out.writeNow(BufferData.create(rejection.apply(problem)));
        } catch (UncheckedIOException e) {
            throw new ServerConnectionException("gone before it was told", e);
        }
    }

    /** Waits for the first byte of a request; an empty line before it is no fault (RFC 9112, 2.2). */
    private boolean begun() {
        if (in.startsWith('\r')) {
            in.lineEnd();
        }
        return in.more();
    }

    private boolean answered(Limit limit) throws InterruptedException {
        connection.await(limits.head());
        RequestHead head = RequestHead.read(in);
        busy = true;
        connection.working();
        Exchange exchange = Exchange.of(context, out, head, head.body(in), connection,
                Connection.now() + limits.body().toNanos());
        try {
            helidon.connection(exchange).handle(limit);
            return false;
        } catch (ServerConnectionException e) {
            throw e;
        } catch (CloseConnectionException _) {
            return exchange.finish();
        } finally {
            busy = false;
        }
    }

    /** Leaves the peer a moment to take the last answer, while what it still sends is thrown away. */
    private void hangUp() {
        connection.endOutput();
        for (int left = MOST_LEFTOVERS; left > 0 && in.more();) {
            left -= in.take(left).length;
        }
    }

    /** Deadlines are kept by {@link Connections}. */
    @Override
    public Duration idleTime() {
        return Duration.ZERO;
    }

    @Override
    public void close(boolean interrupt) {
        stopping = true;
        if (interrupt) {
            connection.close();
        } else if (!busy) {
            connection.endInput();
        }
    }
}
