package innkeeper.notification;

import innkeeper.kit.settings.Environment;
import innkeeper.kit.settings.InvalidSettings;
import innkeeper.testkit.golden.GoldenFile;
import innkeeper.testkit.settings.WholeEnvironment;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

class SettingsTest {
    @Test
    void the_variables_are_those_of_the_golden_file() {
        GoldenFile.environmentMatches(Environment.namesReadBy(Settings::read));
    }

    @Test
    void the_environment_is_read_into_values() {
        Map<String, String> variables = Development.variables();
        variables.put("NOTIFICATION_SMTP_TRUST", "localhost, 127.0.0.1");
        variables.put("NOTIFICATION_SMTP_PASSWORD", "hidden-word");
        Settings settings = Settings.from(variables);
        assertEquals("localhost 127.0.0.1", settings.smtp().trust());
        assertEquals(Duration.ofSeconds(5), settings.smtp().timeout());
        assertEquals("notification-service", settings.access().clientId());
        assertFalse(settings.toString().contains("hidden-word"));
    }

    @Test
    void a_mail_server_may_not_take_longer_than_a_delivery_is_leased() {
        Map<String, String> variables = Development.variables();
        variables.put("NOTIFICATION_SMTP_TIMEOUT", "20s");
        assertDoesNotThrow(() -> Settings.from(variables));
        variables.put("NOTIFICATION_SMTP_TIMEOUT", "21s");
        List<String> faults = assertThrows(InvalidSettings.class, () -> Settings.from(variables)).faults();
        assertEquals(1, faults.size());
    }

    @Test
    void every_missing_variable_is_named_at_once() {
        List<String> faults = assertThrows(InvalidSettings.class, () -> Settings.from(Map.of())).faults();
        assertEquals(
                Environment.namesReadBy(Settings::read).stream().map(name -> name + " is missing").sorted().toList(),
                faults.stream().sorted().toList());
    }

    @Test
    void in_production_all_that_suits_development_alone_is_refused_in_one_message() {
        List<String> faults = assertThrows(InvalidSettings.class, () -> Settings.from(WholeEnvironment.pretended()))
                .faults();
        assertEquals("""
                BOOKING_PAGE_KEY BOOKING_PUBLIC_URL \
                DEMO_DATA NOTIFICATION_BOUNCE_IMAP_PASSWORD NOTIFICATION_BOUNCE_IMAP_TLS NOTIFICATION_BOUNCE_KEY \
                NOTIFICATION_BOUNCE_WEBHOOK_SECRETS NOTIFICATION_CLIENT_SECRET NOTIFICATION_DATABASE_PASSWORD \
                NOTIFICATION_MESSENGER_API_KEY NOTIFICATION_MESSENGER_WEBHOOK_SECRETS \
                NOTIFICATION_PREFERENCES_KEY NOTIFICATION_PUBLIC_URL \
                NOTIFICATION_SMS_API_KEY NOTIFICATION_SMS_WEBHOOK_SECRETS \
                NOTIFICATION_SMTP_PASSWORD NOTIFICATION_SMTP_TRUST NOTIFICATION_WEBHOOK_ALLOW_LOCAL \
                NOTIFICATION_WEBHOOK_KEY USER_SECRETS_KEY""",
                faults.stream().map(fault -> fault.split(" ")[0]).sorted().collect(Collectors.joining(" ")));
    }

    @Test
    void a_proper_production_environment_will_do() {
        assertDoesNotThrow(() -> Settings.from(WholeEnvironment.production()));
    }
}
