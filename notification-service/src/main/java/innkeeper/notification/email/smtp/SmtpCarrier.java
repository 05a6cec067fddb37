package innkeeper.notification.email.smtp;

import innkeeper.kit.text.Mailbox;
import innkeeper.notification.delivery.usecase.Carrier;
import innkeeper.notification.delivery.usecase.Parcel;
import innkeeper.notification.delivery.usecase.Reply;
import jakarta.mail.Address;
import jakarta.mail.Authenticator;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands mails to an SMTP server (RFC 5321), one connection for each, any number at once. */
public final class SmtpCarrier implements Carrier {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpCarrier.class);
    private static final int LONGEST_REPLY = 500;

    private final SmtpSettings settings;
    private final Clock clock;
    private final Session session;
    private final InternetAddress from;

    public SmtpCarrier(SmtpSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.session = Session.getInstance(properties(settings), credentials(settings));
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
            return Reply.refused(line("not a mailbox that SMTP carries unchanged: " + address));
        }
        try {
            InternetAddress recipient = new InternetAddress(address, true);
            return handOver(new LetterMessage(session, from, parcel, clock.instant()), recipient);
        } catch (MessagingException e) {
            return reply(e);
        }
    }

    private Reply handOver(LetterMessage message, InternetAddress recipient) throws MessagingException {
        SMTPTransport transport = (SMTPTransport) session.getTransport("smtp");
        try {
            transport.connect(settings.host(), settings.port(), null, null);
            transport.sendMessage(message, new Address[] {recipient});
            return Reply.sent(line(transport.getLastServerResponse()), "");
        } finally {
            close(transport);
        }
    }

    /** The mail has been taken or refused by now: a farewell that fails changes nothing of it. */
    private static void close(SMTPTransport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debug("the mail server hung up", e);
        }
    }

    /**
     * A reply from 500 up about the recipient or the mail is final, one below is for later (RFC 5321, 4.2.1). Everything else
     * keeps all mails from leaving: silence, and a server that does not want us as sender, which is for operators to mend.
     */
    private static Reply reply(MessagingException failure) {
        String said = line(text(failure));
        for (Exception e = failure; e instanceof MessagingException m; e = m.getNextException()) {
            if (e instanceof SMTPAddressFailedException refused) {
                return refused.getReturnCode() >= 500 ? Reply.refused(said) : Reply.putOff(said);
            }
            if (e instanceof SMTPSendFailedException failed && !failed.getCommand().startsWith("MAIL")) {
                return failed.getReturnCode() >= 500 ? Reply.refused(said) : Reply.putOff(said);
            }
        }
        return Reply.away(said);
    }

    private static String line(String text) {
        return OneLine.of(text, LONGEST_REPLY);
    }

    private static String text(MessagingException failure) {
        Exception cause = failure.getNextException() == null ? failure : failure.getNextException();
        return String.valueOf(cause.getMessage());
    }

    private static Properties properties(SmtpSettings settings) {
        String millis = Long.toString(settings.timeout().toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", millis);
        properties.setProperty("mail.smtp.timeout", millis);
        properties.setProperty("mail.smtp.writetimeout", millis);
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
