package innkeeper.notification.email.smtp;

import innkeeper.notification.delivery.usecase.Parcel;
import innkeeper.notification.letter.domain.Letter;
import innkeeper.notification.people.domain.Addressee;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Date;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** A letter as a mail: text, HTML and calendar side by side (RFC 2046, 5.1.4), with an id that repeats keep. */
final class LetterMessage extends SMTPMessage {
    /** Of a subject or a name, in characters. */
    private static final int LONGEST = 200;
    private static final String SUBJECT = "Subject";

    private final String tag;
    private final String messageId;
    private boolean begun;

    LetterMessage(Session session, InternetAddress from, Parcel parcel, String tag, Instant now) throws MessagingException {
        super(session);
        Addressee addressee = parcel.addressee();
        Letter letter = parcel.letter();
        String sender = from.getAddress();
        this.tag = tag;
        this.messageId = "<%s.%s%s>".formatted(
                parcel.notification().id(), tag, sender.substring(sender.lastIndexOf('@')));
        setFrom(from);
        setHeader("To", named(addressee));
        setHeader(SUBJECT, HeaderText.unstructured(SUBJECT.length() + 2, OneLine.of(letter.subject(), LONGEST)));
        setSentDate(Date.from(now));
        setHeader("Auto-Submitted", "auto-generated"); // RFC 3834, 5: keeps holiday answers away
        setContentLanguage(new String[] {letter.language().locale().getLanguage()});
        if (letter.unsubscribe().isPresent()) {
            setHeader("List-Unsubscribe", "<%s>".formatted(letter.unsubscribe().get()));
            setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"); // RFC 8058, 3.1
        }
        setContent(LetterParts.of(letter));
        saveChanges();
    }

    /** Reports about the mail bring the envelope's id (RFC 3461, 4.4): the server takes it, and reports anything at all by request. */
    void askForReports() {
        setMailExtension("ENVID=" + tag);
    }

    /** Whether any of it has gone out. */
    boolean isBegun() {
        return begun;
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        begun = true;
        super.writeTo(out, ignored);
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
}
