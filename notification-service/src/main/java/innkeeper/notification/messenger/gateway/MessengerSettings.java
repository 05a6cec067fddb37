package innkeeper.notification.messenger.gateway;

import innkeeper.kit.settings.Environment;
import innkeeper.kit.settings.Secret;
import innkeeper.kit.settings.production.Production.Reach;
import innkeeper.kit.webhook.WebhookSecrets;
import innkeeper.notification.delivery.domain.Confirmation;
import innkeeper.notification.delivery.domain.LaneRules;
import java.net.URI;
import java.time.Duration;

/**
 * The messenger's bot.
 *
 * @param parallel  how many messages one instance sends at once
 * @param perSecond how many it begins in a second
 * @param deadline  for one message, all its tries together
 * @param webhooks  the secrets that sign what it tells us
 */
public record MessengerSettings(
        URI url, Secret apiKey, int parallel, int perSecond, Duration deadline, WebhookSecrets webhooks) {
    public static MessengerSettings from(Environment e, String prefix) {
        return new MessengerSettings(
                e.uri(prefix + "MESSENGER_URL", Reach.NEIGHBOURS),
                e.givenSecret(prefix + "MESSENGER_API_KEY"),
                e.integer(prefix + "MESSENGER_PARALLEL", 1, 500),
                e.integer(prefix + "MESSENGER_PER_SECOND", 1, 10_000),
                e.duration("REMOTE_DEADLINE"),
                WebhookSecrets.from(e, prefix + "MESSENGER_WEBHOOK_SECRETS"));
    }

    /** What was news yesterday wakes nobody today. */
    public LaneRules rules() {
        return new LaneRules(parallel, perSecond, deadline.plus(Duration.ofSeconds(30)), Duration.ofHours(1),
                Duration.ofDays(1), Confirmation.NEVER);
    }
}
