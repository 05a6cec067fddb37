package innkeeper.kit.grpc;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A way to a gRPC port whose first connection breaks under its first call: the window grows beyond what HTTP/2 allows
 * (RFC 9113, 6.9.1). Later connections go through.
 */
final class BreakingDoor implements AutoCloseable {
    private static final int PREFACE = 24;
    private static final int HEADERS = 1;
    private static final byte[] SETTINGS = {0, 0, 0, 4, 0, 0, 0, 0, 0};
    private static final byte[] TOO_LARGE_A_WINDOW = {0, 0, 4, 8, 0, 0, 0, 0, 0, 0x7f, -1, -1, -1};

    private final int behind;
    private final ServerSocket door = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    private final List<Socket> open = Collections.synchronizedList(new ArrayList<>());

    BreakingDoor(int behind) throws IOException {
        this.behind = behind;
        Thread.ofVirtual().start(() -> quietly(this::serve));
    }

    int port() {
        return door.getLocalPort();
    }

    private void serve() throws IOException {
        breakUnderACall(kept(door.accept()));
        while (!door.isClosed()) {
            var caller = kept(door.accept());
            var callee = kept(new Socket(InetAddress.getLoopbackAddress(), behind));
            Thread.ofVirtual().start(() -> quietly(() -> caller.getInputStream().transferTo(callee.getOutputStream())));
            Thread.ofVirtual().start(() -> quietly(() -> callee.getInputStream().transferTo(caller.getOutputStream())));
        }
    }

    private static void breakUnderACall(Socket caller) throws IOException {
        var in = new DataInputStream(caller.getInputStream());
        OutputStream out = caller.getOutputStream();
        in.skipNBytes(PREFACE);
        out.write(SETTINGS);
        for (int type = -1; type != HEADERS;) {
            int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
            type = in.readUnsignedByte();
            in.skipNBytes(5L + length);
        }
        out.write(TOO_LARGE_A_WINDOW);
        out.flush();
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
