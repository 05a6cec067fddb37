package innkeeper.testkit.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Says to a service exactly these bytes, as no HTTP client would, and reads what comes back. */
public record Wire(URI base) {
    private static final int PATIENCE_MILLIS = 20_000;

    /** One answer: the body is what lies behind the head, as long as the answer says it is. */
    public record Reply(int status, Map<String, String> headers, String body) {
        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    /** A request to which a body may follow; {@code fields} are whole header lines. */
    public Reply ask(String method, String target, List<String> fields, byte[] body) {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head(method, target, fields, takesBody(method)
                ? "Content-Length: %d\r\nConnection: close\r\n".formatted(body.length)
                : "Connection: close\r\n"));
        request.writeBytes(body);
        return replies(request.toByteArray(), method).getFirst();
    }

    public Reply ask(String method, String target, String... fields) {
        return ask(method, target, List.of(fields), new byte[0]);
    }

    /**
     * A HEAD and behind it, on the same connection, a GET of an address that does not exist: both answers, if the
     * first has no body; otherwise the second cannot be read.
     */
    public List<Reply> head(String target, String... fields) {
        ByteArrayOutputStream requests = new ByteArrayOutputStream();
        requests.writeBytes(head("HEAD", target, List.of(fields), ""));
        requests.writeBytes(head("GET", "/v1/nothing/here", List.of(), "Connection: close\r\n"));
        return replies(requests.toByteArray(), "HEAD", "GET");
    }

    private byte[] head(String method, String target, List<String> fields, String last) {
        StringBuilder head = new StringBuilder("%s %s HTTP/1.1\r\nHost: %s\r\n".formatted(
                method, target, base.getAuthority()));
        fields.forEach(field -> head.append(field).append("\r\n"));
        return head.append(last).append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static boolean takesBody(String method) {
        return method.equals("POST") || method.equals("PUT") || method.equals("PATCH");
    }

    /** As many answers as there are requests; the connection need not end for the last one to be whole. */
    private List<Reply> replies(byte[] requests, String... methods) {
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(requests);
            socket.getOutputStream().flush();
            InputStream in = new BufferedInputStream(socket.getInputStream());
            List<Reply> replies = new ArrayList<>();
            for (String method : methods) {
                replies.add(reply(in, method));
            }
            return replies;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reply reply(InputStream in, String method) throws IOException {
        String first = line(in);
        if (!first.startsWith("HTTP/1.1 ")) {
            throw new AssertionError("out of step: " + first);
        }
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            String[] field = line.split(":", 2);
            headers.merge(field[0].toLowerCase(Locale.ROOT), field[1].strip(), "%s, %s"::formatted);
        }
        int length = method.equals("HEAD") ? 0 : Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return new Reply(Integer.parseInt(first.split(" ")[1]), headers,
                new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int one = in.read(); one != '\n'; one = in.read()) {
            if (one < 0) {
                throw new EOFException("hung up after: " + line);
            }
            line.append((char) one);
        }
        return line.toString().stripTrailing();
    }
}
