package innkeeper.notification.bounce.imap;

import innkeeper.kit.link.SigningKeys;
import innkeeper.kit.settings.Environment;
import innkeeper.kit.settings.Secret;
import innkeeper.kit.settings.production.Production.Switch;
import innkeeper.kit.task.TaskKind;
import innkeeper.kit.webhook.WebhookSecrets;
import java.time.Duration;

/**
 * How we hear of mails that come back: from the mailbox of their sender, and from a provider.
 *
 * @param host       of the mailbox; empty where none is read
 * @param tls        whether the connection is encrypted from its first byte (RFC 8314, 3.2)
 * @param folder     where reports arrive
 * @param doneFolder where they go once they are read; empty where they are removed
 * @param every      how often it is looked
 * @param keys       that sign the tags of mails
 * @param webhooks   the secrets that sign what a provider tells
 */
public record BounceSettings(String host, int port, boolean tls, String user, Secret password, String folder,
        String doneFolder, Duration every, SigningKeys keys, WebhookSecrets webhooks) {
    /** For each step of the conversation. */
    static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration LEASE = Duration.ofMinutes(5);

    public static BounceSettings from(Environment e, String prefix) {
        return new BounceSettings(
                e.textOrEmpty(prefix + "BOUNCE_IMAP_HOST"),
                e.port(prefix + "BOUNCE_IMAP_PORT"),
                e.flag(prefix + "BOUNCE_IMAP_TLS", Switch.ON),
                e.text(prefix + "BOUNCE_IMAP_USER"),
                e.givenSecret(prefix + "BOUNCE_IMAP_PASSWORD"),
                e.text(prefix + "BOUNCE_IMAP_FOLDER"),
                e.textOrEmpty(prefix + "BOUNCE_IMAP_DONE_FOLDER"),
                e.duration(prefix + "BOUNCE_IMAP_EVERY", Duration.ofSeconds(1), Duration.ofHours(1)),
                SigningKeys.from(e, prefix + "BOUNCE_KEY"),
                WebhookSecrets.from(e, prefix + "BOUNCE_WEBHOOK_SECRETS"));
    }

    /** Whether a mailbox is read. */
    public boolean readsMailbox() {
        return !host.isEmpty();
    }

    /** One looks at a time, whatever the number of instances; while the mailbox is away it is tried as often as otherwise. */
    public TaskKind kind() {
        return new TaskKind("returned-mail", 1, LEASE, every);
    }
}
