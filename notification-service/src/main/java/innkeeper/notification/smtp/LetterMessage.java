package innkeeper.notification.smtp;

import innkeeper.notification.domain.Addressee;
import innkeeper.notification.domain.Letter;
import innkeeper.notification.domain.NotificationId;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/** A letter as a mail: text and HTML side by side (RFC 2046, 5.1.4), with an id that repeats keep. */
final class LetterMessage extends MimeMessage {
    /** Of a subject or a name, in characters. */
    private static final int LONGEST = 200;

    private final String messageId;

    LetterMessage(
            Session session, NotificationId id, InternetAddress from, Addressee addressee, Letter letter, Instant now)
            throws MessagingException {
        super(session);
        String sender = from.getAddress();
        this.messageId = "<%s%s>".formatted(id, sender.substring(sender.lastIndexOf('@')));
        setFrom(from);
        setRecipient(RecipientType.TO, named(addressee));
        setSubject(OneLine.of(letter.subject(), LONGEST), StandardCharsets.UTF_8.name());
        setSentDate(Date.from(now));
        setHeader("Auto-Submitted", "auto-generated"); // RFC 3834, 5: keeps holiday answers away
        setContentLanguage(new String[] {letter.language().locale().getLanguage()});
        setContent(new MimeMultipart("alternative", part(letter.text(), "plain"), part(letter.html(), "html")));
        saveChanges();
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    private static InternetAddress named(Addressee addressee) throws MessagingException {
        try {
            var address = new InternetAddress(addressee.email(), true);
            address.setPersonal(OneLine.of(addressee.fullName(), LONGEST), StandardCharsets.UTF_8.name());
            return address;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(content, StandardCharsets.UTF_8.name(), subtype);
        return part;
    }
}
