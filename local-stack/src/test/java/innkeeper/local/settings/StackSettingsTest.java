package innkeeper.local.settings;

import innkeeper.local.process.StartFailure;
import innkeeper.local.settings.StackSettings.Database;
import innkeeper.local.settings.StackSettings.Port;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class StackSettingsTest {
    private final Map<String, String> complete = SettingsFile.read(Path.of("src/test/resources/complete.env"));

    @Test
    void ports_and_databases_come_from_the_settings_of_the_services() {
        StackSettings settings = StackSettings.from(complete);

        assertEquals(new Port("KAFKA_BOOTSTRAP_SERVERS", 9092), settings.kafka());
        assertEquals(new Port("OTLP_ENDPOINT", 4318), settings.traces());
        assertEquals(new Database(new Port("HOTEL_DATABASE_URL", 54321), "hotel", "hotel", "hotel-dev-password"),
                settings.services().get(1).database());
        assertEquals(List.of(new Port("HOTEL_GRPC_PORT", 9082)), settings.services().get(1).grpc());
        assertEquals(List.of(), settings.services().get(2).grpc());
        assertEquals("mail dev # password", settings.smtpPassword());
        assertEquals(new Port("NOTIFICATION_SMS_GATEWAY_URL", 8090), settings.smsGateway());
        assertEquals(URI.create("http://localhost:8085/v1/sms-receipts"), settings.smsCustomer().receipts());
        assertEquals(List.of(new Port("TELEGRAM_API_URL", 8092)), settings.telegram());
        assertEquals(22, settings.ports().size());
    }

    @Test
    void a_bot_that_calls_telegram_itself_needs_no_stand_in() {
        Map<String, String> real = new HashMap<>(complete);
        real.put("TELEGRAM_API_URL", "https://api.telegram.org/bot");

        assertEquals(List.of(), StackSettings.from(real).telegram());
        assertEquals(21, StackSettings.from(real).ports().size());
    }

    @Test
    void everything_that_is_missing_or_malformed_is_told_at_once() {
        Map<String, String> faulty = new HashMap<>(complete);
        faulty.remove("NOTIFICATION_SMTP_USER");
        faulty.put("IMAP_PORT", "143143");
        faulty.put("KAFKA_BOOTSTRAP_SERVERS", "localhost");
        faulty.put("NOTIFICATION_SMS_WEBHOOK_SECRETS", "whsec_short");

        StartFailure failure = assertThrows(StartFailure.class, () -> StackSettings.from(faulty));

        assertEquals("The settings are not complete: KAFKA_BOOTSTRAP_SERVERS names no host and port, "
                + "NOTIFICATION_SMTP_USER is missing, IMAP_PORT is not a port, "
                + "NOTIFICATION_SMS_WEBHOOK_SECRETS lists no secrets of webhooks.", failure.getMessage());
    }
}
