package innkeeper.notification.bounce.http;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import innkeeper.kit.telemetry.Meters;
import innkeeper.kit.text.Mailbox;
import innkeeper.kit.time.Clocks;
import innkeeper.kit.webhook.WebhookSecrets;
import innkeeper.notification.bounce.domain.Report;
import innkeeper.notification.bounce.usecase.TakeReport.Effect;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What a mail provider tells us of mails that it took, signed; what we do not know is taken and changes nothing. */
public final class BounceRoutes implements Routes {
    private static final String BOUNCED = "mail.bounced";

    private final WebhookSecrets secrets;
    private final Function<Report, Effect> take;
    private final Meters meters;

    /** @param take notes it */
    public BounceRoutes(WebhookSecrets secrets, Function<Report, Effect> take, Meters meters) {
        this.secrets = secrets;
        this.take = take;
        this.meters = meters;
    }

    @Override
    public void routing(Routing routing) {
        routing.on("receiveBounce", this::receive);
    }

    private Answer receive(Call call) {
        secrets.require(call);
        JsonNode webhook = call.body();
        if (webhook.path("type").asText().equals(BOUNCED)) {
            Report report = report(webhook);
            meters.count("mail_reports_total", "source", "webhook", "kind", word(report.kind()),
                    "effect", word(take.apply(report)));
        }
        return Answer.noContent();
    }

    private static Report report(JsonNode webhook) {
        JsonNode data = webhook.path("data");
        return new Report(List.of(data.path("message_id").asText()),
                List.of(Mailbox.orAsIs(data.path("recipient").asText())),
                Report.Kind.valueOf(data.path("kind").asText().toUpperCase(Locale.ROOT)),
                data.path("status").asText(""), data.path("diagnostic").asText(""),
                Clocks.kept(OffsetDateTime.parse(webhook.path("timestamp").asText()).toInstant()));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
