package innkeeper.payment;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** The shop's ear: gives the answers it was given, then 204. */
final class Receiver implements AutoCloseable {
    record Webhook(HttpHeaders headers, String body) {
        String header(String name) {
            return headers.firstValue(name).orElseThrow();
        }
    }

    private final List<Webhook> webhooks = new CopyOnWriteArrayList<>();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final HttpServer server;

    /** @param when opens when it is given */
    private record Answer(int status, CountDownLatch when) {}

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String url() {
        return "http://localhost:%d/v1/payment-webhooks".formatted(server.getAddress().getPort());
    }

    void willAnswer(Integer... next) {
        List.of(next).forEach(status -> answers.add(new Answer(status, new CountDownLatch(0))));
    }

    /** The next answer is given when the test counts down. */
    CountDownLatch willAnswerLater(int status) {
        var when = new CountDownLatch(1);
        answers.add(new Answer(status, when));
        return when;
    }

    List<Webhook> webhooks() {
        return List.copyOf(webhooks);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Answer answer = Objects.requireNonNullElse(answers.poll(), new Answer(204, new CountDownLatch(0)));
            webhooks.add(new Webhook(HttpHeaders.of(exchange.getRequestHeaders(), (_, _) -> true), body));
            answer.when().await();
            exchange.sendResponseHeaders(answer.status(), -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
