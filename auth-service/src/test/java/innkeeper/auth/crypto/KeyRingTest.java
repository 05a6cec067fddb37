package innkeeper.auth.crypto;

import innkeeper.auth.usecase.access.InMemorySigningKeys;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class KeyRingTest {
    private static Set<String> kids(Ring ring) {
        return published(ring).stream().map(key -> (String) key.get("kid")).collect(Collectors.toSet());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> published(Ring ring) {
        return (List<Map<String, Object>>) ring.keys.published().get("keys");
    }

    private static void addGeneration(InMemorySigningKeys store, int generation, String kid, Ring ring) {
        store.add(SigningKey.generate(generation, kid, Ring.CIPHER), ring.instant());
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
    void the_newest_generation_signs_and_every_one_verifies() {
        var ring = Ring.fresh();
        var first = ring.keys.current().kid();
        addGeneration(ring.store, 2, "second", ring);
        ring.keys.load();
        assertEquals("second", ring.keys.current().kid());
        assertEquals(Set.of(first, "second"), kids(ring));
        assertTrue(ring.keys.withId(first).isPresent());
    }

    @Test
    void a_key_that_another_instance_made_is_fetched_when_it_is_first_seen() {
        var ring = Ring.fresh();
        addGeneration(ring.store, 2, "of-another-instance", ring);
        ring.pass(Duration.ofSeconds(6));
        assertTrue(ring.keys.withId("of-another-instance").isPresent());
    }

    @Test
    void invented_kids_do_not_reach_the_database_each_time() {
        var ring = Ring.fresh();
        var reads = ring.store.reads();
        ring.pass(Duration.ofSeconds(6));
        for (int i = 0; i < 100; i++) {
            assertFalse(ring.keys.withId("invented-" + i).isPresent());
        }
        assertEquals(reads + 1, ring.store.reads());
    }

    @Test
    void an_expired_key_leaves_with_the_next_load() {
        var ring = Ring.fresh();
        var old = ring.keys.current().kid();
        addGeneration(ring.store, 2, "second", ring);
        ring.store.forget(1);
        ring.keys.load();
        assertFalse(ring.keys.withId(old).isPresent());
        assertEquals(Set.of("second"), kids(ring));
    }
}
