package innkeeper.kit.connection;

import innkeeper.kit.http.server.ClientAddress;
import innkeeper.kit.settings.http.ConnectionLimits;
import innkeeper.kit.telemetry.Meters;
import io.helidon.common.socket.SocketOptions;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.channels.SocketChannel;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/**
 * The open connections of one port: no more than the limits say, none waited for beyond its deadline. Where a new one
 * has no place, the one that has kept us waiting longest makes room, so that slow clients never shut others out.
 */
public final class Connections implements AutoCloseable {
    /** How late a deadline is noticed at the soonest; one that moves nearer meanwhile, at the latest. */
    private static final long SOON = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long LATE = TimeUnit.MILLISECONDS.toNanos(500);

    /** Bytes of answers that peers may leave in our memory, over all connections of the port. */
    private static final long UNSENT = Runtime.getRuntime().maxMemory() / 16;

    /** Smaller answers are bounded by the number of connections. */
    private static final int LARGE = 8 * 1024;

    private static final Comparator<Connection> LEAST_MISSED =
            Comparator.comparing(Connection::proven).thenComparing(Connection::since);

    private final String port;
    private final ConnectionLimits limits;
    private final Meters meters;
    private final Map<SocketAddress, Connection> open = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor clock;
    private final AtomicBoolean ticking = new AtomicBoolean();

    public Connections(String port, ConnectionLimits limits, Meters meters) {
        this.port = port;
        this.limits = limits;
        this.meters = meters;
        this.clock = new ScheduledThreadPoolExecutor(1,
                Thread.ofPlatform().daemon().name("connections-" + port).factory(),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    /** Before the port opens. */
    public void start() {
        meters.gauge("connections_open", open::size, "port", port);
    }

    public ConnectionLimits limits() {
        return limits;
    }

    /** Hands every accepted socket to us before anything is read from it: the one place where the server lets us. */
    public SocketOptions options() {
        return new AdmittingOptions(SocketOptions.builder().tcpNoDelay(true).build(), this::admit);
    }

    /**
     * @param remote address and port of the peer, which name one connection of this port; null once the peer has gone
     */
    public Optional<Connection> from(SocketAddress remote) {
        return Optional.ofNullable(remote).map(open::get);
    }

    void sending(Connection connection, int bytes) {
        connection.sending(bytes, limits.idle());
        if (bytes < LARGE) {
            return;
        }
        long unsent = open.values().stream().mapToLong(Connection::unsent).sum();
        if (unsent > UNSENT) {
            evict(open.values(), other -> other != connection && other.unsent() > 0);
        }
    }

    private void admit(SocketChannel channel) {
        try {
            InetSocketAddress remote = (InetSocketAddress) channel.getRemoteAddress();
            String network = new ClientAddress(remote.getAddress()).network();
            if (!place(network)) {
                meters.count("connections_ended", "port", port, "reason", "refused");
                throw new TooManyConnections();
            }
            open.put(remote, new Connection(channel, remote, network, limits.head()));
            tickWhileOpen();
        } catch (IOException e) {
            throw new TooManyConnections();
        }
    }

    private boolean place(String network) {
        forgetClosed();
        List<Connection> neighbours =
                open.values().stream().filter(other -> other.network().equals(network)).toList();
        if (neighbours.size() >= limits.perAddress()) {
            return evict(neighbours, Connection::waits);
        }
        return open.size() < limits.connections() || evict(open.values(), Connection::waits);
    }

    private boolean evict(Collection<Connection> among, Predicate<Connection> may) {
        Optional<Connection> victim = among.stream().filter(may).min(LEAST_MISSED);
        victim.ifPresent(connection -> {
            open.remove(connection.remote(), connection);
            connection.close();
            meters.count("connections_ended", "port", port, "reason", "room");
        });
        return victim.isPresent();
    }

    /** A port without connections wakes nobody. */
    private void tickWhileOpen() {
        if (!open.isEmpty() && ticking.compareAndSet(false, true)) {
            clock.schedule(this::tick, pause(), TimeUnit.NANOSECONDS);
        }
    }

    /** Ports at rest wake seldom: their deadlines are far. */
    private long pause() {
        long nearest = open.values().stream().mapToLong(Connection::deadline).min().orElse(Long.MAX_VALUE);
        return Math.clamp(nearest - Connection.now(), SOON, LATE);
    }

    private void tick() {
        try {
            forgetClosed();
            for (Connection connection : open.values()) {
                if (connection.overdue()) {
                    meters.count("connections_ended", "port", port, "reason", "slow");
                }
            }
        } finally {
            ticking.set(false);
            tickWhileOpen();
        }
    }

    private void forgetClosed() {
        open.values().removeIf(connection -> !connection.open());
    }

    @Override
    public void close() {
        clock.shutdownNow();
        open.values().forEach(Connection::close);
    }
}
