package innkeeper.system.support;

import innkeeper.local.settings.Addresses;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.Set;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Somebody's inbox, read over IMAP. */
public record Mailbox(String address) {
    /** What every new account gets. */
    private static final Set<String> WELCOME =
            Set.of("Confirm your e-mail address", "Подтвердите адрес электронной почты");
    private static final Duration NO_REPEAT = Duration.ofSeconds(1);

    public static Mailbox of(Person person) {
        return new Mailbox(person.email());
    }

    /** Waits until these mails and no others lie here, in whatever order they came, and stay the only ones. */
    public void holdsExactly(String... subjects) {
        List<String> expected = List.of(subjects).stream().sorted().toList();
        Patience.eventually().during(NO_REPEAT).untilAsserted(() -> assertEquals(expected, subjects(), address));
    }

    /** Waits until a mail of this subject lies here. */
    public Mail mail(String subject) {
        return mails(subject, 1).getFirst();
    }

    /** Waits until so many mails of this subject lie here; oldest first. */
    public List<Mail> mails(String subject, int count) {
        return Patience.eventually().until(
                () -> all().stream().filter(mail -> mail.subject().equals(subject)).toList(),
                found -> found.size() >= count);
    }

    /** In alphabetical order, without the one that every new account gets. */
    public List<String> subjects() {
        return all().stream().map(Mail::subject).filter(subject -> !WELCOME.contains(subject))
                .sorted(Comparator.naturalOrder()).toList();
    }

    /** Oldest first; an inbox that nobody ever wrote to does not exist yet. */
    public List<Mail> all() {
        Addresses addresses = RunningSystem.stack().addresses();
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("localhost", addresses.imapPort(), address, addresses.imapPassword());
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                List<Mail> mails = new ArrayList<>();
                for (Message message : inbox.getMessages()) {
                    mails.add(new Mail(message.getSubject(), text(message).replace("\r\n", "\n")));
                }
                return mails;
            }
        } catch (AuthenticationFailedException e) {
            return List.of();
        } catch (MessagingException | IOException e) {
            throw new AssertionError("the inbox of %s cannot be read".formatted(address), e);
        }
    }

    /** The plain text comes first wherever there are alternatives (RFC 2046, 5.1.4), and alternatives before files. */
    private static String text(Part part) throws MessagingException, IOException {
        return part.getContent() instanceof Multipart parts ? text(parts.getBodyPart(0)) : part.getContent().toString();
    }
}
