package innkeeper.booking;

import innkeeper.kit.settings.Environment;
import innkeeper.kit.settings.InvalidSettings;
import innkeeper.testkit.golden.GoldenFile;
import innkeeper.testkit.settings.WholeEnvironment;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class SettingsTest {
    @Test
    void the_variables_are_those_of_the_golden_file() {
        GoldenFile.environmentMatches(Environment.namesReadBy(Settings::read));
    }

    @Test
    void the_environment_is_read_into_values() {
        Settings settings = Settings.from(Development.variables());
        assertEquals(Duration.ofMinutes(15), settings.hold());
        assertEquals("booking-service", settings.access().clientId());
    }

    @Test
    void every_missing_variable_is_named_at_once() {
        List<String> faults = assertThrows(InvalidSettings.class, () -> Settings.from(Map.of())).faults();
        Set<String> names = Environment.namesReadBy(Settings::read);
        assertEquals(names.stream().map(name -> name + " is missing").sorted().toList(),
                faults.stream().sorted().toList());
    }

    @Test
    void a_webhook_secret_that_is_none_is_named_and_not_shown() {
        Map<String, String> variables = Development.variables();
        variables.put("BOOKING_PAYMENT_WEBHOOK_SECRETS", "whsec_***");
        List<String> faults = assertThrows(InvalidSettings.class, () -> Settings.from(variables)).faults();
        assertEquals(List.of("BOOKING_PAYMENT_WEBHOOK_SECRETS must be whsec_ and base64 of 24 to 64 bytes, "
                + "separated by commas"), faults);
    }

    @Test
    void a_key_of_the_pages_that_is_none_is_named_and_not_shown() {
        Map<String, String> variables = Development.variables();
        variables.put("BOOKING_PAGE_KEY", "k1:too-short");
        List<String> faults = assertThrows(InvalidSettings.class, () -> Settings.from(variables)).faults();
        assertEquals(List.of("BOOKING_PAGE_KEY must be keys of the form id:secret, comma separated, each secret of at"
                + " least 32 characters"), faults);
    }

    @Test
    void in_production_all_that_suits_development_alone_is_refused_in_one_message() {
        List<String> faults = assertThrows(InvalidSettings.class, () -> Settings.from(WholeEnvironment.pretended()))
                .faults();
        assertEquals("""
                BOOKING_CLIENT_SECRET BOOKING_DATABASE_PASSWORD BOOKING_PAGE_KEY BOOKING_PAYMENT_API_KEY \
                BOOKING_PAYMENT_WEBHOOK_SECRETS BOOKING_PUBLIC_URL DEMO_DATA""",
                faults.stream().map(fault -> fault.split(" ")[0]).sorted().collect(Collectors.joining(" ")));
    }

    @Test
    void a_proper_production_environment_will_do() {
        assertDoesNotThrow(() -> Settings.from(WholeEnvironment.production()));
    }
}
