package innkeeper.notification.sms.gateway;

import innkeeper.kit.settings.Environment;
import innkeeper.kit.settings.Secret;
import innkeeper.kit.settings.production.Production.Reach;
import innkeeper.kit.webhook.WebhookSecrets;
import innkeeper.notification.delivery.domain.Confirmation;
import innkeeper.notification.delivery.domain.LaneRules;
import java.net.URI;
import java.time.Duration;

/**
 * The gateway that takes our SMS.
 *
 * @param sender       whom a telephone shows, where the country allows names
 * @param mostSegments that one message may take
 * @param parallel     how many one instance sends at once
 * @param perSecond    how many it begins in a second
 * @param deadline     for one message, all its tries together
 * @param webhooks     the secrets that sign its receipts
 */
public record SmsSettings(
        URI url, Secret apiKey, String sender, int mostSegments, int parallel, int perSecond, Duration deadline,
        WebhookSecrets webhooks) {
    /** As the gateway's contract says. */
    private static final int MOST_SEGMENTS = 10;
    private static final String SENDER = "[A-Za-z0-9 ]{1,11}";

    public static SmsSettings from(Environment e, String prefix) {
        return new SmsSettings(
                e.uri(prefix + "SMS_GATEWAY_URL", Reach.NEIGHBOURS),
                e.givenSecret(prefix + "SMS_API_KEY"),
                e.parsed(prefix + "SMS_SENDER", "1 to 11 Latin letters, digits and blanks", "", SmsSettings::sender),
                e.integer(prefix + "SMS_MOST_SEGMENTS", 1, MOST_SEGMENTS),
                e.integer(prefix + "SMS_PARALLEL", 1, 500),
                e.integer(prefix + "SMS_PER_SECOND", 1, 10_000),
                e.duration("REMOTE_DEADLINE"),
                WebhookSecrets.from(e, prefix + "SMS_WEBHOOK_SECRETS"));
    }

    /** What was news yesterday wakes nobody today. */
    public LaneRules rules() {
        return new LaneRules(parallel, perSecond, deadline.plus(Duration.ofSeconds(30)), Duration.ofHours(1),
                Duration.ofDays(1), Confirmation.LATER);
    }

    private static String sender(String text) {
        if (!text.matches(SENDER)) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }
}
