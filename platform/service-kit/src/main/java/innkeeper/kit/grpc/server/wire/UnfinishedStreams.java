package innkeeper.kit.grpc.server.wire;

import innkeeper.kit.connection.Connection;
import io.helidon.http.http2.Http2ErrorCode;
import io.helidon.http.http2.Http2Exception;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The calls of one connection whose request has not ended yet: each holds a buffer of ours. */
final class UnfinishedStreams {
    /** A share that a connection has always; beyond, it must fit what the whole port may hold. */
    private static final int SHARE = 8;
    private static final int MOST = 800;

    private final AtomicInteger all;
    private final Map<Integer, Long> deadlines = new LinkedHashMap<>();

    /** @param all how many the port's connections have together */
    UnfinishedStreams(AtomicInteger all) {
        this.all = all;
    }

    void begin(int stream, Duration atMost) {
        if (deadlines.putIfAbsent(stream, Connection.now() + atMost.toNanos()) == null
                && all.incrementAndGet() > MOST && deadlines.size() > SHARE) {
            throw new Http2Exception(Http2ErrorCode.ENHANCE_YOUR_CALM, "too many unfinished requests");
        }
    }

    void end(int stream) {
        if (deadlines.remove(stream) != null) {
            all.decrementAndGet();
        }
    }

    /** When the one that has waited longest must have ended, or {@code otherwise} if that is earlier. */
    long firstDeadline(long otherwise) {
        return deadlines.isEmpty() ? otherwise : Math.min(otherwise, deadlines.values().iterator().next());
    }

    void close() {
        all.addAndGet(-deadlines.size());
        deadlines.clear();
    }
}
