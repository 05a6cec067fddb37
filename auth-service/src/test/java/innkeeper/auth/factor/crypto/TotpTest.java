package innkeeper.auth.factor.crypto;

import innkeeper.auth.factor.domain.TimeStep;
import innkeeper.auth.person.domain.EmailAddress;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.domain.Role;
import innkeeper.kernel.PersonId;
import innkeeper.kit.seal.Envelope;
import innkeeper.kit.seal.InvalidEnvelope;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TotpTest {
    private static final Envelope ENVELOPE = Envelope.of("c2VhbGVkLWZvci10ZXN0cy1zZWFsZWQtZm9yLXRlc3Q=");
    /** The ASCII text 12345678901234567890 of RFC 6238, appendix B, in base32. */
    private static final String RFC_SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    private static final PersonId ANNA = new PersonId(new UUID(0, 1));

    private final Totp totp = new Totp(ENVELOPE);
    private final String sealed = ENVELOPE.seal(new Totp.Sealed(ANNA.value(), RFC_SECRET));

    private Optional<TimeStep> step(String digits, long second) {
        return totp.step(ANNA, sealed, digits, Instant.ofEpochSecond(second));
    }

    /** RFC 6238, appendix B: the last six of the eight digits there. */
    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037",
            "20000000000, 353130"})
    void the_codes_are_those_of_the_rfc(long second, String digits) {
        assertEquals(Optional.of(new TimeStep(second / 30)), step(digits, second));
    }

    @Test
    void a_code_is_taken_a_step_early_and_a_step_late_and_no_more() {
        var code = "081804";
        var step = Optional.of(new TimeStep(37_037_036));
        assertEquals(step, step(code, 1111111080));
        assertEquals(step, step(code, 1111111109));
        assertEquals(step, step(code, 1111111050), "one step early");
        assertEquals(step, step(code, 1111111139), "one step late");
        assertEquals(Optional.empty(), step(code, 1111111049), "two steps early");
        assertEquals(Optional.empty(), step(code, 1111111140), "two steps late");
    }

    @Test
    void a_wrong_code_belongs_to_no_step() {
        assertEquals(Optional.empty(), step("000000", 59));
    }

    @Test
    void a_new_secret_is_160_bits_for_an_app_to_read_and_sealed_for_its_person() {
        var anna = Person.registered(ANNA, new EmailAddress("anna+test&x=y@innkeeper.example"), "Anna", Role.CLIENT,
                "en", Instant.EPOCH);
        var secret = totp.secretFor(anna);
        assertTrue(secret.text().matches("[A-Z2-7]{32}"), secret.text());
        assertEquals("otpauth", secret.uri().getScheme());
        assertEquals("totp", secret.uri().getHost());
        assertEquals("/Innkeeper:anna+test&x=y@innkeeper.example", secret.uri().getPath());
        for (var part : new String[] {"secret=" + secret.text(), "issuer=Innkeeper", "digits=6", "period=30",
                "algorithm=SHA1"}) {
            assertTrue(secret.uri().getQuery().contains(part), secret.uri()::toString);
        }
        assertFalse(secret.sealed().contains(secret.text()));
        assertFalse(secret.toString().contains(secret.text()));
        assertNotEquals(secret.text(), totp.secretFor(anna).text());
    }

    @Test
    void a_secret_opens_for_its_person_and_under_its_key_alone() {
        var other = new PersonId(new UUID(0, 2));
        assertThrows(IllegalStateException.class, () -> totp.step(other, sealed, "287082", Instant.ofEpochSecond(59)));
        var elsewhere = new Totp(Envelope.of("YW5vdGhlci1rZXktYW5vdGhlci1rZXktYW5vdGhlcnM="));
        assertThrows(InvalidEnvelope.class,
                () -> elsewhere.step(ANNA, sealed, "287082", Instant.ofEpochSecond(59)));
    }
}
