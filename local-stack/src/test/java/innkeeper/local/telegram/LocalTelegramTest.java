package innkeeper.local.telegram;

import innkeeper.local.process.StartFailure;
import innkeeper.standin.telegram.Rules;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LocalTelegramTest {
    @TempDir
    Path data;

    @Test
    void chats_outlive_a_restart_as_the_bot_remembers_them() {
        long person;
        try (var telegram = LocalTelegram.open(0, Rules.TOKEN, data)) {
            var anna = telegram.standIn().meet("Анна", "ru");
            anna.says("/start");
            person = anna.person().id();
        }
        try (var telegram = LocalTelegram.open(0, Rules.TOKEN, data)) {
            var anna = telegram.standIn().talk(person);
            assertEquals("Анна", anna.person().name());
            assertEquals("/start", anna.last().text());
            int before = anna.last().id();
            assertTrue(anna.says("hello").id() > before);
        }
    }

    @Test
    void chats_that_cannot_be_read_are_begun_anew() throws Exception {
        Files.writeString(data.resolve("chats.json"), "{");
        try (var telegram = LocalTelegram.open(0, Rules.TOKEN, data)) {
            assertEquals(0, telegram.standIn().people().size());
        }
    }

    @Test
    void a_token_that_is_none_ends_the_start_with_a_reason() {
        assertTrue(assertThrows(StartFailure.class, () -> LocalTelegram.open(0, "secret", data)).getMessage()
                .startsWith("Telegram's stand-in did not start: a bot's token is its id"));
    }
}
