package innkeeper.auth.grant.domain;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ChallengeTest {
    /** RFC 7636, appendix B. */
    private static final Challenge OF_THE_RFC = new Challenge("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");

    @Test
    void the_verifier_of_the_rfc_answers_its_challenge() {
        assertTrue(OF_THE_RFC.answeredBy("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXK",
            "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
            "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk="})
    void nothing_else_does_the_challenge_itself_least_of_all(String verifier) {
        assertFalse(OF_THE_RFC.answeredBy(verifier));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw+cM",
            "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM="})
    void a_challenge_is_a_sha256_in_base64url(String text) {
        assertThrows(IllegalArgumentException.class, () -> new Challenge(text));
    }
}
