package innkeeper.system.support;

import innkeeper.local.Addresses;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Somebody's inbox, read over IMAP. */
public record Mailbox(String address) {
    private static final Duration NO_REPEAT = Duration.ofSeconds(1);

    public static Mailbox of(Person person) {
        return new Mailbox(person.email());
    }

    /** Waits until these mails and no others lie here, in whatever order they came, and stay the only ones. */
    public void holdsExactly(String... subjects) {
        List<String> expected = List.of(subjects).stream().sorted().toList();
        Patience.eventually().during(NO_REPEAT).untilAsserted(() -> assertEquals(expected, subjects(), address));
    }

    /** In alphabetical order; an inbox that nobody ever wrote to does not exist yet. */
    public List<String> subjects() {
        Addresses house = House.stack().addresses();
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("localhost", house.imapPort(), address, house.imapPassword());
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                List<String> subjects = new ArrayList<>();
                for (Message message : inbox.getMessages()) {
                    subjects.add(message.getSubject());
                }
                return subjects.stream().sorted().toList();
            }
        } catch (AuthenticationFailedException e) {
            return List.of();
        } catch (MessagingException e) {
            throw new AssertionError("the inbox of %s cannot be read".formatted(address), e);
        }
    }
}
