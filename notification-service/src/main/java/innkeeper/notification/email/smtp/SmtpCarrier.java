package innkeeper.notification.email.smtp;

import innkeeper.notification.bounce.domain.ReturnTag;
import innkeeper.notification.bounce.usecase.ReturnTags;
import innkeeper.notification.delivery.domain.ProviderWords;
import innkeeper.kit.text.Mailbox;
import innkeeper.notification.delivery.usecase.Carrier;
import innkeeper.notification.delivery.usecase.Parcel;
import innkeeper.notification.delivery.usecase.Reply;
import jakarta.mail.Authenticator;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.util.StreamProvider;
import java.time.Clock;
import java.util.Properties;
import org.eclipse.angus.mail.util.MailStreamProvider;

/** Hands mails to an SMTP server (RFC 5321), any number at once. */
public final class SmtpCarrier implements Carrier {
    static {
        // else the mail library looks through every jar for it, several times a mail: a sixth of a mail's processor time
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private final ReturnTags tags;
    private final Clock clock;
    private final Session session;
    private final SmtpConnections connections;
    private final InternetAddress from;

    /** @param tags by which mails are known when they come back */
    public SmtpCarrier(SmtpSettings settings, ReturnTags tags, Clock clock) {
        this.tags = tags;
        this.clock = clock;
        this.session = Session.getInstance(properties(settings), credentials(settings));
        this.connections = new SmtpConnections(session, settings);
        this.from = settings.from();
    }

    @Override
    public String addressOf(Parcel parcel) {
        return parcel.addressee().email();
    }

    @Override
    public Reply carry(Parcel parcel) {
        String address = addressOf(parcel);
        if (!Mailbox.carries(address)) {
            // the mail library would narrow it to an address that is somebody else's
            return Reply.refused(ProviderWords.of("not a mailbox that SMTP carries unchanged: " + address));
        }
        try {
            InternetAddress recipient = new InternetAddress(address, true);
            // what somebody has sent again is a mail of its own, or mailboxes would hide it
            String tag = tags.of(new ReturnTag(parcel.notification().id(), parcel.copy()), address);
            String said = connections.send(new LetterMessage(session, from, parcel, tag, clock.instant()), recipient);
            return Reply.sent(ProviderWords.of(said), "");
        } catch (MessagingException e) {
            return SmtpReplies.reply(e);
        }
    }

    @Override
    public void rest() {
        connections.close();
    }

    private static Properties properties(SmtpSettings settings) {
        String millis = Long.toString(settings.timeout().toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", millis);
        properties.setProperty("mail.smtp.timeout", millis);
        properties.setProperty("mail.smtp.writetimeout", millis);
        properties.setProperty("mail.smtp.quitwait", "false");
        // of servers that know how (RFC 3461, 4.1 and 4.3): no word of success, and no mail back but its headers
        properties.setProperty("mail.smtp.dsn.notify", "FAILURE,DELAY");
        properties.setProperty("mail.smtp.dsn.ret", "HDRS");
        properties.setProperty("mail.smtp.auth", Boolean.toString(settings.authenticate()));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(settings.startTls()));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(settings.startTls()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", Boolean.toString(settings.trust().isEmpty()));
        if (!settings.trust().isEmpty()) {
            properties.setProperty("mail.smtp.ssl.trust", settings.trust());
        }
        return properties;
    }

    private static Authenticator credentials(SmtpSettings settings) {
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(settings.user(), settings.password().value());
            }
        };
    }
}
