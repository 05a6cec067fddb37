package innkeeper.auth.person.domain;

import innkeeper.auth.password.domain.Password;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.Rejected;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PersonTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private static Person anna() {
        return Person.registered(new PersonId(new UUID(0, 1)), new EmailAddress("anna@innkeeper.example"),
                "Anna Petrova", Role.CLIENT, "ru", NOON);
    }

    @Test
    void addresses_that_differ_in_the_case_of_ascii_letters_alone_are_one() {
        var shouted = new EmailAddress("ANNA@innkeeper.example");
        assertEquals("ANNA@innkeeper.example", shouted.value());
        assertEquals("anna@innkeeper.example", shouted.key());
        assertEquals(new EmailAddress("anna@innkeeper.example"), shouted);
        assertEquals(new EmailAddress("anna@innkeeper.example").hashCode(), shouted.hashCode());
        assertNotEquals(new EmailAddress("anne@innkeeper.example"), shouted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "anna", "anna@", "@example.org", "anna@example", "anna@@example.org",
            "an na@example.org", "anna@example.org\nBcc: x@example.org", "anna@Example.org",
            " anna@example.org", "\u0130nna@example.org", "\u212Aate@example.org", "\u017Fam@example.org"})
    void what_is_no_address_is_refused(String text) {
        assertThrows(IllegalArgumentException.class, () -> new EmailAddress(text));
    }

    @Test
    void nothing_but_ascii_letters_is_folded() {
        assertEquals("a\u0130b\u212A\u017F\u1E9E\u00DF\u03A3",
                EmailAddress.folded("A\u0130B\u212A\u017F\u1E9E\u00DF\u03A3"));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"ANONYMOUS", "SERVICE"})
    void nobody_registers_as_something_that_is_no_person(Role role) {
        assertThrows(IllegalArgumentException.class, () -> Person.registered(
                anna().id(), anna().email(), "Anna", role, "ru", NOON));
    }

    @Test
    void a_person_has_a_name() {
        assertThrows(IllegalArgumentException.class, () -> new Profile("  ", "ru", Phone.NONE));
    }

    @Test
    void a_change_is_a_new_version() {
        var changed = anna().edited(new Profile("Anna Sidorova", "en", new Phone("+79211234567")));
        assertEquals("Anna Sidorova", changed.fullName());
        assertEquals("en", changed.locale());
        assertEquals(2, changed.version());
    }

    @Test
    void a_change_that_changes_nothing_is_none() {
        var anna = anna();
        assertSame(anna, anna.edited(new Profile("Anna Petrova", "ru", Phone.NONE)));
    }

    @Test
    void an_edit_of_an_old_version_is_refused() {
        var anna = anna();
        assertSame(anna, anna.expecting(version -> version == 1));
        var refused = assertThrows(Rejected.class, () -> anna.expecting(version -> version == 2));
        assertEquals(new AuthRejection.StaleUser(1), refused.rejection());
    }

    @Test
    void who_is_suspended_twice_stays_suspended_for_the_first_reason() {
        var once = anna().suspended("stolen card", NOON);
        assertSame(once, once.suspended("another reason", NOON.plusSeconds(1)));
        assertEquals(2, once.version());
        assertEquals(Standing.ACTIVE, once.reinstated().standing());
    }

    @Test
    void a_verified_address_stays_verified() {
        var verified = anna().verified();
        assertTrue(verified.emailVerified());
        assertSame(verified, verified.verified());
    }

    @ParameterizedTest
    @ValueSource(strings = {"79211234567", "+7921123456789012", "+123456", "+0211234567", "+7 921 123-45-67"})
    void what_is_no_number_in_e164_is_refused(String text) {
        assertThrows(IllegalArgumentException.class, () -> new Phone(text));
    }

    @Test
    void a_password_has_eight_characters_at_least_whatever_the_setting_says() {
        assertEquals(Password.Fault.TOO_SHORT,
                assertThrows(Password.Unfit.class, () -> new Password("7 chars")).fault());
        assertEquals("8 chars!", new Password("8 chars!").value());
    }

    @Test
    void a_password_is_the_same_however_its_letters_were_composed() {
        assertEquals(new Password("caf\u00e9 au lait"), new Password("cafe\u0301 au lait"));
        assertEquals(12, new Password("cafe\u0301 au lait").characters());
    }

    @Test
    void a_password_has_72_bytes_at_most() {
        assertEquals(36, new Password("я".repeat(36)).value().length());
        assertThrows(IllegalArgumentException.class, () -> new Password("я".repeat(37)));
    }

    @Test
    void secrets_do_not_show_in_texts() {
        assertEquals("***", new Password("anna-demo-password").toString());
        assertEquals("Account[00000000-0000-0000-0000-000000000001]", new Account(anna(), "$2b$hash").toString());
    }
}
