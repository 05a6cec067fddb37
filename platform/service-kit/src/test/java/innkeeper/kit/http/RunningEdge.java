package innkeeper.kit.http;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.kit.contract.Contract;
import innkeeper.kit.json.Json;
import innkeeper.kit.settings.http.BrowserSettings;
import innkeeper.kit.settings.http.ConnectionLimits;
import innkeeper.kit.settings.http.HttpSettings;
import innkeeper.kit.telemetry.Telemetry;
import io.helidon.health.HealthCheck;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A running edge over things.yaml, and a caller in front of it. */
final class RunningEdge implements AutoCloseable {
    static final int MAX_BODY_BYTES = 2000;

    final Things things = new Things();
    final Callers callers = new Callers();
    final Collection<SpanData> spans = new ConcurrentLinkedQueue<>();
    final InMemoryIdempotency idempotency = new InMemoryIdempotency();
    final HttpEdge edge;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    RunningEdge(HealthCheck... checks) {
        this("", BrowserSettings.SILENT, ConnectionLimits.USUAL, checks);
    }

    RunningEdge(String clientAddressHeader, HealthCheck... checks) {
        this(clientAddressHeader, BrowserSettings.SILENT, ConnectionLimits.USUAL, checks);
    }

    RunningEdge(BrowserSettings browsers) {
        this("", browsers, ConnectionLimits.USUAL);
    }

    RunningEdge(String clientAddressHeader, ConnectionLimits limits, HealthCheck... checks) {
        this(clientAddressHeader, BrowserSettings.SILENT, limits, checks);
    }

    private RunningEdge(
            String clientAddressHeader, BrowserSettings browsers, ConnectionLimits limits, HealthCheck... checks) {
        HttpSettings settings = new HttpSettings("127.0.0.1", 0, 0, MAX_BODY_BYTES, Duration.ofSeconds(5),
                clientAddressHeader, browsers, limits);
        edge = new HttpEdge(settings, Contract.load("things"), callers, Things::explain, idempotency,
                Telemetry.collecting(spans), List.of(checks), things);
        edge.start();
    }

    HttpRequest.Builder to(String pathAndQuery) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + edge.port() + pathAndQuery));
    }

    HttpRequest.Builder post(String path, String json) {
        return to(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json));
    }

    HttpRequest.Builder operator(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + edge.managementPort() + path));
    }

    HttpResponse<String> management(String path) {
        return send(operator(path));
    }

    HttpResponse<String> get(String pathAndQuery) {
        return send(to(pathAndQuery));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        return Json.read(response.body(), JsonNode.class);
    }

    /** {@code "<status> <code>"} of a problem, whose form is checked on the way. */
    static String problem(HttpResponse<String> response) {
        if (!response.headers().firstValue("Content-Type").orElse("").equals("application/problem+json")) {
            throw new AssertionError("not a problem: " + response + " " + response.body());
        }
        JsonNode body = json(response);
        if (body.path("status").asInt() != response.statusCode()
                || !body.path("trace_id").asText().matches("[0-9a-f]{32}") || body.path("title").asText().isEmpty()
                || !body.path("type").asText().equals("urn:innkeeper:problem:" + body.path("code").asText())) {
            throw new AssertionError("not a problem as we promise it: " + body);
        }
        return response.statusCode() + " " + body.path("code").asText();
    }

    /** {@code "<pointer> <detail>"} of each error of a problem. */
    static List<String> errors(HttpResponse<String> response) {
        return json(response).path("errors").valueStream()
                .map(error -> error.path("pointer").asText() + " " + error.path("detail").asText()).toList();
    }

    @Override
    public void close() {
        edge.stop();
        client.close();
    }
}
