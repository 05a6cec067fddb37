package innkeeper.notification.delivery.smtp;

import innkeeper.notification.letter.domain.Letter;
import innkeeper.notification.message.domain.NotificationId;
import innkeeper.notification.people.domain.Addressee;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/** A letter as a mail: text and HTML side by side (RFC 2046, 5.1.4), with an id that repeats keep. */
final class LetterMessage extends MimeMessage {
    /** Of a subject or a name, in characters. */
    private static final int LONGEST = 200;
    private static final String SUBJECT = "Subject";

    private final String messageId;

    LetterMessage(
            Session session, NotificationId id, InternetAddress from, Addressee addressee, Letter letter, Instant now)
            throws MessagingException {
        super(session);
        String sender = from.getAddress();
        this.messageId = "<%s%s>".formatted(id, sender.substring(sender.lastIndexOf('@')));
        setFrom(from);
        setHeader("To", named(addressee));
        setHeader(SUBJECT, HeaderText.unstructured(SUBJECT.length() + 2, OneLine.of(letter.subject(), LONGEST)));
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

    /** The name stands only where the address has been proven: it may be a stranger's words. */
    private static String named(Addressee addressee) {
        String name = OneLine.of(addressee.fullName(), LONGEST);
        return addressee.proven() && !name.isEmpty()
                ? HeaderText.phrase(name) + "\r\n <" + addressee.email() + ">"
                : addressee.email();
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, StandardCharsets.UTF_8.name(), subtype);
        return part;
    }
}
