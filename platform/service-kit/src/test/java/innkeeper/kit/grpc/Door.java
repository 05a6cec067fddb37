package innkeeper.kit.grpc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A way to a gRPC port that does something to those who come before they go through, or instead. */
final class Door implements AutoCloseable {
    private final int behind;
    private final Doorway doorway;
    private final ServerSocket door = new ServerSocket();
    private final List<Socket> open = Collections.synchronizedList(new ArrayList<>());

    /** What happens to each caller, on a thread of its own. */
    @FunctionalInterface
    interface Doorway {
        /** Whether the caller goes through. */
        boolean lets(Socket caller) throws IOException;
    }

    /** @param number 0 for any port */
    Door(int number, int behind, Doorway doorway) throws IOException {
        this.behind = behind;
        this.doorway = doorway;
        door.setReuseAddress(true);
        door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number));
        Thread.ofVirtual().start(() -> quietly(this::serve));
    }

    int port() {
        return door.getLocalPort();
    }

    private void admit(Socket caller) throws IOException {
        if (!doorway.lets(caller)) {
            return;
        }
        var callee = kept(new Socket(InetAddress.getLoopbackAddress(), behind));
        Thread.ofVirtual().start(() -> quietly(() -> caller.getInputStream().transferTo(callee.getOutputStream())));
        callee.getInputStream().transferTo(caller.getOutputStream());
    }

    private void serve() throws IOException {
        while (!door.isClosed()) {
            var caller = kept(door.accept());
            Thread.ofVirtual().start(() -> quietly(() -> admit(caller)));
        }
    }

    private Socket kept(Socket socket) {
        open.add(socket);
        return socket;
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }

    /** Until the door closes. */
    private static void quietly(Work work) {
        try {
            work.run();
        } catch (IOException _) {
            // closed
        }
    }

    @Override
    public void close() {
        try {
            door.close();
            for (var socket : List.copyOf(open)) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
