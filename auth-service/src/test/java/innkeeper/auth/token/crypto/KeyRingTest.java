package innkeeper.auth.token.crypto;

import innkeeper.auth.key.crypto.RsaKeyMaker;
import innkeeper.auth.key.domain.KeyRules;
import innkeeper.auth.key.usecase.InMemorySigningKeys;
import innkeeper.auth.key.usecase.KeyMaker;
import innkeeper.auth.key.usecase.RenewSigningKey;
import innkeeper.auth.key.usecase.WithdrawSigningKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class KeyRingTest {
    private static Set<String> kids(Ring ring) {
        return published(ring).stream().map(key -> (String) key.get("kid")).collect(Collectors.toSet());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> published(Ring ring) {
        return (List<Map<String, Object>>) ring.keys.published().get("keys");
    }

    @Test
    void the_first_start_makes_a_key_and_the_second_finds_it() {
        var first = Ring.fresh();
        var second = new Ring(first.store);
        assertEquals(first.keys.current().kid(), second.keys.current().kid());
        assertEquals(1, kids(second).size());
    }

    @Test
    void instances_that_start_at_once_agree_on_one_key() throws Exception {
        var store = new InMemorySigningKeys();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var starts = Stream.<Callable<Ring>>generate(() -> () -> new Ring(store)).limit(4).toList();
            var kids = new HashSet<String>();
            for (var started : threads.invokeAll(starts)) {
                kids.add(started.get().keys.current().kid());
            }
            assertEquals(1, kids.size());
        }
    }

    @Test
    void no_private_half_is_published() {
        var key = published(Ring.fresh()).getFirst();
        assertEquals(Set.of("kty", "use", "alg", "kid", "e", "n"), key.keySet());
        assertEquals("RS256", key.get("alg"));
    }

    @Test
    void a_new_key_is_published_before_it_signs_and_the_old_one_verifies_on() {
        var ring = Ring.fresh();
        var first = ring.keys.current().kid();
        var second = ring.rotate();
        assertEquals(Set.of(first, second), kids(ring));
        assertEquals(first, ring.keys.current().kid());
        ring.pass(Duration.ofSeconds(10));
        assertEquals(second, ring.keys.current().kid());
        assertTrue(ring.keys.withId(first).isPresent());
    }

    @Test
    void an_old_key_leaves_when_its_last_token_is_over_without_anybody_reading_the_store() {
        var ring = Ring.fresh();
        var first = ring.keys.current().kid();
        var second = ring.rotate();
        ring.pass(Duration.ofSeconds(10 + 3_659));
        assertEquals(Set.of(first, second), kids(ring));
        ring.passUnread(Duration.ofSeconds(1));
        assertEquals(Set.of(second), kids(ring));
        assertFalse(ring.keys.trusts(first));
    }

    @Test
    void a_key_of_age_gets_one_successor_however_many_instances_see_it() {
        var ring = Ring.fresh();
        var other = new Ring(ring.store);
        ring.pass(Duration.ofDays(30));
        other.pass(Duration.ofDays(30));
        ring.renewWhenDue();
        other.renewWhenDue();
        ring.pass(Duration.ofSeconds(10));
        other.pass(Duration.ofSeconds(10));
        assertEquals(2, kids(ring).size());
        assertEquals(ring.keys.current().kid(), other.keys.current().kid());
    }

    @Test
    void when_the_signing_key_is_withdrawn_a_new_one_signs_at_once() {
        var ring = Ring.fresh();
        var leaked = ring.keys.current().kid();
        ring.withdraw(leaked);
        assertNotEquals(leaked, ring.keys.current().kid());
        assertFalse(kids(ring).contains(leaked));
        assertFalse(ring.keys.withId(leaked).isPresent());
    }

    @Test
    void a_key_that_another_instance_made_is_fetched_when_it_is_first_seen() {
        var ring = Ring.fresh();
        var other = new Ring(ring.store);
        ring.passUnread(Duration.ofMillis(101));
        var second = other.rotate();
        assertTrue(ring.keys.withId(second).isPresent());
    }

    @Test
    void invented_kids_do_not_reach_the_database_each_time() {
        var ring = Ring.fresh();
        var reads = ring.store.reads();
        ring.passUnread(Duration.ofMillis(101));
        for (int i = 0; i < 100; i++) {
            assertFalse(ring.keys.withId("invented-" + i).isPresent());
        }
        assertEquals(reads + 1, ring.store.reads());
    }

    @Test
    void while_a_successor_is_being_made_everybody_still_reads_a_key_that_signs() {
        var ring = Ring.fresh();
        var signed = new ArrayList<Boolean>();
        KeyMaker watched = generation -> {
            signed.add(ring.store.generations(ring.instant()).signer(ring.instant()).isPresent());
            return new RsaKeyMaker(Ring.CIPHER).make(generation);
        };
        var rules = new KeyRules(Duration.ofDays(30), Duration.ofSeconds(10));
        var renew = new RenewSigningKey(ring.store, watched, rules, ring, UUID::randomUUID);
        new WithdrawSigningKey(ring.store, renew, ring).handle(ring.keys.current().kid());
        assertEquals(List.of(true), signed);
    }

    @Test
    void an_instance_that_knows_no_key_that_signs_asks_at_once() {
        var ring = Ring.fresh();
        var leaked = ring.keys.current().kid();
        ring.store.withdraw(leaked, ring.instant(), _ -> Optional.empty());
        ring.watch.load();
        assertNotEquals(leaked, ring.keys.current().kid());
        assertEquals(ring.keys.current().kid(), new Ring(ring.store).keys.current().kid());
    }

    @Test
    void a_key_that_signs_at_once_is_trusted_and_published_elsewhere_at_once() {
        var ring = Ring.fresh();
        var other = new Ring(ring.store);
        other.withdraw(other.keys.current().kid());
        var fresh = other.keys.current().kid();
        assertEquals(Set.of(fresh), kids(ring));
        var third = new Ring(ring.store);
        third.withdraw(fresh);
        assertTrue(ring.keys.withId(third.keys.current().kid()).isPresent());
    }
}
