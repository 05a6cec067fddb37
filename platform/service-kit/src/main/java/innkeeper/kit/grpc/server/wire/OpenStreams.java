package innkeeper.kit.grpc.server.wire;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The calls of one connection that are not over yet. A caller may take back a call whose answer is still on its way to it
 * (RFC 9113, 5.1); Helidon has forgotten that call by then, and would end the connection with all others on it.
 */
final class OpenStreams {
    private enum Ended {
        NEITHER, REQUEST, ANSWER
    }

    private final Map<Integer, Ended> open = new ConcurrentHashMap<>();
    private volatile int last;

    /** A header has come; if it is not the first one of its call, nothing begins. */
    void begin(int stream) {
        if (stream > last) {
            last = stream;
            open.put(stream, Ended.NEITHER);
        }
    }

    void endRequest(int stream) {
        open.computeIfPresent(stream, (_, ended) -> ended == Ended.ANSWER ? null : Ended.REQUEST);
    }

    void endAnswer(int stream) {
        open.computeIfPresent(stream, (_, ended) -> ended == Ended.REQUEST ? null : Ended.ANSWER);
    }

    /** Either side has taken it back. */
    void reset(int stream) {
        open.remove(stream);
    }

    /** Whether the call is over and a later one has begun, so that nobody knows it any more. */
    boolean isPast(int stream) {
        return stream < last && !open.containsKey(stream);
    }
}
