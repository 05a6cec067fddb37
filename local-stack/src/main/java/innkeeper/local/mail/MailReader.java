package innkeeper.local.mail;

import innkeeper.local.mail.Mail.Header;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.Collections;
import java.util.List;
import java.util.Properties;

/** Takes the bytes of a mail apart into what a person wants to see. */
public final class MailReader {
    private static final Session SESSION = Session.getInstance(new Properties());

    private MailReader() {}

    public static MimeMessage message(byte[] raw) throws MessagingException {
        return new MimeMessage(SESSION, new ByteArrayInputStream(raw));
    }

    static Mail read(Letter letter, byte[] raw) {
        try {
            MimeMessage message = message(raw);
            List<Header> headers = Collections.list(message.getAllHeaders()).stream()
                    .map(header -> new Header(header.getName(), decoded(header.getValue()))).toList();
            return mail(letter, message, headers, content(message, "text/plain"), content(message, "text/html"));
        } catch (MessagingException | IOException e) {
            return unreadable(letter, e);
        }
    }

    /** From, to, received and subject alone. */
    static Mail heading(Letter letter, byte[] raw) {
        try {
            return mail(letter, message(raw), List.of(), "", "");
        } catch (MessagingException e) {
            return unreadable(letter, e);
        }
    }

    private static Mail mail(Letter letter, MimeMessage message, List<Header> headers, String text, String html)
            throws MessagingException {
        return new Mail(letter.id(), letter.receivedAt(), first(message, "From"), first(message, "To"),
                first(message, "Subject"), headers, text, html);
    }

    private static Mail unreadable(Letter letter, Exception reason) {
        return new Mail(letter.id(), letter.receivedAt(), "", "",
                "(a mail that cannot be read: " + reason.getMessage() + ")", List.of(), "", "");
    }

    private static String first(MimeMessage message, String header) throws MessagingException {
        String value = message.getHeader(header, ", ");
        return value == null ? "" : decoded(value);
    }

    private static String decoded(String value) {
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(value));
        } catch (UnsupportedEncodingException e) {
            return value;
        }
    }

    private static String content(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent() instanceof String text ? text : "";
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                String found = content(inner, type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
