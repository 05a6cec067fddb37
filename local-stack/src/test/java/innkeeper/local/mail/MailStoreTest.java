package innkeeper.local.mail;

import innkeeper.local.mail.MailStore.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

class MailStoreTest {
    @TempDir
    Path data;

    @Test
    void the_oldest_mails_are_forgotten_beyond_the_number_that_is_kept_whoever_got_them() throws IOException {
        MailStore store = store(new Limits(3, 1_000_000));
        add(store, "anna", "1");
        add(store, "boris", "2");
        add(store, "anna", "3");
        add(store, "boris", "4");
        add(store, "boris", "5");

        assertEquals(List.of("3"), subjects(store, "anna"));
        assertEquals(List.of("5", "4"), subjects(store, "boris"));
        assertEquals(3, files());
        assertArrayEquals(new long[] {4, 5}, store.numbers("boris"));
    }

    @Test
    void the_oldest_mails_are_forgotten_beyond_the_bytes_that_are_kept_and_the_latest_stays_in_any_case()
            throws IOException {
        MailStore store = store(new Limits(100, 50));
        add(store, "anna", "1");
        add(store, "boris", "2");
        assertEquals(List.of("anna", "boris"), store.addresses());
        add(store, "boris", "x".repeat(100));

        assertEquals(List.of("boris"), store.addresses());
        assertEquals(List.of("x".repeat(100)), subjects(store, "boris"));
        assertEquals(1, files());
    }

    @Test
    void what_was_kept_is_found_again_in_its_order_and_numbers_go_on() throws IOException {
        MailStore before = store(new Limits(100, 1_000_000));
        add(before, "Anna", "1");
        add(before, "..", "2");
        add(before, "anna", "3");
        Files.writeString(data.resolve("anna").resolve("unfinished.tmp"), "half a mail");

        MailStore after = store(new Limits(2, 1_000_000));
        after.load();

        assertEquals(List.of("3"), subjects(after, "anna"));
        assertEquals(List.of("2"), subjects(after, ".."));
        add(after, "anna", "4");
        assertArrayEquals(new long[] {3, 4}, after.numbers("anna"));
        assertEquals(2, files());
    }

    private MailStore store(Limits limits) {
        return new MailStore(data, limits, Clock.systemUTC());
    }

    private static void add(MailStore store, String address, String subject) throws IOException {
        Path mail = store.incoming();
        Files.writeString(mail, "Subject: " + subject + "\r\n\r\n");
        store.add(address, mail);
        Files.delete(mail);
    }

    private static List<String> subjects(MailStore store, String address) {
        return store.inbox(address, 10).stream().map(Mail::subject).toList();
    }

    private long files() throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            return all.filter(Files::isRegularFile).count();
        }
    }
}
