package innkeeper.standin.telegram.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import innkeeper.kit.contract.Contract;
import innkeeper.standin.telegram.Call;
import innkeeper.standin.telegram.Fault;
import innkeeper.standin.telegram.Faults;
import innkeeper.standin.telegram.TelegramError;
import innkeeper.standin.telegram.Rules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the bot calls: {@code /bot<token>/<method>}, by GET or POST, a form or JSON. Its contract is at {@code /openapi.yaml}. */
public final class Door implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    private static final Pattern PATH = Pattern.compile("/bot([^/]+)/([A-Za-z]*)");
    private static final int MOST_REMEMBERED = 10_000;
    private static final long SLOW_SECONDS = 5;
    private static final long SILENT_SECONDS = 600;
    private static final String JSON = "application/json";
    private static final String GATEWAY_PAGE = """
            <html>
            <head><title>502 Bad Gateway</title></head>
            <body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center></body>
            </html>
            """;

    private final Rules rules;
    private final BotApi api;
    private final Faults faults;
    private final Deque<Call> calls = new ArrayDeque<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    private record Reply(int status, String type, String body, Map<String, String> headers) {}

    /** @throws UncheckedIOException where the port is taken */
    public Door(int port, Rules rules, BotApi api, Faults faults) {
        this.rules = rules;
        this.api = api;
        this.faults = faults;
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on port " + port, e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.createContext("/openapi.yaml", exchange -> send(exchange,
                new Reply(200, "application/yaml", Contract.load("telegram").yaml(), Map.of())));
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** The latest calls, oldest first. */
    public List<Call> calls() {
        synchronized (calls) {
            return List.copyOf(calls);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        api.close();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Matcher path = PATH.matcher(exchange.getRequestURI().getPath());
            if (path.matches()) {
                serve(exchange, path.group(1), path.group(2));
            } else {
                send(exchange, envelope(TelegramError.notFound("Not Found")));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(HttpExchange exchange, String token, String method) throws IOException, InterruptedException {
        Optional<Fault> fault = token.equals(rules.token()) ? faults.next(method) : Optional.empty();
        if (fault.isEmpty()) {
            send(exchange, answer(exchange, token, method, fault));
            return;
        }
        switch (fault.get()) {
            case RATE_LIMITED -> send(exchange, answered(method, TelegramError.tooMany(Duration.ZERO), fault));
            case BROKEN -> send(exchange, answered(method, TelegramError.broken(), fault));
            case NO_PICTURE -> send(exchange, answered(method, Pictures.notFetched(method), fault));
            case GATEWAY -> {
                answered(method, TelegramError.broken(), fault);
                send(exchange, new Reply(502, "text/html", GATEWAY_PAGE, Map.of()));
            }
            case SLOW -> {
                Reply reply = answer(exchange, token, method, fault);
                if (!closing.await(SLOW_SECONDS, TimeUnit.SECONDS)) {
                    send(exchange, reply);
                }
            }
            case SILENT -> {
                answer(exchange, token, method, fault);
                closing.await(SILENT_SECONDS, TimeUnit.SECONDS);
            }
            case LOST -> {
                answered(method, TelegramError.broken(), fault);
                closing.await(SILENT_SECONDS, TimeUnit.SECONDS);
            }
        }
    }

    private Reply answered(String method, TelegramError error, Optional<Fault> fault) {
        remember(new Call(method, Map.of(), error.code(), error.getMessage(), fault));
        return envelope(error);
    }

    private Reply answer(HttpExchange exchange, String token, String method, Optional<Fault> fault)
            throws IOException, InterruptedException {
        Map<String, String> told = Map.of();
        try {
            if (!token.equals(rules.token())) {
                throw TelegramError.unauthorized();
            }
            Arguments arguments = arguments(exchange);
            told = arguments.values();
            Method.Result result = api.call(method, arguments);
            remember(new Call(method, told, 200, "", fault));
            ObjectNode envelope = JsonNodeFactory.instance.objectNode().put("ok", true);
            envelope.set("result", result.value());
            if (!result.description().isEmpty()) {
                envelope.put("description", result.description());
            }
            return new Reply(200, JSON, envelope.toString(), Map.of());
        } catch (TelegramError e) {
            remember(new Call(method, told, e.code(), e.getMessage(), fault));
            return envelope(e);
        } catch (RuntimeException e) {
            LOG.error("The stand-in itself failed at {}", method, e);
            return answered(method, TelegramError.broken(), fault);
        }
    }

    private static Arguments arguments(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        return Arguments.of(query == null ? "" : query, type == null ? "" : type,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    private static Reply envelope(TelegramError error) {
        ObjectNode envelope = JsonNodeFactory.instance.objectNode().put("ok", false)
                .put("error_code", error.code()).put("description", error.getMessage());
        if (error.retryAfter().isPositive()) {
            envelope.putObject("parameters").put("retry_after", error.retryAfter().toSeconds());
            return new Reply(error.code(), JSON, envelope.toString(),
                    Map.of("Retry-After", Long.toString(error.retryAfter().toSeconds())));
        }
        if (error.migratedTo() != 0) {
            envelope.putObject("parameters").put("migrate_to_chat_id", error.migratedTo());
        }
        return new Reply(error.code(), JSON, envelope.toString(), Map.of());
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        boolean bodyWanted = !exchange.getRequestMethod().equals("HEAD");
        exchange.getResponseHeaders().set("Content-Type", reply.type());
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(reply.status(), bodyWanted ? body.length : -1);
        if (bodyWanted) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private void remember(Call call) {
        synchronized (calls) {
            calls.add(call);
            if (calls.size() > MOST_REMEMBERED) {
                calls.remove();
            }
        }
    }
}
