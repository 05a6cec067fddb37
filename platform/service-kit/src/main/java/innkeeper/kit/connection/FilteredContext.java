package innkeeper.kit.connection;

import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataWriter;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.common.socket.PeerInfo;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.ListenerContext;
import io.helidon.webserver.ProxyProtocolData;
import io.helidon.webserver.Router;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/** A connection as the server behind us sees it: it reads what we let through, and what it writes is timed. */
public class FilteredContext implements ConnectionContext {
    private final ConnectionContext outer;
    private final DataReader reader;
    private final DataWriter writer;

    /** @param writer one for the whole connection, because frames of several threads must not mix */
    public FilteredContext(ConnectionContext outer, DataReader reader, DataWriter writer) {
        this.outer = outer;
        this.reader = reader;
        this.writer = writer;
    }

    @Override
    public final DataReader dataReader() {
        return reader;
    }

    @Override
    public final DataWriter dataWriter() {
        return writer;
    }

    @Override
    public final ListenerContext listenerContext() {
        return outer.listenerContext();
    }

    @Override
    public final ExecutorService executor() {
        return outer.executor();
    }

    @Override
    public final Router router() {
        return outer.router();
    }

    @Override
    public final Optional<ProxyProtocolData> proxyProtocolData() {
        return outer.proxyProtocolData();
    }

    @Override
    public final HelidonSocket serverSocket() {
        return outer.serverSocket();
    }

    @Override
    public final PeerInfo remotePeer() {
        return outer.remotePeer();
    }

    @Override
    public final PeerInfo localPeer() {
        return outer.localPeer();
    }

    @Override
    public final boolean isSecure() {
        return outer.isSecure();
    }

    @Override
    public final String socketId() {
        return outer.socketId();
    }

    @Override
    public final String childSocketId() {
        return outer.childSocketId();
    }
}
