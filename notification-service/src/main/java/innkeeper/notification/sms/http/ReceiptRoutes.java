package innkeeper.notification.sms.http;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import innkeeper.kit.telemetry.Meters;
import innkeeper.kit.time.Clocks;
import innkeeper.kit.webhook.WebhookSecrets;
import innkeeper.notification.delivery.domain.ProviderWords;
import innkeeper.notification.sms.domain.Receipt;
import innkeeper.notification.sms.domain.Receipt.Fate;
import innkeeper.notification.sms.usecase.Receipts;
import innkeeper.notification.sms.usecase.Receipts.Effect;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What the SMS gateway tells us, signed; what we do not know is taken and changes nothing. */
public final class ReceiptRoutes implements Routes {
    private final WebhookSecrets secrets;
    private final Receipts receipts;
    private final Meters meters;

    public ReceiptRoutes(WebhookSecrets secrets, Receipts receipts, Meters meters) {
        this.secrets = secrets;
        this.receipts = receipts;
        this.meters = meters;
    }

    @Override
    public void routing(Routing routing) {
        routing.on("receiveSmsReceipt", this::receive);
    }

    private Answer receive(Call call) {
        secrets.require(call);
        JsonNode webhook = call.body();
        String effect = fate(webhook.path("type").asText())
                .map(fate -> reference(webhook).map(id -> note(webhook, id, fate)).orElse(Effect.UNKNOWN).name())
                .orElse("ignored");
        meters.count("sms_receipts_total", "effect", effect.toLowerCase(Locale.ROOT));
        return Answer.noContent();
    }

    private Effect note(JsonNode webhook, UUID delivery, Fate fate) {
        return receipts.note(new Receipt(delivery, fate,
                fate == Fate.FAILED ? words(webhook.at("/data/message/error")) : "", at(webhook)));
    }

    /** That the operator has it is not worth noting. */
    private static Optional<Fate> fate(String type) {
        return switch (type) {
            case "message.delivered" -> Optional.of(Fate.DELIVERED);
            case "message.failed" -> Optional.of(Fate.FAILED);
            default -> Optional.empty();
        };
    }

    private static Optional<UUID> reference(JsonNode webhook) {
        try {
            return Optional.of(UUID.fromString(webhook.at("/data/message/reference").asText()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Instant at(JsonNode webhook) {
        return Clocks.kept(OffsetDateTime.parse(webhook.path("timestamp").asText()).toInstant());
    }

    private static String words(JsonNode error) {
        return ProviderWords.of(
                "%s: %s".formatted(error.path("code").asText("failed"), error.path("detail").asText("")));
    }
}
