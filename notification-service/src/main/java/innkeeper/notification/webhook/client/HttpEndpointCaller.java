package innkeeper.notification.webhook.client;

import com.fasterxml.jackson.annotation.JsonRawValue;
import innkeeper.kit.json.Json;
import innkeeper.kit.outgoing.AddressNotAllowed;
import innkeeper.kit.outgoing.AllowedAddresses;
import innkeeper.kit.outgoing.GuardedClient;
import innkeeper.kit.outgoing.Resolver;
import innkeeper.kit.remote.RetryAfter;
import innkeeper.notification.delivery.domain.ProviderWords;
import innkeeper.notification.message.domain.Message;
import innkeeper.notification.message.domain.NotificationId;
import innkeeper.notification.webhook.domain.Endpoint;
import innkeeper.notification.webhook.domain.Heard;
import innkeeper.notification.webhook.usecase.EndpointCaller;
import innkeeper.notification.webhook.usecase.SigningKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;

/**
 * Calls systems of hotels over HTTP/1.1, signed as Standard Webhooks 1.0 says.
 */
public final class HttpEndpointCaller implements EndpointCaller {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final long MOST_OF_AN_ANSWER = 4096;

    private final SigningKeys keys;
    private final AllowedAddresses allowed;
    private final Clock clock;
    private final OkHttpClient client;

    /** One body for one event, here and in the feed. */
    private record Body(String type, Instant timestamp, @JsonRawValue String data) {}

    /** @param timeout for all of a call, from the lookup of its name to the end of the answer */
    public HttpEndpointCaller(SigningKeys keys, AllowedAddresses allowed, Resolver resolver, Duration timeout,
            Clock clock) {
        this.keys = keys;
        this.allowed = allowed;
        this.clock = clock;
        this.client = GuardedClient.of(allowed, resolver, timeout);
    }

    @Override
    public Heard call(Endpoint endpoint, NotificationId id, Message.OfHotelSystem message) {
        Instant now = clock.instant();
        String body = Json.write(
                new Body(message.news().eventType(), message.facts().at(), message.facts().data()));
        Request request = new Request.Builder()
                .url(endpoint.wish().url().toString())
                .header("User-Agent", "Innkeeper-Webhooks/1")
                .header("webhook-id", id.toString())
                .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .header("webhook-signature", keys.sign(endpoint, id.toString(), now, body))
                .post(RequestBody.create(body.getBytes(StandardCharsets.UTF_8), JSON))
                .build();
        long begun = System.nanoTime();
        Optional<String> fault = allowed.fault(endpoint.wish().url());
        return fault.isPresent() ? new Heard.Unheard(fault.get(), Duration.ZERO) : heard(request, begun);
    }

    private Heard heard(Request request, long begun) {
        try (Response response = client.newCall(request).execute()) {
            return new Heard.Answered(response.code(), firstLine(response), since(begun), leaveUntil(response));
        } catch (IOException e) {
            return new Heard.Unheard(words(e), since(begun));
        }
    }

    /** Of one that is asked too often, or cannot answer for now. */
    private Optional<Instant> leaveUntil(Response response) {
        return Optional.ofNullable(response.header("Retry-After"))
                .filter(_ -> response.code() == 429 || response.code() == 503)
                .map(value -> RetryAfter.read(value, clock.instant()));
    }

    private static String firstLine(Response response) {
        try {
            BufferedSource source = response.body().source();
            source.request(MOST_OF_AN_ANSWER);
            String begin = source.getBuffer().readString(
                    Math.min(MOST_OF_AN_ANSWER, source.getBuffer().size()), StandardCharsets.UTF_8);
            return ProviderWords.of(begin.strip().lines().findFirst().orElse(""));
        } catch (IOException _) {
            return ""; // what it has answered counts, also where it did not say all of it
        }
    }

    private static String words(IOException failure) {
        return AddressNotAllowed.in(failure).orElseGet(() -> ProviderWords.of(
                failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage()));
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
