package innkeeper.notification.email.smtp;

import innkeeper.kit.settings.Environment;
import innkeeper.kit.settings.Secret;
import innkeeper.kit.settings.production.Production;
import innkeeper.kit.settings.production.Production.Switch;
import innkeeper.kit.text.Mailbox;
import innkeeper.notification.delivery.domain.Confirmation;
import innkeeper.notification.delivery.domain.LaneRules;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;

/**
 * The mail server that takes our mails.
 *
 * @param startTls whether the connection must be encrypted (RFC 3207); without it the server is not used
 * @param trust    hosts whose certificate is not checked, or {@code *}; empty outside development
 * @param timeout  how long the server may take for each of its answers
 * @param parallel how many connections one instance keeps busy
 */
public record SmtpSettings(
        String host,
        int port,
        boolean startTls,
        String trust,
        boolean authenticate,
        String user,
        Secret password,
        InternetAddress from,
        Duration timeout,
        int parallel,
        int perSecond) {
    private static final Duration SHORTEST_TIMEOUT = Duration.ofSeconds(1);
    /** A mail with all its steps must fit into the lease of its delivery. */
    private static final Duration LONGEST_TIMEOUT = Duration.ofSeconds(20);

    public static SmtpSettings from(Environment e, String prefix) {
        return new SmtpSettings(
                host(e, prefix + "SMTP_HOST"),
                e.port(prefix + "SMTP_PORT"),
                e.flag(prefix + "SMTP_STARTTLS", Switch.ON),
                trust(e, prefix + "SMTP_TRUST"),
                e.flag(prefix + "SMTP_AUTH", Switch.EITHER),
                e.text(prefix + "SMTP_USER"),
                e.givenSecret(prefix + "SMTP_PASSWORD"),
                e.parsed(prefix + "MAIL_FROM", "a sender such as Innkeeper <no-reply@innkeeper.example>",
                        new InternetAddress(), SmtpSettings::sender),
                e.duration(prefix + "SMTP_TIMEOUT", SHORTEST_TIMEOUT, LONGEST_TIMEOUT),
                e.integer(prefix + "SMTP_PARALLEL", 1, 500),
                e.integer(prefix + "SMTP_PER_SECOND", 1, 10_000));
    }

    /**
     * The lease is longer than seventeen answers that each take as long as a mail server's may: three on a connection that turns
     * out to be dead, and on a new one greetings, encryption, login, addresses and the mail.
     */
    public LaneRules rules() {
        return new LaneRules(parallel, perSecond, Duration.ofMinutes(6), Duration.ofHours(6), Duration.ofDays(3),
                Confirmation.NEVER);
    }

    private static String host(Environment e, String name) {
        String host = e.text(name);
        e.inProduction(!Production.mailSink(host), name + " must deliver mails in production, not keep them");
        return host;
    }

    private static String trust(Environment e, String name) {
        String hosts = String.join(" ", e.list(name));
        e.inProduction(hosts.isEmpty(),
                name + " must be empty in production: the mail server's certificate is checked");
        return hosts;
    }

    /** @throws IllegalArgumentException for a sender to whom nobody could answer */
    static InternetAddress sender(String text) {
        try {
            InternetAddress sender = new InternetAddress(text, true);
            if (Mailbox.carries(sender.getAddress())) {
                return sender;
            }
        } catch (AddressException _) {
            // said below
        }
        throw new IllegalArgumentException(text);
    }
}
