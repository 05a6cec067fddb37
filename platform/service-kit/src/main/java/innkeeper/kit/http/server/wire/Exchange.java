package innkeeper.kit.http.server.wire;

import innkeeper.kit.connection.Connection;
import innkeeper.kit.connection.FilteredContext;
import innkeeper.kit.http.stream.EventStream;
import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataWriter;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.http.WritableHeaders;
import io.helidon.webserver.ConnectionContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** One request and its answer. The server sees a connection that brings this request and then ends. */
final class Exchange extends FilteredContext {
    /** A stream has no length, and what HEAD says of it neither. */
    private static final Header ENDLESS = HeaderValues.create(HeaderNames.CONTENT_TYPE, EventStream.MEDIA_TYPE);

    private final RequestHead head;
    private final RequestBody body;
    private final Connection connection;
    private final long bodyBy;
    private boolean bodiless;
    private boolean headTaken;
    private boolean bodyAsked;
    private boolean broken;
    private boolean answered;
    private boolean over;
    private boolean last;

    static Exchange of(ConnectionContext outer, DataWriter writer, RequestHead head, RequestBody body,
            Connection connection, long bodyBy) {
        Source source = new Source();
        Exchange exchange =
                new Exchange(outer, DataReader.create(source::next), writer, head, body, connection, bodyBy);
        source.exchange = exchange;
        return exchange;
    }

    /** The reader wants its source before the exchange can be one. */
    private static final class Source {
        private Exchange exchange;

        byte[] next() {
            return exchange.next().orElse(null);
        }
    }

    private Exchange(ConnectionContext outer, DataReader reader, DataWriter writer, RequestHead head,
            RequestBody body, Connection connection, long bodyBy) {
        super(outer, reader, writer);
        this.head = head;
        this.body = body;
        this.connection = connection;
        this.bodyBy = bodyBy;
    }

    /** A status that forbids a body also forbids its length, or means another one's (RFC 9110, 8.6). */
    void answering(Status status) {
        bodiless = status.equals(Status.NO_CONTENT_204) || status.equals(Status.NOT_MODIFIED_304);
    }

    /** The last moment at which the answer can say that the connection ends with it. */
    void answering(WritableHeaders<?> headers) {
        answered = true;
        if (bodiless || headers.contains(ENDLESS)) {
            headers.remove(HeaderNames.CONTENT_LENGTH);
        }
        boolean neverAsked = head.waitsForLeave() && !bodyAsked && !body.ended();
        last = head.closes() || broken || neverAsked || !body.small()
                || headers.containsToken(HeaderValues.CONNECTION_CLOSE);
        if (last) {
            headers.set(HeaderValues.CONNECTION_CLOSE);
        }
    }

    /**
     * Reads what the server did not want of the body.
     *
     * @return whether the next request may follow
     */
    boolean finish() {
        if (!over || last) {
            return false;
        }
        try {
            connection.awaitUntil(bodyBy);
            while (body.small() && !body.ended()) {
                body.next();
            }
            return body.ended();
        } catch (Unreadable _) {
            return false;
        }
    }

    private Optional<byte[]> next() {
        if (!headTaken) {
            headTaken = true;
            return Optional.of(head.bytes());
        }
        if (answered) {
            over = true;
            return Optional.empty();
        }
        bodyAsked = true;
        connection.awaitUntil(bodyBy);
        try {
            return body.next();
        } catch (Unreadable e) {
            broken = true;
            throw new UncheckedIOException(new IOException(e.getMessage()));
        } finally {
            connection.working();
        }
    }
}
