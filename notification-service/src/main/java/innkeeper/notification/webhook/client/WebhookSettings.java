package innkeeper.notification.webhook.client;

import innkeeper.kit.outgoing.AllowedAddresses;
import innkeeper.kit.seal.Envelope;
import innkeeper.kit.settings.Environment;
import innkeeper.kit.settings.production.Production.Switch;
import innkeeper.notification.delivery.domain.Confirmation;
import innkeeper.notification.delivery.domain.LaneRules;
import java.time.Duration;
import java.util.Base64;

/**
 * How systems of hotels are called.
 *
 * @param envelope  seals the secrets of endpoints
 * @param parallel  how many one instance calls at once; one endpoint gets a quarter of that at most
 * @param perSecond how many calls it begins in a second
 * @param offAfter  of nothing but failures an endpoint is turned off, and a delivery given up
 */
public record WebhookSettings(
        Envelope envelope, AllowedAddresses allowed, int parallel, int perSecond, Duration offAfter) {
    public static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Envelope HARMLESS = Envelope.of(Base64.getEncoder().encodeToString(new byte[32]));
    private static final int SHARES = 4;

    public static WebhookSettings from(Environment e, String prefix) {
        boolean local = e.flag(prefix + "WEBHOOK_ALLOW_LOCAL", Switch.OFF);
        return new WebhookSettings(
                e.secret(prefix + "WEBHOOK_KEY", "32 bytes in base64", HARMLESS, key -> Envelope.of(key.value())),
                new AllowedAddresses(local, local),
                e.integer(prefix + "WEBHOOK_PARALLEL", SHARES, 500),
                e.integer(prefix + "WEBHOOK_PER_SECOND", 1, 10_000),
                e.duration(prefix + "WEBHOOK_OFF_AFTER", Duration.ofHours(1), Duration.ofDays(30)));
    }

    /** A lookup of a name may take longer than the call. */
    public LaneRules rules() {
        return new LaneRules(parallel, perSecond, TIMEOUT.plus(Duration.ofMinutes(1)), Duration.ofHours(1), offAfter,
                Confirmation.AT_ONCE);
    }

    public int share() {
        return parallel / SHARES;
    }
}
