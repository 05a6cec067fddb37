package innkeeper.kit.grpc.server.wire;

import innkeeper.kit.connection.Connection;
import innkeeper.kit.connection.Connections;
import innkeeper.kit.connection.FilteredContext;
import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.grpc.GrpcConfig;
import io.helidon.webserver.grpc.GrpcProtocolSelector;
import io.helidon.webserver.http2.Http2Config;
import io.helidon.webserver.http2.Http2ConnectionSelector;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Speaks HTTP/2 and nothing else, and lets Helidon see only frames that keep to the limits (docs/decisions/0022). */
public final class Http2Door implements ServerConnectionSelector {
    private final Connections connections;
    private final Http2ConnectionSelector helidon;
    private final AtomicInteger unfinished = new AtomicInteger();

    public Http2Door(Connections connections, Http2Config http2, GrpcConfig grpc) {
        this.connections = connections;
        this.helidon = Http2ConnectionSelector.builder()
                .http2Config(http2)
                .addSubProtocolSelector(GrpcProtocolSelector.create(grpc))
                .build();
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
        return helidon.supportedApplicationProtocols();
    }

    @Override
    public ServerConnection connection(ConnectionContext context) {
        Connection connection = connections.from(context.remotePeer().address())
                .orElseThrow(() -> new CloseConnectionException("made room for another connection"));
        ReceiveWindow window = new ReceiveWindow();
        UnfinishedStreams streams = new UnfinishedStreams(unfinished);
        OpenStreams open = new OpenStreams();
        FrameFilter frames = new FrameFilter(context.dataReader(), connection, connections.limits(), window, streams, open);
        FilteredContext filtered = new FilteredContext(context, DataReader.create(frames::next),
                new FrameWriter(context.dataWriter(), connections, connection, window, open));
        return new Guarded(helidon.connection(filtered), connection, frames, streams);
    }

    private record Guarded(ServerConnection helidon, Connection connection, FrameFilter frames,
            UnfinishedStreams streams) implements ServerConnection {
        @Override
        public void handle(Limit limit) throws InterruptedException {
            try {
                frames.awaitFirst();
                helidon.handle(limit);
            } finally {
                streams.close();
            }
        }

        @Override
        public Duration idleTime() {
            return helidon.idleTime();
        }

        /** Helidon cannot end what it has not begun to read, and would stop the server halfway (docs/decisions/0022). */
        @Override
        public void close(boolean interrupt) {
            if (frames.greeted()) {
                helidon.close(interrupt);
            } else {
                connection.endInput();
            }
        }
    }
}
