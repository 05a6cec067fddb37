package innkeeper.notification.email.smtp;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection to the mail server that takes one mail after another. */
final class SmtpConnection {
    /** Servers limit how many they take on one connection, and a new one may find another server behind the name. */
    static final int MOST_MAILS = 100;
    private static final Logger LOG = LoggerFactory.getLogger(SmtpConnection.class);

    private final Session session;
    private final SmtpSettings settings;
    private SMTPTransport transport;
    private int mails;

    private SmtpConnection(Session session, SmtpSettings settings, SMTPTransport transport) {
        this.session = session;
        this.settings = settings;
        this.transport = transport;
    }

    static SmtpConnection open(Session session, SmtpSettings settings) throws MessagingException {
        return new SmtpConnection(session, settings, transport(session, settings));
    }

    /**
     * A server may have hung up since the last mail. Where it did so before it has taken anything of this one, the mail goes over
     * a new connection, once; whatever fails later is the caller's to judge, as the server may have taken the mail.
     *
     * @return the server's words
     */
    String send(LetterMessage message, InternetAddress recipient) throws MessagingException {
        try {
            return handOver(message, recipient);
        } catch (MessagingException e) {
            if (mails == 0 || message.isBegun() || !SmtpReplies.isHungUp(e)) {
                throw e;
            }
            close();
            transport = transport(session, settings);
            mails = 0;
            return handOver(message, recipient);
        }
    }

    boolean isGoodForMore() {
        return mails < MOST_MAILS;
    }

    /** The mails have been taken or refused by now: a farewell that fails changes nothing of it. */
    void close() {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debug("the mail server hung up", e);
        }
    }

    private String handOver(LetterMessage message, InternetAddress recipient) throws MessagingException {
        if (transport.supportsExtension("DSN")) {
            message.askForReports();
        }
        transport.sendMessage(message, new Address[] {recipient});
        mails++;
        return transport.getLastServerResponse();
    }

    private static SMTPTransport transport(Session session, SmtpSettings settings) throws MessagingException {
        SMTPTransport transport = (SMTPTransport) session.getTransport("smtp");
        transport.connect(settings.host(), settings.port(), null, null);
        return transport;
    }
}
