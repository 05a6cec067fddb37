package innkeeper.kit.connection;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/** One accepted connection: whether it keeps us waiting, since when, and how long it still may. */
public final class Connection {
    private static final long NEVER = Long.MAX_VALUE;
    private static final long FAREWELL = Duration.ofSeconds(5).toNanos();
    private static final long START = System.nanoTime();

    private final SocketChannel channel;
    private final SocketAddress remote;
    private final String network;
    private volatile long since = now();
    private volatile long readBy;
    private volatile long writeBy = NEVER;
    private volatile long closeBy = NEVER;
    private volatile int unsent;
    private volatile boolean proven;

    Connection(SocketChannel channel, SocketAddress remote, String network, Duration first) {
        this.channel = channel;
        this.remote = remote;
        this.network = network;
        this.readBy = since + first.toNanos();
    }

    /** A time that deadlines are compared by; it never jumps. */
    public static long now() {
        return System.nanoTime() - START;
    }

    /** A new wait begins; the peer must have sent what we want before it is over. */
    public void await(Duration atMost) {
        since = now();
        readBy = since + atMost.toNanos();
    }

    /** The wait that has begun goes on until then. */
    public void awaitUntil(long by) {
        readBy = by;
    }

    /** It is our turn. */
    public void working() {
        readBy = NEVER;
    }

    /** The peer has shown to be one of those for whom we are here. */
    public void prove() {
        proven = true;
        since = now();
    }

    /** So many bytes are on their way, and wait in our memory until the peer takes them. */
    void sending(int bytes, Duration atMost) {
        since = now();
        unsent = bytes;
        writeBy = since + atMost.toNanos();
    }

    void sent() {
        writeBy = NEVER;
        unsent = 0;
    }

    SocketAddress remote() {
        return remote;
    }

    String network() {
        return network;
    }

    int unsent() {
        return unsent;
    }

    long since() {
        return since;
    }

    public boolean proven() {
        return proven;
    }

    boolean waits() {
        return readBy != NEVER || writeBy != NEVER;
    }

    boolean open() {
        return channel.isOpen();
    }

    /** The next, by {@link #now()}. */
    long deadline() {
        return Math.min(closeBy, Math.min(readBy, writeBy));
    }

    /** Whether a deadline has passed; whoever sends too slowly is read no more and has a moment to take our answer. */
    boolean overdue() {
        long now = now();
        if (closeBy <= now || writeBy <= now) {
            close();
            return closeBy == NEVER;
        }
        if (readBy <= now && closeBy == NEVER) {
            endInput();
            return true;
        }
        return false;
    }

    /** Nothing more is read: who waits for input finds the end. */
    public void endInput() {
        closeBy = now() + FAREWELL;
        try {
            channel.shutdownInput();
        } catch (IOException _) {
            close();
        }
    }

    /** Our last word is said; the peer may still be sending, and would lose our answer if we closed at once. */
    public void endOutput() {
        closeBy = now() + FAREWELL;
        readBy = closeBy;
        try {
            channel.shutdownOutput();
        } catch (IOException _) {
            close();
        }
    }

    public void close() {
        try {
            channel.close();
        } catch (IOException _) {
            // it is closed all the same
        }
    }
}
