package innkeeper.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** Whether somebody is there behind a port: one that still listens may have nobody left to answer. */
final class Doors {
    private static final int PATIENCE_MILLIS = 10_000;

    private Doors() {}

    /** A server that speaks first, as SMTP and IMAP do. */
    static boolean greets(int port) {
        return answers(port, "");
    }

    static boolean answersHttp(int port) {
        return answers(port, "HEAD / HTTP/1.1\r\nHost: localhost:%d\r\nConnection: close\r\n\r\n".formatted(port));
    }

    private static boolean answers(int port, String question) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(question.getBytes(US_ASCII));
            return socket.getInputStream().read() >= 0;
        } catch (IOException e) {
            return false;
        }
    }
}
