package innkeeper.kit.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** A client that sends what it is given, byte for byte, and reads until the server hangs up. */
record RawHttp(int port) {
    private static final Pattern ANSWER = Pattern.compile("HTTP/1\\.1 (\\d{3}) [^\\r]*\\r\\n");

    /** Everything that came back, and then the end; a server that keeps the line for 20 s fails. */
    String answers(String request) throws IOException {
        try (Socket socket = sent(request)) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /** The same for a client that says it has no more to send. */
    String answersAfterTheEnd(String request) throws IOException {
        try (Socket socket = sent(request)) {
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    Socket sent(String request) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    static List<String> statuses(String answers) {
        return ANSWER.matcher(answers).results().map(answer -> answer.group(1)).toList();
    }
}
