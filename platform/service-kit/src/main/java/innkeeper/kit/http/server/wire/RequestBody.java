package innkeeper.kit.http.server.wire;

import java.util.Optional;

/** What follows a request's head; its end is where the next request begins. */
sealed interface RequestBody permits FixedBody, ChunkedBody {
    /**
     * The next piece, framed as the body was announced; empty after the last.
     *
     * @throws Unreadable and then no more may be read from this connection
     */
    Optional<byte[]> next();

    /** Whether all of it has been read. */
    boolean ended();

    /** Whether it is worth reading to its end only to keep the connection. */
    boolean small();
}
