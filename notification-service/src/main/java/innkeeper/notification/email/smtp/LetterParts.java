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
import java.util.Optional;

/**
 * The parts of a mail. An event of a calendar comes twice: as one more alternative, which tells mail programs that the mail
 * is an invitation or calls one off (RFC 6047, 2.4), and as a file for those that know no invitations.
 */
final class LetterParts {
    private static final String FILE = "invite.ics";
    private static final String ENCODING = "Content-Transfer-Encoding";
    /** Of a line, with its end (RFC 5322, 2.1.1). */
    private static final int LONGEST_LINE = 998;

    private LetterParts() {}

    static MimeMultipart of(Letter letter) throws MessagingException {
        MimeMultipart words =
                new MimeMultipart("alternative", part(letter.text(), "plain"), part(letter.html(), "html"));
        Optional<Invitation> event = letter.calendar();
        if (event.isEmpty()) {
            return words;
        }
        Invitation invitation = event.get();
        words.addBodyPart(calendar(invitation));
        MimeBodyPart body = new MimeBodyPart();
        body.setContent(words);
        return new MimeMultipart("mixed", body, file(invitation));
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, StandardCharsets.UTF_8.name(), subtype);
        part.setHeader(ENCODING, encoding(content));
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
        part.setHeader(ENCODING, encoding(invitation.content()));
        return part;
    }

    /** RFC 2045, 6: chosen as the mail library would, which for that writes each part once more. */
    private static String encoding(String content) {
        int foreign = 0;
        int ascii = 0;
        int line = 0;
        int longest = 0;
        for (int at = 0; at < content.length(); at++) {
            char sign = content.charAt(at);
            ascii += sign < 0x80 ? 1 : 0;
            foreign += sign < 0x80 ? 0 : sign < 0x800 ? 2 : 3;
            line = sign == '\n' ? 0 : line + 1;
            longest = Math.max(longest, line);
        }
        if (foreign == 0 && longest < LONGEST_LINE) {
            return "7bit";
        }
        return ascii > foreign ? "quoted-printable" : "base64";
    }
}
