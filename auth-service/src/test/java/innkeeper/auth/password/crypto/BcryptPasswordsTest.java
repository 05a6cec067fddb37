package innkeeper.auth.password.crypto;

import innkeeper.auth.password.domain.Password;
import innkeeper.kit.problem.Unavailable;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BcryptPasswordsTest {
    private final BcryptPasswords passwords = new BcryptPasswords(4, 1, 100);

    @Test
    void a_password_matches_its_own_hash_only() {
        var hash = passwords.hash(new Password("a long walk by the sea"));
        assertTrue(hash.startsWith("$2b$04$"), hash);
        assertTrue(passwords.matches("a long walk by the sea", hash));
        assertFalse(passwords.matches("a long walk by the see", hash));
    }

    @Test
    void a_password_matches_however_its_letters_were_composed() {
        var hash = passwords.hash(new Password("caf\u00e9 au lait"));
        assertTrue(passwords.matches("cafe\u0301 au lait", hash));
    }

    @Test
    void a_hash_of_another_cost_is_outdated() {
        var hash = passwords.hash(new Password("a long walk by the sea"));
        assertFalse(passwords.outdated(hash));
        assertTrue(new BcryptPasswords(5, 1, 1).outdated(hash));
    }

    @Test
    void every_hash_has_its_own_salt() {
        var password = new Password("a long walk by the sea");
        assertNotEquals(passwords.hash(password), passwords.hash(password));
    }

    @Test
    void all_72_bytes_count() {
        var hash = passwords.hash(new Password("x".repeat(72)));
        assertTrue(passwords.matches("x".repeat(72), hash));
        assertFalse(passwords.matches("x".repeat(71) + "y", hash));
        assertFalse(passwords.matches("x".repeat(73), hash));
    }

    @Test
    void what_is_too_long_to_hash_matches_nothing_not_even_the_decoy() {
        assertFalse(passwords.matches("y".repeat(1_000), passwords.decoy()));
    }

    @Test
    void the_hashes_of_the_demo_people_are_read() {
        var hash = "$2b$10$g8vwLmaxIb1yj5Piny5D6Or4qSvKDIvwQIbuWu.8zie9BtsD59BCK";
        assertTrue(passwords.matches("anna-demo-password", hash));
    }

    @Test
    void a_flood_is_turned_away_before_it_fills_the_memory() {
        var narrow = new BcryptPasswords(10, 1, 1);
        var answers = new ArrayList<Future<String>>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                answers.add(callers.submit(() -> narrow.hash(new Password("a long walk by the sea"))));
            }
        }
        var turnedAway = 0;
        for (var answer : answers) {
            if (answer.state() == Future.State.FAILED) {
                assertEquals(Unavailable.class, answer.exceptionNow().getClass());
                turnedAway++;
            }
        }
        assertTrue(turnedAway > 0 && turnedAway < 20, turnedAway + " of 20 were turned away");
    }
}
