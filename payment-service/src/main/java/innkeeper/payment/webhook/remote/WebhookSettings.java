package innkeeper.payment.webhook.remote;

import innkeeper.kit.task.TaskKind;
import innkeeper.kit.webhook.WebhookSecrets;
import java.net.URI;
import java.time.Duration;

/** Where the shop listens, how long it may take to answer, and the secrets that sign: several during a change. */
public record WebhookSettings(URI url, Duration deadline, WebhookSecrets secrets) {
    private static final int PARALLEL = 20;
    private static final Duration LEASE_BEYOND_DEADLINE = Duration.ofSeconds(20);

    /** The work of telling the shop: as many at once as a shop bears, leased for longer than the shop may take. */
    public TaskKind kind() {
        return new TaskKind("webhook", PARALLEL, deadline.plus(LEASE_BEYOND_DEADLINE));
    }
}
