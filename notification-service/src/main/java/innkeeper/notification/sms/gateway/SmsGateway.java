package innkeeper.notification.sms.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.kit.problem.Unavailable;
import innkeeper.kit.remote.ProviderCaller;
import innkeeper.kit.remote.ProviderReply;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.notification.delivery.usecase.Reply;
import innkeeper.notification.sms.domain.SmsText;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;

/** The SMS gateway over its REST API (contract {@code delivery}). What is asked again under the same key is sent once. */
final class SmsGateway {
    private final SmsSettings settings;
    private final Telemetry telemetry;
    private final ProviderCaller gateway;

    private record NewMessage(String to, String text, String sender, String reference) {}

    SmsGateway(SmsSettings settings, Telemetry telemetry, Clock clock) {
        this.settings = settings;
        this.telemetry = telemetry;
        this.gateway = new ProviderCaller(
                "SMS gateway", settings.url(), settings.apiKey(), settings.deadline(), telemetry, clock);
    }

    /**
     * @param key       the same for every try of the same thing
     * @param reference comes back in receipts
     */
    Reply send(String key, UUID reference, String number, SmsText text) {
        try {
            return read(gateway.post("/v1/messages", key,
                    new NewMessage(number, text.text(), settings.sender(), reference.toString())));
        } catch (Unavailable away) {
            return Reply.away(away);
        }
    }

    /** Some refusals are about us, or about now, and not about the message. */
    private Reply read(ProviderReply reply) {
        return switch (reply.status()) {
            case 202 -> taken(reply.json());
            case 401, 403, 408, 409, 429 -> Reply.away(reply.words());
            default -> Reply.refused(reply.words());
        };
    }

    private Reply taken(JsonNode message) {
        String id = message.path("id").asText();
        int segments = message.path("segments").asInt();
        String encoding = message.path("encoding").asText().toLowerCase(Locale.ROOT);
        telemetry.meters().count("sms_segments_total", segments, "encoding", encoding.equals("gsm7") ? "gsm7" : "ucs2");
        return Reply.sent("202 taken as %s, %d %s".formatted(id, segments, encoding), id);
    }
}
