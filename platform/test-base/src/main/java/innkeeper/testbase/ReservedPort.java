package innkeeper.testbase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * A port that is ours before anybody listens on it, while a server on it is down, and until this process ends.
 * A socket is bound to it and neither listens nor connects: the system then gives the port to nobody who asks for any
 * port, and lets a server of ours listen on it beside that socket, in this process or another (SO_REUSEADDR, which
 * servers set). A port that is merely looked up and given back can be somebody else's a moment later.
 */
public final class ReservedPort implements AutoCloseable {
    private final Socket holder;

    private ReservedPort(Socket holder) {
        this.holder = holder;
    }

    public static ReservedPort take() {
        try {
            Socket holder = new Socket();
            holder.setReuseAddress(true);
            holder.bind(new InetSocketAddress("0.0.0.0", 0));
            return new ReservedPort(holder);
        } catch (IOException e) {
            throw new UncheckedIOException("no port is left", e);
        }
    }

    public int number() {
        return holder.getLocalPort();
    }

    /** Gives the port back; a server that listens on it goes on. */
    @Override
    public void close() {
        try {
            holder.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
