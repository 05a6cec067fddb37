package innkeeper.kit.http.server;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.http.DirectHandler;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;

/** Answers a connection whose first line is of no HTTP that we speak; Helidon alone would hang up without a word. */
public final class NotHttp implements ServerConnectionSelector {
    private final DirectHandler unreadable;

    public NotHttp(DirectHandler unreadable) {
        this.unreadable = unreadable;
    }

    @Override
    public int bytesToIdentifyConnection() {
        return 0;
    }

    @Override
    public Support supports(BufferData data) {
        int end = data.indexOf((byte) '\n');
        if (end < 0) {
            return Support.UNSUPPORTED;
        }
        String line = data.readString(end, StandardCharsets.ISO_8859_1).stripTrailing();
        return line.endsWith("HTTP/1.1") ? Support.UNSUPPORTED : Support.SUPPORTED;
    }

    @Override
    public Set<String> supportedApplicationProtocols() {
        return Set.of();
    }

    @Override
    public ServerConnection connection(ConnectionContext context) {
        return new ServerConnection() {
            @Override
            public void handle(Limit limit) {
                context.dataReader().skip(context.dataReader().available());
                context.dataWriter().writeNow(BufferData.create(answer()));
            }

            @Override
            public Duration idleTime() {
                return Duration.ZERO;
            }

            @Override
            public void close(boolean interrupt) {
                // the connection ends with its one answer
            }
        };
    }

    private byte[] answer() {
        byte[] body = unreadable.handle(DirectHandler.TransportRequest.empty(), DirectHandler.EventType.BAD_REQUEST,
                Status.BAD_REQUEST_400, ServerResponseHeaders.create(), "").entity().orElseThrow();
        String head = "HTTP/1.1 400 Bad Request\r\nContent-Type: application/problem+json\r\nContent-Length: %d\r\n"
                .formatted(body.length) + "Connection: close\r\n\r\n";
        return (head + new String(body, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }
}
