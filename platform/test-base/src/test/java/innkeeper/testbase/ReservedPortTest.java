package innkeeper.testbase;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ReservedPortTest {
    @Test
    void a_server_comes_and_goes_on_a_port_that_stays_reserved() throws IOException {
        try (ReservedPort port = ReservedPort.take()) {
            for (int start = 0; start < 3; start++) {
                assertThrows(ConnectException.class, () -> call(port));
                try (ServerSocket server = listen(port)) {
                    call(port);
                    server.accept().close();
                }
            }
        }
    }

    @Test
    void who_insists_on_a_port_of_its_own_does_not_get_a_reserved_one() throws IOException {
        try (ReservedPort port = ReservedPort.take(); ServerSocket stranger = new ServerSocket()) {
            stranger.setReuseAddress(false);
            assertThrows(IOException.class, () -> stranger.bind(new InetSocketAddress(port.number())));
        }
    }

    @Test
    void a_port_that_was_given_back_is_free() throws IOException {
        ReservedPort port = ReservedPort.take();
        port.close();
        try (ServerSocket anybody = new ServerSocket()) {
            anybody.setReuseAddress(false);
            anybody.bind(new InetSocketAddress(port.number()));
            assertTrue(anybody.isBound());
        }
    }

    @Test
    void every_reservation_is_another_port() {
        try (ReservedPort one = ReservedPort.take(); ReservedPort other = ReservedPort.take()) {
            assertNotEquals(one.number(), other.number());
        }
    }

    private static ServerSocket listen(ReservedPort port) throws IOException {
        ServerSocket server = new ServerSocket();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port.number()));
        return server;
    }

    private static void call(ReservedPort port) throws IOException {
        new Socket(InetAddress.getLoopbackAddress(), port.number()).close();
    }
}
