package innkeeper.auth.key.usecase;

import innkeeper.auth.key.domain.KeyGeneration;
import innkeeper.auth.key.domain.KeyGenerations;
import innkeeper.auth.key.usecase.SigningKeys.Sealed;
import innkeeper.auth.key.usecase.SigningKeys.Successor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What every store of signing keys promises. */
public abstract class SigningKeysContract {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant ONE = NOON.plusSeconds(3_600);

    private static final Function<KeyGenerations, Optional<Successor>> NOTHING_DUE = _ -> Optional.empty();

    protected abstract SigningKeys keys();

    private void add(int number, String kid, Instant othersUntil) {
        keys().add(new Successor(key(number, kid), othersUntil));
    }

    private static Sealed key(int number, String kid) {
        return new Sealed(KeyGeneration.made(number, kid, NOON, NOON.plusSeconds(10)), "public " + kid,
                "sealed " + kid);
    }

    private List<String> kids(Instant at) {
        return keys().current(at).stream().map(key -> key.generation().kid()).toList();
    }

    @Test
    void keys_come_back_as_they_were_newest_first() {
        add(1, "one", ONE);
        assertEquals(List.of(key(1, "one")), keys().current(NOON));
        add(2, "two", ONE);
        assertEquals(List.of("two", "one"), kids(NOON));
    }

    @Test
    void of_two_who_make_a_generation_the_first_wins_and_no_key_expires_for_the_second() {
        add(1, "mine", ONE);
        add(1, "yours", ONE);
        assertEquals(List.of(key(1, "mine")), keys().current(NOON));
    }

    @Test
    void a_successor_lets_the_keys_before_it_expire_in_time() {
        add(1, "one", NOON);
        add(2, "two", ONE);
        add(3, "three", ONE.plusSeconds(60));
        assertEquals(List.of("three", "two", "one"), kids(ONE.minusSeconds(1)));
        assertEquals(List.of("three", "two"), kids(ONE));
        assertEquals(List.of("three"), kids(ONE.plusSeconds(60)));
    }

    @Test
    void a_withdrawn_key_does_not_come_back_unless_it_is_the_newest() {
        add(1, "one", ONE);
        add(2, "two", ONE);
        assertTrue(keys().withdraw("one", NOON, NOTHING_DUE));
        assertEquals(List.of("two"), kids(NOON));
        assertTrue(keys().withdraw("two", NOON, NOTHING_DUE));
        assertTrue(keys().current(NOON).getFirst().generation().withdrawn());
        assertTrue(keys().withdraw("two", NOON, NOTHING_DUE), "as often as one likes");
        assertFalse(keys().withdraw("three", NOON, NOTHING_DUE));
    }

    @Test
    void whoever_reads_while_a_key_is_withdrawn_sees_it_or_its_successor_and_never_neither() {
        add(1, "leaked", ONE);
        var seen = new ArrayList<KeyGenerations>();
        keys().withdraw("leaked", NOON, left -> {
            seen.add(keys().generations(NOON));
            return left.newestFirst().getFirst().withdrawn()
                    ? Optional.of(new Successor(key(2, "fresh"), ONE))
                    : Optional.empty();
        });
        assertFalse(seen.getFirst().newestFirst().getFirst().withdrawn());
        assertEquals(List.of("fresh"), kids(NOON));
    }
}
