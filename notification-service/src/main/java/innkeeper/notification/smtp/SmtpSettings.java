package innkeeper.notification.smtp;

import innkeeper.kit.settings.Environment;
import innkeeper.kit.settings.Secret;
import java.time.Duration;

/**
 * The mail server that takes our mails.
 *
 * @param startTls whether the connection must be encrypted (RFC 3207); without it the server is not used
 * @param trust    hosts whose certificate is not checked, or {@code *}; empty outside development
 */
public record SmtpSettings(
        String host,
        int port,
        boolean startTls,
        String trust,
        boolean authenticate,
        String user,
        Secret password,
        String from,
        Duration timeout) {

    public static SmtpSettings from(Environment e, String prefix) {
        return new SmtpSettings(
                e.text(prefix + "SMTP_HOST"),
                e.port(prefix + "SMTP_PORT"),
                e.flag(prefix + "SMTP_STARTTLS"),
                String.join(" ", e.list(prefix + "SMTP_TRUST")),
                e.flag(prefix + "SMTP_AUTH"),
                e.text(prefix + "SMTP_USER"),
                e.secret(prefix + "SMTP_PASSWORD"),
                e.text(prefix + "MAIL_FROM"),
                e.duration(prefix + "SMTP_TIMEOUT"));
    }
}
