package innkeeper.notification.messenger.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.kit.json.Json;
import innkeeper.kit.problem.Unavailable;
import innkeeper.kit.remote.HttpCaller;
import innkeeper.kit.remote.RetryAfter;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.notification.delivery.usecase.Reply;
import innkeeper.notification.messenger.domain.Note;
import innkeeper.notification.messenger.usecase.Messenger;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;

/** The messenger's bot over its REST API (contract {@code messenger}). After a 429 it is not asked before the time that it named. */
public final class HttpMessenger implements Messenger {
    private final MessengerSettings settings;
    private final Clock clock;
    private final HttpCaller caller;
    private volatile Instant closedUntil = Instant.EPOCH;

    /** @param link null where nothing is to be opened */
    private record NewMessage(String text, URI link) {}

    public HttpMessenger(MessengerSettings settings, Telemetry telemetry, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.caller = new HttpCaller("messenger", settings.deadline(), telemetry);
    }

    @Override
    public Reply send(String key, String chat, Note note) {
        Instant until = closedUntil;
        if (clock.instant().isBefore(until)) {
            return Reply.away("the messenger asked to be left alone until " + until);
        }
        String path = "/v1/chats/%s/messages".formatted(URLEncoder.encode(chat, StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(settings.url().resolve(path))
                .header("Authorization", "Bearer " + settings.apiKey().value())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(Json.write(new NewMessage(note.text(), note.link().orElse(null)))))
                .build();
        try {
            return read(caller.send(request, true));
        } catch (Unavailable away) {
            return Reply.away(away.getMessage());
        }
    }

    /** 403 and 404 are about the chat, 400 and 422 about the message; all else is about us, or about now. */
    private Reply read(HttpResponse<String> answer) {
        JsonNode body = json(answer);
        String words = "%d %s".formatted(answer.statusCode(), body.path("code").asText("without a reason"));
        return switch (answer.statusCode()) {
            case 202 -> Reply.sent("202 taken", body.path("id").asText());
            case 400, 403, 404, 422 -> Reply.refused(words);
            case 429 -> {
                closedUntil = RetryAfter.of(answer, clock.instant());
                yield Reply.away(words);
            }
            default -> Reply.away(words);
        };
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return Json.read(answer.body(), JsonNode.class);
        } catch (RuntimeException _) {
            return Json.mapper().createObjectNode();
        }
    }
}
