package innkeeper.kit.remote;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.kit.json.Json;
import innkeeper.kit.problem.Unavailable;
import innkeeper.kit.settings.Secret;
import innkeeper.kit.telemetry.Telemetry;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * An outside provider over its REST API, asked with our key. After a 429 it is not asked before the time that it named
 * (RFC 9110, 10.2.3). Every call throws {@link Unavailable} where no answer below 500 came in time, or none was asked for.
 */
public final class ProviderCaller {
    private static final int TOO_MANY = 429;

    private final String name;
    private final URI url;
    private final Secret apiKey;
    private final Clock clock;
    private final HttpCaller caller;
    private volatile Instant closedUntil = Instant.EPOCH;

    /** @param deadline for all attempts of one call together */
    public ProviderCaller(String name, URI url, Secret apiKey, Duration deadline, Telemetry telemetry, Clock clock) {
        this.name = name;
        this.url = url;
        this.apiKey = apiKey;
        this.clock = clock;
        this.caller = new HttpCaller(name, deadline, telemetry);
    }

    public ProviderReply get(String path) {
        return send(request(path).GET().build());
    }

    /** Without a key: repeating it does nothing more, and answers how things are. */
    public ProviderReply post(String path) {
        return send(request(path).POST(BodyPublishers.noBody()).build());
    }

    /** @param key the same for every try of the same thing, which is done once */
    public ProviderReply post(String path, String key, Object body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(Json.write(body)))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(url.resolve(path)).header("Authorization", "Bearer " + apiKey.value());
    }

    private ProviderReply send(HttpRequest request) {
        Instant until = closedUntil;
        if (clock.instant().isBefore(until)) {
            throw new Unavailable(name, new IllegalStateException("asked to be left alone until " + until), false);
        }
        HttpResponse<String> answer = caller.send(request, true);
        if (answer.statusCode() == TOO_MANY) {
            closedUntil = RetryAfter.of(answer, clock.instant());
        }
        return new ProviderReply(name, "%s %s".formatted(request.method(), request.uri().getPath()), answer.statusCode(),
                json(answer.body()));
    }

    private static JsonNode json(String body) {
        try {
            return Json.read(body, JsonNode.class);
        } catch (RuntimeException _) {
            return Json.mapper().missingNode();
        }
    }
}
