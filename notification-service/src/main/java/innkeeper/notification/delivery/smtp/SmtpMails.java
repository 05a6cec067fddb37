package innkeeper.notification.delivery.smtp;

import innkeeper.kit.text.Mailbox;
import innkeeper.notification.delivery.domain.Attempt.Outcome;
import innkeeper.notification.delivery.usecase.Mails;
import innkeeper.notification.letter.domain.Letter;
import innkeeper.notification.message.domain.NotificationId;
import innkeeper.notification.people.domain.Addressee;
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
public final class SmtpMails implements Mails {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpMails.class);
    private static final int LONGEST_REPLY = 500;

    private final SmtpSettings settings;
    private final Clock clock;
    private final Session session;
    private final InternetAddress from;

    public SmtpMails(SmtpSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.session = Session.getInstance(properties(settings), credentials(settings));
        this.from = settings.from();
    }

    @Override
    public Reply send(NotificationId id, Addressee addressee, Letter letter) {
        if (!Mailbox.carries(addressee.email())) {
            // the mail library would narrow it to an address that is somebody else's
            return reply(Outcome.REFUSED, "not a mailbox that SMTP carries unchanged: " + addressee.email());
        }
        try {
            InternetAddress recipient = new InternetAddress(addressee.email(), true);
            return handOver(new LetterMessage(session, id, from, addressee, letter, clock.instant()), recipient);
        } catch (MessagingException e) {
            return reply(isFinal(e) ? Outcome.REFUSED : Outcome.PUT_OFF, text(e));
        }
    }

    private Reply handOver(LetterMessage message, InternetAddress recipient) throws MessagingException {
        SMTPTransport transport = (SMTPTransport) session.getTransport("smtp");
        try {
            transport.connect(settings.host(), settings.port(), null, null);
            transport.sendMessage(message, new Address[] {recipient});
            return reply(Outcome.SENT, transport.getLastServerResponse());
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
     * A reply from 500 up about the recipient or the mail is final (RFC 5321, 4.2.1). Everything else is worth another
     * try: silence, and a server that does not want us as sender, which is for operators to mend.
     */
    private static boolean isFinal(MessagingException failure) {
        for (Exception e = failure; e instanceof MessagingException m; e = m.getNextException()) {
            if (e instanceof SMTPAddressFailedException refused && refused.getReturnCode() >= 500
                    || e instanceof SMTPSendFailedException failed && failed.getReturnCode() >= 500
                            && !failed.getCommand().startsWith("MAIL")) {
                return true;
            }
        }
        return false;
    }

    private static Reply reply(Outcome outcome, String text) {
        return new Reply(outcome, OneLine.of(text, LONGEST_REPLY));
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
