package innkeeper.payment.webhook.remote;

import innkeeper.kit.settings.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Where the shop listens, how long it may take to answer, and the secrets that sign: several during a change. */
public record WebhookSettings(URI url, Duration deadline, List<Secret> secrets) {}
