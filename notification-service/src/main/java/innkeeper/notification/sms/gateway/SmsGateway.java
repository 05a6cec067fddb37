package innkeeper.notification.sms.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.kit.json.Json;
import innkeeper.kit.problem.Unavailable;
import innkeeper.kit.remote.HttpCaller;
import innkeeper.kit.remote.RetryAfter;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.notification.sms.domain.SmsText;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * The SMS gateway over its REST API (contract {@code delivery}). What is asked again under the same key is sent once. After
 * a 429 it is not asked before the time that it named (RFC 9110, 10.2.3).
 */
final class SmsGateway {
    static final String NAME = "SMS gateway";
    private static final int ACCEPTED = 202;
    private static final int TOO_MANY = 429;
    /** About us, or about now; not about the message. */
    private static final Set<Integer> NOT_OF_THE_MESSAGE = Set.of(401, 403, 408, 409);

    private final SmsSettings settings;
    private final Telemetry telemetry;
    private final Clock clock;
    private final HttpCaller caller;
    private volatile Instant closedUntil = Instant.EPOCH;

    private record NewMessage(String to, String text, String sender, String reference) {}

    /** What the gateway made of a message. */
    sealed interface Answer {
        /** @param id the gateway's */
        record Taken(String id, String words) implements Answer {}

        /** For good. */
        record Refused(String words) implements Answer {}

        /** It takes nothing from us now, whatever the message. */
        record Away(String words) implements Answer {}
    }

    SmsGateway(SmsSettings settings, Telemetry telemetry, Clock clock) {
        this.settings = settings;
        this.telemetry = telemetry;
        this.clock = clock;
        this.caller = new HttpCaller(NAME, settings.deadline(), telemetry);
    }

    /**
     * @param key       the same for every try of the same thing
     * @param reference comes back in receipts
     */
    Answer send(String key, UUID reference, String number, SmsText text) {
        Instant until = closedUntil;
        if (clock.instant().isBefore(until)) {
            return new Answer.Away("the gateway asked to be left alone until " + until);
        }
        HttpRequest request = HttpRequest.newBuilder(settings.url().resolve("/v1/messages"))
                .header("Authorization", "Bearer " + settings.apiKey().value())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(Json.write(
                        new NewMessage(number, text.text(), settings.sender(), reference.toString()))))
                .build();
        try {
            return read(caller.send(request, true));
        } catch (Unavailable away) {
            return new Answer.Away(words(away));
        }
    }

    private Answer read(HttpResponse<String> answer) {
        if (answer.statusCode() == ACCEPTED) {
            return taken(json(answer));
        }
        String words = "%d %s".formatted(answer.statusCode(), said(json(answer)));
        if (answer.statusCode() == TOO_MANY) {
            closedUntil = RetryAfter.of(answer, clock.instant());
            return new Answer.Away(words);
        }
        return NOT_OF_THE_MESSAGE.contains(answer.statusCode())
                ? new Answer.Away(words)
                : new Answer.Refused(words);
    }

    private Answer taken(JsonNode message) {
        String id = message.path("id").asText();
        int segments = message.path("segments").asInt();
        String encoding = message.path("encoding").asText().toLowerCase(Locale.ROOT);
        telemetry.meters().count("sms_segments_total", segments, "encoding", encoding.equals("gsm7") ? "gsm7" : "ucs2");
        return new Answer.Taken(id, "202 taken as %s, %d %s".formatted(id, segments, encoding));
    }

    private static String said(JsonNode problem) {
        String code = problem.path("code").asText();
        String detail = problem.path("detail").asText();
        return (code.isEmpty() ? "without a reason" : code + (detail.isEmpty() ? "" : ": " + detail)).strip();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return Json.read(answer.body(), JsonNode.class);
        } catch (RuntimeException _) {
            return Json.mapper().createObjectNode();
        }
    }

    private static String words(Unavailable away) {
        Throwable cause = away.getCause();
        String reason = cause == null || cause.getMessage() == null ? "" : ": " + cause.getMessage();
        return away.getMessage() + reason;
    }
}
