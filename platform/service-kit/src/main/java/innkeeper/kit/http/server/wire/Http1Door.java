package innkeeper.kit.http.server.wire;

import innkeeper.kit.connection.Connection;
import innkeeper.kit.connection.Connections;
import innkeeper.kit.problem.Problem;
import io.helidon.common.buffers.BufferData;
import io.helidon.http.Headers;
import io.helidon.http.Status;
import io.helidon.http.WritableHeaders;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionListener;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.util.Set;
import java.util.function.Function;

/**
 * Speaks HTTP/1.1 and nothing else, and hands Helidon one whole request at a time: Helidon alone would take what it
 * did not understand, or did not read, of one request for the next (docs/decisions/0023).
 */
public final class Http1Door implements ServerConnectionSelector {
    /** Above what a head may have, so that one place alone judges it. */
    private static final int NO_LIMIT = 64 * 1024;

    private final Connections connections;
    private final Function<Problem, byte[]> rejection;
    private final Http1ConnectionSelector helidon = Http1ConnectionSelector.builder()
            .config(Http1Config.builder()
                    .maxPrologueLength(NO_LIMIT)
                    .maxHeadersSize(NO_LIMIT)
                    .addSendListener(new Answers())
                    .build())
            .build();

    /** @param rejection the whole answer, of which the connection's end is a part */
    public Http1Door(Connections connections, Function<Problem, byte[]> rejection) {
        this.connections = connections;
        this.rejection = rejection;
    }

    @Override
    public int bytesToIdentifyConnection() {
        return 0;
    }

    @Override
    public Support supports(BufferData data) {
        return Support.SUPPORTED;
    }

    @Override
    public Set<String> supportedApplicationProtocols() {
        return Set.of("http/1.1");
    }

    @Override
    public ServerConnection connection(ConnectionContext context) {
        Connection connection = connections.from(context.remotePeer().address())
                .orElseThrow(() -> new CloseConnectionException("made room for another connection"));
        return new Http1Exchanges(context, connections, connection, helidon, rejection);
    }

    private static final class Answers implements Http1ConnectionListener {
        @Override
        public void status(ConnectionContext context, Status status) {
            if (context instanceof Exchange exchange) {
                exchange.answering(status);
            }
        }

        @Override
        public void headers(ConnectionContext context, Headers headers) {
            if (context instanceof Exchange exchange && headers instanceof WritableHeaders<?> writable) {
                exchange.answering(writable);
            }
        }
    }
}
