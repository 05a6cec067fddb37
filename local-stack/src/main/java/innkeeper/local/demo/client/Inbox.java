package innkeeper.local.demo.client;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Somebody's mailbox, read over IMAP. */
public final class Inbox {
    private static final Pattern LINK = Pattern.compile("^ *(https?://\\S+)$", Pattern.MULTILINE);

    private final String address;
    private final int port;
    private final String password;
    private final Stage stage;

    /** The parts of a mail that a person sees. */
    private record Mail(String from, String to, String subject, String text) {}

    Inbox(String address, int port, String password, Stage stage) {
        this.address = address;
        this.port = port;
        this.password = password;
        this.stage = stage;
    }

    /** Waits for the one mail about this booking, shows it, and expects the hotel's name in it. */
    public void expectMail(String reference, String hotel) {
        Mail mail = Waiting.until("a mail about " + reference + " to " + address,
                () -> about(reference), found -> !found.isEmpty()).getFirst();
        show(mail);
        if (!mail.text().contains(hotel)) {
            throw new Unexpected("the mail to " + address + " does not name " + hotel);
        }
        if (about(reference).size() != 1) {
            throw new Unexpected("more than one mail about " + reference + " lies with " + address);
        }
    }

    /** Waits for the mail of this subject, shows it, and returns its text. */
    public String read(String subject) {
        Mail mail = Waiting.until("a mail '" + subject + "' to " + address,
                () -> all().stream().filter(found -> found.subject().equals(subject)).toList(),
                found -> !found.isEmpty()).getFirst();
        show(mail);
        return mail.text();
    }

    /** The link that the mail of this subject brings. */
    public URI link(String subject) {
        String text = read(subject);
        return LINK.matcher(text).results().map(MatchResult::group).map(String::strip).map(URI::create).findFirst()
                .orElseThrow(() -> new Unexpected("no link in the mail: " + text));
    }

    public static String token(URI link) {
        return link.getRawQuery().replaceFirst(".*token=", "");
    }

    private void show(Mail mail) {
        stage.say(List.of(
                "  From:    " + mail.from(),
                "  To:      " + mail.to(),
                "  Subject: " + mail.subject(),
                "",
                mail.text().indent(2)));
    }

    private List<Mail> about(String reference) {
        return all().stream().filter(mail -> mail.text().contains(reference)).toList();
    }

    private List<Mail> all() {
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("localhost", port, address, password);
            try (Folder folder = store.getFolder("INBOX")) {
                folder.open(Folder.READ_ONLY);
                List<Mail> mails = new ArrayList<>();
                for (Message message : folder.getMessages()) {
                    mails.add(new Mail(message.getFrom()[0].toString(), address, message.getSubject(),
                            plainText(message).replace("\r\n", "\n")));
                }
                return mails;
            }
        } catch (AuthenticationFailedException e) {
            return List.of(); // an inbox is there from its first mail on
        } catch (MessagingException | IOException e) {
            throw new Unexpected("cannot read the inbox of " + address, e);
        }
    }

    private static String plainText(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String text = plainText(parts.getBodyPart(i));
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }
}
