package innkeeper.bot;

import innkeeper.testkit.architecture.ServiceArchitecture;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    /** Telegram's library is known to one package alone. */
    @Test
    void every_layer_keeps_to_what_it_may_know() {
        ServiceArchitecture.of("innkeeper.bot")
                .adapter("telegram", "com.pengrad.telegrambot..", "okhttp3..")
                .adapter("telemetry")
                .holds();
    }
}
