package innkeeper.auth.usecase.key;

import innkeeper.auth.domain.key.KeyGeneration;
import innkeeper.auth.usecase.key.SigningKeys.Sealed;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What every store of signing keys promises. */
public abstract class SigningKeysContract {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant ONE = NOON.plusSeconds(3_600);

    protected abstract SigningKeys keys();

    private static Sealed key(int number, String kid) {
        return new Sealed(KeyGeneration.made(number, kid, NOON, NOON.plusSeconds(10)), "public " + kid,
                "sealed " + kid);
    }

    private List<String> kids(Instant at) {
        return keys().current(at).stream().map(key -> key.generation().kid()).toList();
    }

    @Test
    void keys_come_back_as_they_were_newest_first() {
        keys().add(key(1, "one"), ONE);
        assertEquals(List.of(key(1, "one")), keys().current(NOON));
        keys().add(key(2, "two"), ONE);
        assertEquals(List.of("two", "one"), kids(NOON));
    }

    @Test
    void of_two_who_make_a_generation_the_first_wins_and_no_key_expires_for_the_second() {
        keys().add(key(1, "mine"), ONE);
        keys().add(key(1, "yours"), ONE);
        assertEquals(List.of(key(1, "mine")), keys().current(NOON));
    }

    @Test
    void a_successor_lets_the_keys_before_it_expire_in_time() {
        keys().add(key(1, "one"), NOON);
        keys().add(key(2, "two"), ONE);
        keys().add(key(3, "three"), ONE.plusSeconds(60));
        assertEquals(List.of("three", "two", "one"), kids(ONE.minusSeconds(1)));
        assertEquals(List.of("three", "two"), kids(ONE));
        assertEquals(List.of("three"), kids(ONE.plusSeconds(60)));
    }

    @Test
    void a_withdrawn_key_does_not_come_back_unless_it_is_the_newest() {
        keys().add(key(1, "one"), ONE);
        keys().add(key(2, "two"), ONE);
        assertTrue(keys().withdraw("one", NOON));
        assertEquals(List.of("two"), kids(NOON));
        assertTrue(keys().withdraw("two", NOON));
        assertTrue(keys().current(NOON).getFirst().generation().withdrawn());
        assertTrue(keys().withdraw("two", NOON), "as often as one likes");
        assertFalse(keys().withdraw("three", NOON));
    }
}
