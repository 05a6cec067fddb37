package innkeeper.system.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A request from outside, as curl would send it. */
public final class Request {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final HttpRequest.Builder builder;

    private Request(URI address) {
        this.builder = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30));
    }

    public static Request to(URI address) {
        return new Request(address);
    }

    public static Request to(String service, String path) {
        return new Request(RunningSystem.address(service, path));
    }

    public Request by(Person person) {
        return bearer(person.token());
    }

    public Request bearer(String token) {
        return header("Authorization", "Bearer " + token);
    }

    public Request header(String name, String value) {
        builder.header(name, value);
        return this;
    }

    public Answer get() {
        return send("GET", BodyPublishers.noBody());
    }

    public Answer post() {
        return send("POST", BodyPublishers.noBody());
    }

    public Answer post(Object body) {
        builder.header("Content-Type", "application/json");
        return send("POST", BodyPublishers.ofString(json(body)));
    }

    public Answer post(String type, String body) {
        builder.header("Content-Type", type);
        return send("POST", BodyPublishers.ofString(body));
    }

    public Answer put(Object body) {
        builder.header("Content-Type", "application/json");
        return send("PUT", BodyPublishers.ofString(json(body)));
    }

    public Answer patch(String etag, Object body) {
        builder.header("Content-Type", "application/merge-patch+json").header("If-Match", etag);
        return send("PATCH", BodyPublishers.ofString(json(body)));
    }

    /** Any method, with a body as it stands. */
    public Answer send(String method, String type, String body) {
        builder.header("Content-Type", type);
        return send(method, BodyPublishers.ofString(body));
    }

    public Answer send(String method) {
        return send(method, BodyPublishers.noBody());
    }

    private Answer send(String method, BodyPublisher body) {
        HttpRequest request = builder.method(method, body).build();
        try {
            HttpResponse<InputStream> answer = CLIENT.send(request, BodyHandlers.ofInputStream());
            return new Answer(answer, body(answer));
        } catch (IOException e) {
            throw new UncheckedIOException("no answer to %s %s".formatted(method, request.uri()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** A stream has no end to wait for: that it has begun is all that is read of it. */
    private static String body(HttpResponse<InputStream> answer) throws IOException {
        boolean endless = answer.headers().firstValue("Content-Type").orElse("").equals("text/event-stream");
        try (InputStream body = answer.body()) {
            return endless ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
