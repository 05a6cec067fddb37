package innkeeper.payment;

import innkeeper.kit.settings.Environment;
import innkeeper.kit.settings.InvalidSettings;
import innkeeper.kit.settings.Secret;
import innkeeper.testkit.golden.GoldenFile;
import innkeeper.testkit.settings.WholeEnvironment;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
        var settings = Settings.from(Development.variables());

        assertEquals(Duration.ofMinutes(15), settings.timeToPay());
        assertEquals(List.of(new Secret("payment-key-for-development")), settings.apiKeys());
        assertEquals(2, settings.webhook().secrets().sign("1", 0, "").split(" ").length);
    }

    @Test
    void every_missing_variable_is_named_at_once() {
        var faults = assertThrows(InvalidSettings.class, () -> Settings.from(Map.of())).faults();

        assertEquals(Environment.namesReadBy(Settings::read).size(), faults.size());
    }

    @Test
    void malformed_secrets_are_named_and_not_shown() {
        var variables = Development.variables();
        variables.put("PAYMENT_API_KEYS", "payment-key-for-development,short");
        variables.put("PAYMENT_WEBHOOK_SECRETS", "whsec_c2hvcnQ=");

        var message = assertThrows(InvalidSettings.class, () -> Settings.from(variables)).getMessage();
        assertEquals("""
                Wrong settings:
                  PAYMENT_API_KEYS must be API keys of at least 16 letters and digits, separated by commas
                  PAYMENT_WEBHOOK_SECRETS must be whsec_ and base64 of 24 to 64 bytes, separated by commas""", message);
    }

    @Test
    void in_production_all_that_suits_development_alone_is_refused_in_one_message() {
        List<String> faults = assertThrows(InvalidSettings.class, () -> Settings.from(WholeEnvironment.pretended()))
                .faults();
        assertEquals("""
                DEMO_DATA PAYMENT_API_KEYS PAYMENT_DATABASE_PASSWORD PAYMENT_PUBLIC_URL PAYMENT_WEBHOOK_SECRETS \
                PAYMENT_WEBHOOK_URL""",
                faults.stream().map(fault -> fault.split(" ")[0]).sorted().collect(Collectors.joining(" ")));
    }

    @Test
    void a_proper_production_environment_will_do() {
        assertDoesNotThrow(() -> Settings.from(WholeEnvironment.production()));
    }
}
