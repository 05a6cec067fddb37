package innkeeper.auth.factor.domain;

import innkeeper.kernel.PersonId;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PresentedCodeTest {
    @ParameterizedTest
    @ValueSource(strings = {"123456", "123 456", " 123456 ", "1 2 3 4 5 6", "123\u00a0456", "123-456", "\t123456\n"})
    void blanks_and_hyphens_count_for_nothing(String text) {
        assertEquals(new PresentedCode.OfApp("123456"), PresentedCode.read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "1234567", "12345a", "letters", "١٢٣٤٥٦", "１２３４５６", "123456'--", "0x1234",
            "aaaabbbbccccddd", "aaaabbbbccccdddde", "aaaabbbbccccddd1", "🙂"})
    void anything_else_is_never_right(String text) {
        assertEquals(new PresentedCode.Unreadable(), PresentedCode.read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0", "-"})
    void an_empty_field_is_no_code(String text) {
        assertEquals(PresentedCode.ABSENT, PresentedCode.read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"k7qm-2hxv-9dta-w3pe", "K7QM 2HXV 9DTA W3PE", "k7qm2hxv9dtaw3pe"})
    void a_recovery_code_is_read_in_any_case(String text) {
        assertEquals(new PresentedCode.Recovery(new RecoveryCode("k7qm2hxv9dtaw3pe")), PresentedCode.read(text));
    }

    @Test
    void a_recovery_code_is_shown_in_groups_and_read_back() {
        var code = RecoveryCode.random(new Random(7));
        assertTrue(code.shown().matches("([a-km-np-z2-9]{4}-){3}[a-km-np-z2-9]{4}"), code.shown());
        assertEquals(new PresentedCode.Recovery(code), PresentedCode.read(code.shown()));
        assertNotEquals(code, RecoveryCode.random(new Random(8)));
        assertThrows(IllegalArgumentException.class, () -> new RecoveryCode("123456"));
    }

    @Test
    void a_recovery_code_is_kept_as_a_hash_of_its_own_for_each_person() {
        var code = new RecoveryCode("k7qm2hxv9dtaw3pe");
        var anna = new PersonId(new UUID(0, 1));
        assertTrue(code.hash(anna).matches("[0-9a-f]{64}"));
        assertNotEquals(code.hash(anna), code.hash(new PersonId(new UUID(0, 2))));
    }

    @Test
    void codes_do_not_show_in_texts() {
        assertFalse(PresentedCode.read("123456").toString().contains("123456"));
        assertFalse(PresentedCode.read("k7qm2hxv9dtaw3pe").toString().contains("k7qm"));
    }
}
