package innkeeper.notification;

import innkeeper.kit.settings.Environment;
import innkeeper.kit.settings.InvalidSettings;
import innkeeper.testkit.golden.GoldenFile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

class SettingsTest {
    @Test
    void the_variables_are_those_of_the_golden_file() {
        GoldenFile.named("environment.txt").matches(Environment.namesReadBy(Settings::read));
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
    void every_missing_variable_is_named_at_once() {
        List<String> faults = assertThrows(InvalidSettings.class, () -> Settings.from(Map.of())).faults();
        assertEquals(
                Environment.namesReadBy(Settings::read).stream().map(name -> name + " is missing").sorted().toList(),
                faults.stream().sorted().toList());
    }
}
