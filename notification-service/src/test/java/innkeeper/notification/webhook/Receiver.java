package innkeeper.notification.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A hotel's own system: an HTTP server on this machine that keeps what it is told, and answers as it is told to. */
public final class Receiver implements AutoCloseable {
    private final HttpServer server;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();

    public record Call(String path, Map<String, List<String>> headers, String body) {
        public String header(String name) {
            return headers
                    .getOrDefault(name.substring(0, 1).toUpperCase() + name.substring(1).toLowerCase(), List.of(""))
                    .getFirst();
        }

        /** As a subscriber verifies it, by the library that Standard Webhooks has for them. */
        public boolean isSignedBy(String secret) {
            try {
                new Webhook(secret).verify(body, Map.of(
                        "webhook-id", List.of(header("webhook-id")),
                        "webhook-timestamp", List.of(header("webhook-timestamp")),
                        "webhook-signature", List.of(header("webhook-signature"))));
                return true;
            } catch (WebhookVerificationException _) {
                return false;
            }
        }
    }

    private record Answer(int status, Map<String, String> headers, String body) {}

    public Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public URI url(String path) {
        return URI.create("http://127.0.0.1:%d%s".formatted(port(), path));
    }

    /** Once; otherwise it takes everything. */
    public Receiver answering(int status, Map<String, String> headers, String body) {
        answers.add(new Answer(status, headers, body));
        return this;
    }

    public List<Call> calls(String path) {
        return calls.stream().filter(call -> call.path().equals(path)).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        calls.add(new Call(exchange.getRequestURI().getPath(), Map.copyOf(exchange.getRequestHeaders()),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        Answer answer = answers.isEmpty() ? new Answer(204, Map.of(), "") : answers.remove();
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
