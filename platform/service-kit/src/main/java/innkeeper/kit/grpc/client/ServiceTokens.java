package innkeeper.kit.grpc.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import innkeeper.kit.problem.Unavailable;
import innkeeper.kit.settings.AccessSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * This service's own credential, one token for each service it calls: asked for at the token endpoint
 * (client_credentials, RFC 6749 section 4.4), kept until shortly before it expires, asked for once however many wait.
 */
public final class ServiceTokens {
    private static final String ISSUER = "auth-service";
    private static final Duration EARLY = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final AccessSettings settings;
    private final HttpClient http;
    private final LongSupplier clock;
    private final Map<String, Slot> slots = new ConcurrentHashMap<>();

    private record Token(String value, long renewAt, long expiresAt) {}

    /** The token in use, and the one that will follow it. */
    private record Slot(Optional<Token> current, CompletableFuture<Token> next) {
        boolean usable(long now) {
            return !next.isDone() || !next.isCompletedExceptionally() && now - next.join().renewAt < 0;
        }

        Optional<Token> valid(long now) {
            return (next.isDone() && !next.isCompletedExceptionally() ? Optional.of(next.join()) : current)
                    .filter(token -> now - token.expiresAt < 0);
        }
    }

    public ServiceTokens(AccessSettings settings) {
        this(settings, System::nanoTime);
    }

    ServiceTokens(AccessSettings settings, LongSupplier clock) {
        this.settings = settings;
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.deadline())
                .build();
    }

    /** @throws Unavailable when there is no valid token and none can be had */
    public String forAudience(String audience) {
        long now = clock.getAsLong();
        Slot slot = slots.compute(audience, (_, known) -> known == null
                ? new Slot(Optional.empty(), ask(audience))
                : known.usable(now) ? known : new Slot(known.valid(now), ask(audience)));
        try {
            return slot.next.join().value;
        } catch (CompletionException e) {
            return slot.valid(clock.getAsLong()).orElseThrow(() -> new Unavailable(ISSUER, e.getCause())).value;
        }
    }

    /** Somebody has refused this token, so it is not shown again. */
    void forget(String audience, String token) {
        slots.computeIfPresent(audience,
                (_, slot) -> slot.valid(clock.getAsLong()).filter(valid -> valid.value.equals(token)).isPresent()
                        ? null
                        : slot);
    }

    private CompletableFuture<Token> ask(String audience) {
        String credential = settings.clientId() + ":" + settings.clientSecret().value();
        HttpRequest request = HttpRequest.newBuilder(settings.tokenUrl())
                .timeout(settings.deadline())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credential.getBytes(
                        StandardCharsets.UTF_8)))
                .POST(BodyPublishers.ofString("grant_type=client_credentials&audience="
                        + URLEncoder.encode(audience, StandardCharsets.UTF_8)))
                .build();
        return http.sendAsync(request, BodyHandlers.ofString())
                .thenApply(this::read)
                .orTimeout(settings.deadline().toMillis(), TimeUnit.MILLISECONDS);
    }

    private Token read(HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new IllegalStateException("the token endpoint answered " + response.statusCode());
        }
        try {
            JsonNode body = JSON.readTree(response.body());
            Duration lifetime = Duration.ofSeconds(body.path("expires_in").asLong());
            Duration early = EARLY.compareTo(lifetime.dividedBy(2)) < 0 ? EARLY : lifetime.dividedBy(2);
            long now = clock.getAsLong();
            return new Token(body.required("access_token").asText(), now + lifetime.minus(early).toNanos(),
                    now + lifetime.toNanos());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
