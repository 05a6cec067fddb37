package innkeeper.auth;

import innkeeper.auth.person.domain.Role;
import innkeeper.auth.settings.Settings;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SettingsTest {
    @Test
    void the_variables_are_those_of_the_golden_file() {
        GoldenFile.environmentMatches(Environment.namesReadBy(Settings::from));
    }

    @Test
    void the_environment_is_read_into_values() {
        var settings = Settings.from(Development.variables());
        assertEquals(Duration.ofMinutes(15), settings.tokens().life());
        assertEquals(Duration.ofDays(30), settings.sessions().refreshTokenLife());
        assertEquals(Map.of("hotel-service", Set.of("hotel-secret"), "booking-service", Set.of("booking:secret")),
                settings.serviceClients());
    }

    @Test
    void a_service_whose_secret_is_being_changed_has_two() {
        var variables = Development.variables();
        variables.put("AUTH_SERVICE_CLIENTS", "hotel-service:old,booking-service:secret, hotel-service:new");
        assertEquals(Map.of("hotel-service", Set.of("old", "new"), "booking-service", Set.of("secret")),
                Settings.from(variables).serviceClients());
    }

    @Test
    void who_must_have_a_second_factor_is_named_by_role_or_as_owner_and_nobody_by_default() {
        assertEquals(Set.of(), Settings.from(Development.variables()).factor().required());
        var variables = Development.variables();
        variables.put("AUTH_SECOND_FACTOR_REQUIRED", "admin, hotelier");
        assertEquals(Set.of(Role.ADMIN, Role.HOTELIER), Settings.from(variables).factor().required());
        assertFalse(Settings.from(variables).factor().requiredOfOwners());
        variables.put("AUTH_SECOND_FACTOR_REQUIRED", "admin,owner");
        assertEquals(Set.of(Role.ADMIN), Settings.from(variables).factor().required());
        assertTrue(Settings.from(variables).factor().requiredOfOwners());
        variables.put("AUTH_SECOND_FACTOR_REQUIRED", "admin,service");
        assertEquals(List.of("AUTH_SECOND_FACTOR_REQUIRED must name roles of people or 'owner', but names 'service'"),
                assertThrows(InvalidSettings.class, () -> Settings.from(variables)).faults());
    }

    @Test
    void every_missing_variable_is_named_at_once() {
        var faults = assertThrows(InvalidSettings.class, () -> Settings.from(Map.of())).faults();
        var names = Environment.namesReadBy(Settings::from);
        assertEquals(names.size(), faults.size());
        names.forEach(name -> assertTrue(faults.contains(name + " is missing"), name));
    }

    @Test
    void malformed_secrets_are_named_and_not_shown() {
        var variables = Development.variables();
        variables.put("AUTH_KEY_ENCRYPTION_KEY", "c2hvcnQ=");
        variables.put("AUTH_SERVICE_CLIENTS", "hotel-service");
        var message = assertThrows(InvalidSettings.class, () -> Settings.from(variables)).getMessage();
        assertEquals("""
                Wrong settings:
                  AUTH_KEY_ENCRYPTION_KEY must be 32 bytes in base64
                  AUTH_SERVICE_CLIENTS must be a list of service:secret pairs""", message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"https://a.example/;x\"", "\"https://a.example/?state=1\"",
            "\"https://a.example/\", \"https://a.example/\""})
    void redirects_of_the_settings_are_held_to_what_those_of_admins_are(String redirects) {
        var variables = Development.variables();
        variables.put("AUTH_OAUTH_CLIENTS",
                "[{\"id\": \"web\", \"name\": \"Web\", \"redirect_uris\": [%s]}]".formatted(redirects));
        var message = assertThrows(InvalidSettings.class, () -> Settings.from(variables)).getMessage();
        assertTrue(message.contains("AUTH_OAUTH_CLIENTS"), message);
    }

    @Test
    void in_production_all_that_suits_development_alone_is_refused_in_one_message() {
        List<String> faults = assertThrows(InvalidSettings.class, () -> Settings.from(WholeEnvironment.pretended()))
                .faults();
        assertEquals("""
                AUTH_DATABASE_PASSWORD AUTH_ISSUER AUTH_KEY_ENCRYPTION_KEY AUTH_LIMIT_LETTER_PER_ACCOUNT \
                AUTH_LIMIT_LETTER_PER_ADDRESS AUTH_LIMIT_LINK_PER_ADDRESS AUTH_LIMIT_LOGIN_PER_ACCOUNT \
                AUTH_LIMIT_LOGIN_PER_ADDRESS AUTH_LIMIT_PASSWORD_PER_ACCOUNT AUTH_LIMIT_REGISTER_PER_ACCOUNT \
                AUTH_LIMIT_REGISTER_PER_ADDRESS AUTH_LIMIT_TOKEN_PER_ACCOUNT AUTH_LIMIT_TOKEN_PER_ADDRESS \
                AUTH_LIMIT_USER_CODE_IN_TOTAL AUTH_LIMIT_USER_CODE_PER_ADDRESS AUTH_OAUTH_CLIENTS AUTH_PASSWORD_GRANT \
                AUTH_PUBLIC_URL AUTH_SECOND_FACTOR_KEY AUTH_SERVICE_CLIENTS AUTH_UNVERIFIED_LOGIN DEMO_DATA \
                USER_SECRETS_KEY""",
                faults.stream().map(fault -> fault.split(" ")[0]).sorted().collect(Collectors.joining(" ")));
    }

    @Test
    void a_proper_production_environment_will_do() {
        assertDoesNotThrow(() -> Settings.from(WholeEnvironment.production()));
    }
}
