package innkeeper.notification.email.smtp;

import innkeeper.notification.letter.domain.Letter;
import innkeeper.notification.letter.domain.Letter.Invitation;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;

/**
 * The parts of a mail. An event of a calendar comes twice: as one more alternative, which tells mail programs that the mail
 * is an invitation or calls one off (RFC 6047, 2.4), and as a file for those that know no invitations.
 */
final class LetterParts {
    private static final String FILE = "invite.ics";

    private LetterParts() {}

    static MimeMultipart of(Letter letter) throws MessagingException {
        MimeMultipart words =
                new MimeMultipart("alternative", part(letter.text(), "plain"), part(letter.html(), "html"));
        if (letter.calendar().isEmpty()) {
            return words;
        }
        Invitation invitation = letter.calendar().get();
        words.addBodyPart(calendar(invitation));
        MimeBodyPart body = new MimeBodyPart();
        body.setContent(words);
        return new MimeMultipart("mixed", body, file(invitation));
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, StandardCharsets.UTF_8.name(), subtype);
        return part;
    }

    private static MimeBodyPart calendar(Invitation invitation) throws MessagingException {
        return bytes(invitation, "text/calendar; charset=UTF-8; method=" + invitation.method());
    }

    private static MimeBodyPart file(Invitation invitation) throws MessagingException {
        MimeBodyPart part = bytes(invitation, "application/ics; name=" + FILE);
        part.setFileName(FILE);
        part.setDisposition(Part.ATTACHMENT);
        return part;
    }

    /** As bytes, because text would lose the line breaks that RFC 5545 wants. */
    private static MimeBodyPart bytes(Invitation invitation, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(
                new ByteArrayDataSource(invitation.content().getBytes(StandardCharsets.UTF_8), type)));
        return part;
    }
}
