package innkeeper.testkit.infra;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class LineTest {
    @Test
    void while_it_is_cut_nobody_else_gets_its_port_and_it_is_mended_on_the_same_one() throws IOException {
        try (ServerSocket neighbour = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                Line line = Line.to("127.0.0.1", neighbour.getLocalPort())) {
            line.cut();

            assertThrows(ConnectException.class, () -> call(line).close());
            try (ServerSocket stranger = new ServerSocket()) {
                stranger.setReuseAddress(false);
                assertThrows(IOException.class, () -> stranger.bind(new InetSocketAddress(line.port())));
            }
            line.mend();
            try (Socket caller = call(line); Socket callee = neighbour.accept()) {
                callee.getOutputStream().write('!');
                assertEquals('!', caller.getInputStream().read());
            }
        }
    }

    private static Socket call(Line line) throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), line.port());
    }
}
