package innkeeper.auth.key.crypto;

import java.util.Base64;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class KeyCipherTest {
    private static final byte[] PLAIN = {1, 2, 3};

    private static KeyCipher cipher(int seed) {
        var key = new byte[32];
        key[0] = (byte) seed;
        return KeyCipher.of(Base64.getEncoder().encodeToString(key));
    }

    @Test
    void what_was_sealed_opens_again_and_looks_different_each_time() {
        var sealed = cipher(1).seal(PLAIN, "k1");
        assertArrayEquals(PLAIN, cipher(1).open(sealed, "k1"));
        assertNotEquals(sealed, cipher(1).seal(PLAIN, "k1"));
    }

    @Test
    void another_key_does_not_open_it_and_the_fault_names_the_setting() {
        var sealed = cipher(1).seal(PLAIN, "k1");
        var fault = assertThrows(IllegalStateException.class, () -> cipher(2).open(sealed, "k1"));
        assertEquals("AUTH_KEY_ENCRYPTION_KEY does not fit signing key k1", fault.getMessage());
    }

    @Test
    void one_keys_seal_cannot_be_put_on_another() {
        var sealed = cipher(1).seal(PLAIN, "k1");
        assertThrows(IllegalStateException.class, () -> cipher(1).open(sealed, "k2"));
    }

    @Test
    void a_key_of_the_wrong_length_is_refused() {
        assertThrows(IllegalArgumentException.class,
                () -> KeyCipher.of(Base64.getEncoder().encodeToString(new byte[16])));
        assertThrows(IllegalArgumentException.class, () -> KeyCipher.of("not base64!"));
    }
}
