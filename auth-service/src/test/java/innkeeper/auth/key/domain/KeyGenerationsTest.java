package innkeeper.auth.key.domain;

import innkeeper.auth.key.domain.KeyGenerations.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class KeyGenerationsTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final KeyRules RULES = new KeyRules(Duration.ofDays(30), Duration.ofSeconds(10));
    private static final KeyGeneration FIRST = KeyGeneration.made(1, "first", NOON, NOON);

    /** As it is after a second generation was made at {@code now}. */
    private static KeyGenerations rotated(Instant now) {
        var from = now.plusSeconds(10);
        return new KeyGenerations(List.of(KeyGeneration.made(2, "second", now, from),
                new KeyGeneration(1, "first", NOON, NOON, from.plusSeconds(3_660), false)));
    }

    private static KeyGeneration withdrawn(KeyGeneration key) {
        return new KeyGeneration(
                key.number(), key.kid(), key.createdAt(), key.signsFrom(), key.expiresAt(), true);
    }

    private static String signer(KeyGenerations keys, Instant at) {
        return keys.signer(at).map(KeyGeneration::kid).orElse("nobody");
    }

    @Test
    void the_first_key_signs_at_once() {
        var none = new KeyGenerations(List.of());
        assertEquals(Optional.of(NOON), none.successorDue(NOON, RULES));
        assertEquals(1, none.next());
        assertEquals("first", signer(new KeyGenerations(List.of(FIRST)), NOON));
    }

    @Test
    void a_successor_is_due_when_the_key_is_old_enough_and_signs_when_everybody_can_know_it() {
        var keys = new KeyGenerations(List.of(FIRST));
        var due = NOON.plus(Duration.ofDays(30));
        assertEquals(Optional.empty(), keys.successorDue(due.minusSeconds(1), RULES));
        assertEquals(Optional.of(due.plusSeconds(10)), keys.successorDue(due, RULES));
        assertEquals(Optional.empty(), rotated(due).successorDue(due, RULES), "there is one already");
    }

    @Test
    void until_the_successor_signs_the_old_key_does_and_is_trusted_for_as_long_as_its_last_token() {
        var keys = rotated(NOON);
        assertEquals("first", signer(keys, NOON.plusSeconds(9)));
        assertEquals("second", signer(keys, NOON.plusSeconds(10)));
        var first = keys.newestFirst().getLast();
        assertTrue(first.trusted(NOON.plusSeconds(10 + 3_600)));
        assertFalse(first.trusted(NOON.plusSeconds(10 + 3_660)));
    }

    @Test
    void a_withdrawn_key_is_trusted_no_longer_and_a_new_one_is_due_at_once() {
        var alone = new KeyGenerations(List.of(withdrawn(FIRST)));
        assertFalse(alone.newestFirst().getFirst().trusted(NOON));
        assertEquals(Optional.of(NOON), alone.successorDue(NOON, RULES));
        assertEquals(2, alone.next());
    }

    @Test
    void a_key_that_expires_before_its_tokens_would_does_not_sign_for_a_withdrawn_one() {
        var keys = rotated(NOON).newestFirst();
        var later = NOON.plusSeconds(600);
        var left = new KeyGenerations(List.of(withdrawn(keys.getFirst()), keys.getLast()));
        assertEquals("nobody", signer(left, later));
        assertEquals(Optional.of(later), left.successorDue(later, RULES));
    }

    @Test
    void a_key_that_is_not_known_everywhere_does_not_sign_for_a_withdrawn_one_but_a_new_one_is_due() {
        var keys = rotated(NOON).newestFirst();
        var left = new KeyGenerations(List.of(keys.getFirst(), withdrawn(keys.getLast())));
        assertEquals("nobody", signer(left, NOON.plusSeconds(5)));
        assertEquals(Optional.of(NOON.plusSeconds(5)), left.successorDue(NOON.plusSeconds(5), RULES));
    }

    @Test
    void each_key_can_say_what_it_is_for() {
        var keys = rotated(NOON);
        var second = keys.newestFirst().getFirst();
        var first = keys.newestFirst().getLast();
        assertEquals(Status.NEXT, keys.status(second, NOON));
        assertEquals(Status.SIGNING, keys.status(first, NOON));
        assertEquals(Status.SIGNING, keys.status(second, NOON.plusSeconds(10)));
        assertEquals(Status.RETIRED, keys.status(first, NOON.plusSeconds(10)));
        assertEquals(Status.WITHDRAWN, keys.status(withdrawn(first), NOON));
    }
}
