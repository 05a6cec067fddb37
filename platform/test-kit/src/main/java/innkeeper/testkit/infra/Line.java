package innkeeper.testkit.infra;

import innkeeper.testbase.ReservedPort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A TCP line to a neighbour that can be cut and mended; while it is cut nobody else can answer in its place. */
public final class Line implements AutoCloseable {
    private final InetSocketAddress neighbour;
    private final ReservedPort port = ReservedPort.take();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private ServerSocket listener;
    private Thread acceptor;

    private Line(InetSocketAddress neighbour) {
        this.neighbour = neighbour;
    }

    public static Line to(String host, int port) {
        Line line = new Line(new InetSocketAddress(host, port));
        line.mend();
        return line;
    }

    public int port() {
        return port.number();
    }

    public synchronized void mend() {
        try {
            ServerSocket fresh = new ServerSocket();
            fresh.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port()));
            listener = fresh;
            acceptor = Thread.ofVirtual().name("line-" + port()).start(() -> accept(fresh));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Breaks every connection and refuses new ones. */
    public synchronized void cut() {
        quietly(listener);
        awaitEndOf(acceptor);
        open.forEach(Line::quietly);
        open.clear();
    }

    @Override
    public void close() {
        cut();
        port.close();
    }

    private void accept(ServerSocket server) {
        while (!server.isClosed()) {
            try {
                Socket caller = server.accept();
                open.add(caller);
                connect(caller);
            } catch (IOException e) {
                // the line was cut, or the neighbour is away: the caller sees its connection closed
            }
        }
    }

    /** As long as a thread is in {@code accept}, the system goes on taking connections. */
    private static void awaitEndOf(Thread acceptor) {
        try {
            acceptor.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void connect(Socket caller) {
        Socket callee = new Socket();
        open.add(callee);
        try {
            callee.connect(neighbour);
            Thread.ofVirtual().start(() -> copy(caller, callee));
            Thread.ofVirtual().start(() -> copy(callee, caller));
        } catch (IOException e) {
            quietly(caller);
        }
    }

    private void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // one side has gone; so does the other
        } finally {
            quietly(from);
            quietly(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void quietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            // closed is all it should be
        }
    }
}
