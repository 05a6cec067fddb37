package innkeeper.bot.message.remote;

import innkeeper.kit.settings.Environment;
import innkeeper.kit.settings.Secret;
import innkeeper.kit.settings.production.Production.Reach;
import innkeeper.kit.webhook.WebhookSecrets;
import java.net.URI;
import java.time.Duration;

/** notification-service as customer of the messenger's bot: where it hears, by which secrets, and by which key it is known. */
public record CustomerSettings(URI webhooks, WebhookSecrets secrets, Secret apiKey, Duration deadline) {
    public static CustomerSettings from(Environment e, String prefix) {
        return new CustomerSettings(e.uri(prefix + "MESSENGER_WEBHOOK_URL", Reach.NEIGHBOURS),
                WebhookSecrets.from(e, prefix + "MESSENGER_WEBHOOK_SECRETS"), e.secret(prefix + "MESSENGER_API_KEY"),
                e.duration("REMOTE_DEADLINE"));
    }
}
