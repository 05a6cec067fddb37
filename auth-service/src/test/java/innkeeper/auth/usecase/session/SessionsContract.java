package innkeeper.auth.usecase.session;

import innkeeper.auth.domain.session.LiveSession;
import innkeeper.auth.domain.session.Origin;
import innkeeper.auth.domain.session.RefreshToken;
import innkeeper.auth.domain.session.Rotation;
import innkeeper.auth.domain.session.Session;
import innkeeper.auth.domain.session.SessionId;
import innkeeper.auth.usecase.access.Revocations;
import innkeeper.kernel.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What every store of sessions promises. */
public abstract class SessionsContract {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration GRACE = Duration.ofSeconds(10);

    protected abstract Sessions sessions();

    /** What the other instances hear of it. */
    protected abstract Revocations revocations();

    /** Somebody who has an account. */
    protected abstract PersonId person();

    private static RefreshToken.Unused token(String text) {
        return new RefreshToken.Unused(RefreshToken.Hash.of(text), NOON.plusSeconds(3_600));
    }

    private Session opened(String firstToken) {
        var session = Session.opened(new SessionId(UUID.randomUUID()), person());
        sessions().open(session, new Origin("Firefox", "192.0.2.1"), token(firstToken), NOON);
        return session;
    }

    private Optional<Rotation> rotate(String presented, String successor, Instant now) {
        return sessions().rotate(RefreshToken.Hash.of(presented), token(successor), now,
                (session, stored) -> session.rotate(stored, now, GRACE));
    }

    private boolean granted(String presented) {
        return rotate(presented, presented + "-next", NOON.plusSeconds(2)).orElseThrow() instanceof Rotation.Granted;
    }

    private Map<String, Instant> revoked() {
        return revocations().since(Revocations.NOTHING, NOON).mattersUntil();
    }

    @Test
    void a_token_is_exchanged_and_its_successor_is_good() {
        var session = opened("first");
        assertEquals(Optional.of(new Rotation.Granted(session)), rotate("first", "second", NOON.plusSeconds(60)));
        assertEquals(Optional.of(new Rotation.Granted(session)), rotate("second", "third", NOON.plusSeconds(120)));
    }

    @Test
    void a_replay_ends_the_whole_family() {
        var session = opened("stolen");
        rotate("stolen", "honest", NOON.plusSeconds(60));
        assertEquals(Optional.of(new Rotation.Replayed(session)), rotate("stolen", "evil", NOON.plusSeconds(120)));
        var ended = new Session(session.id(), session.person(), true);
        assertEquals(Optional.of(new Rotation.Over(ended)), rotate("honest", "another", NOON.plusSeconds(121)));
        assertEquals(Optional.empty(), rotate("evil", "another", NOON.plusSeconds(121)));
    }

    @Test
    void a_second_use_within_the_grace_does_not_prolong_it() {
        var session = opened("once");
        rotate("once", "left", NOON);
        assertEquals(Optional.of(new Rotation.Granted(session)), rotate("once", "right", NOON.plusSeconds(9)));
        assertEquals(Optional.of(new Rotation.Replayed(session)), rotate("once", "wrong", NOON.plusSeconds(11)));
    }

    @Test
    void of_many_parallel_uses_with_no_grace_one_alone_is_granted() throws Exception {
        opened("contended");
        try (var threads = Executors.newFixedThreadPool(8)) {
            var tries = IntStream.range(0, 8).<Callable<Boolean>>mapToObj(i -> () -> sessions()
                    .rotate(RefreshToken.Hash.of("contended"), token("successor-" + i), NOON,
                            (session, stored) -> session.rotate(stored, NOON, Duration.ZERO))
                    .orElseThrow() instanceof Rotation.Granted).toList();
            var granted = 0;
            for (var answer : threads.invokeAll(tries)) {
                granted += answer.get() ? 1 : 0;
            }
            assertEquals(1, granted);
        }
    }

    @Test
    void a_closed_session_gives_nothing_more() {
        var session = opened("mine");
        sessions().close(RefreshToken.Hash.of("mine"), NOON.plusSeconds(1));
        var ended = new Session(session.id(), session.person(), true);
        assertEquals(Optional.of(new Rotation.Over(ended)), rotate("mine", "next", NOON.plusSeconds(2)));
    }

    @Test
    void a_token_never_given_out_is_unknown_and_closes_nothing() {
        var session = opened("known");
        sessions().close(RefreshToken.Hash.of("unknown"), NOON);
        assertEquals(Optional.empty(), rotate("unknown", "next", NOON));
        assertEquals(Optional.of(new Rotation.Granted(session)), rotate("known", "next", NOON));
    }

    @Test
    void all_sessions_of_a_person_can_be_closed_at_once() {
        opened("phone");
        opened("laptop");
        sessions().closeAll(person(), NOON.plusSeconds(1));
        assertFalse(granted("phone"));
        assertFalse(granted("laptop"));
    }

    @Test
    void all_sessions_but_one_can_be_closed() {
        opened("phone");
        var laptop = opened("laptop");
        sessions().closeOthers(person(), laptop.id(), NOON.plusSeconds(1));
        assertFalse(granted("phone"));
        assertTrue(granted("laptop"));
    }

    @Test
    void the_sessions_of_somebody_else_stay_open() {
        opened("mine");
        sessions().closeAll(new PersonId(UUID.randomUUID()), NOON.plusSeconds(1));
        assertTrue(granted("mine"));
    }

    @Test
    void whatever_ends_a_session_is_told_to_all_instances_for_as_long_as_its_tokens_live() {
        var loggedOut = opened("logged-out");
        sessions().close(RefreshToken.Hash.of("logged-out"), NOON);
        var replayed = opened("replayed");
        rotate("replayed", "next", NOON);
        rotate("replayed", "stolen", NOON.plusSeconds(30));
        var phone = opened("phone");
        var laptop = opened("laptop");
        sessions().closeOthers(person(), laptop.id(), NOON.plusSeconds(60));
        sessions().closeAll(person(), NOON.plusSeconds(90));
        assertEquals(
                Map.of(loggedOut.id().toString(), Instant.parse("2026-11-22T13:01:00Z"),
                        replayed.id().toString(), Instant.parse("2026-11-22T13:01:30Z"),
                        phone.id().toString(), Instant.parse("2026-11-22T13:02:00Z"),
                        laptop.id().toString(), Instant.parse("2026-11-22T13:02:30Z")),
                revoked());
    }

    @Test
    void a_session_that_lives_is_not_among_the_revoked() {
        opened("mine");
        rotate("mine", "next", NOON);
        sessions().closeAll(new PersonId(UUID.randomUUID()), NOON);
        assertEquals(Map.of(), revoked());
    }

    @Test
    void a_reader_hears_what_is_new_and_not_everything_again() {
        opened("first");
        sessions().close(RefreshToken.Hash.of("first"), NOON);
        var mark = revocations().since(Revocations.NOTHING, NOON).mark();
        assertEquals(Map.of(), revocations().since(mark, NOON).mattersUntil());
        var second = opened("second");
        sessions().close(RefreshToken.Hash.of("second"), NOON);
        assertEquals(Set.of(second.id().toString()), revocations().since(mark, NOON).mattersUntil().keySet());
    }

    @Test
    void revocations_are_forgotten_when_no_token_can_be_left() {
        opened("mine");
        sessions().close(RefreshToken.Hash.of("mine"), NOON);
        assertEquals(0, revocations().forgetOver(NOON.plusSeconds(3_659)));
        assertEquals(1, revocations().forgetOver(NOON.plusSeconds(3_660)));
        assertEquals(Map.of(), revoked());
    }

    @Test
    void a_person_sees_the_sessions_that_live_the_one_used_last_first() {
        var phone = opened("phone");
        var laptop = opened("laptop");
        var lost = opened("lost");
        rotate("laptop", "laptop-2", NOON.plusSeconds(60));
        sessions().close(lost.id(), NOON.plusSeconds(90));
        var origin = new Origin("Firefox", "192.0.2.1");
        assertEquals(
                List.of(new LiveSession(laptop.id(), origin, NOON, NOON.plusSeconds(60)),
                        new LiveSession(phone.id(), origin, NOON, NOON)),
                sessions().living(person()));
        assertEquals(Set.of(lost.id().toString()), revoked().keySet());
        assertEquals(Optional.of(phone), sessions().find(phone.id()));
        assertEquals(Optional.empty(), sessions().find(lost.id()));
    }

    @Test
    void a_token_names_its_session_and_whether_it_was_used() {
        var session = opened("first");
        rotate("first", "second", NOON.plusSeconds(60));
        assertEquals(Optional.of(new Sessions.Issued(session, token("second"))),
                sessions().find(RefreshToken.Hash.of("second")));
        assertEquals(NOON.plusSeconds(60), ((RefreshToken.Used) sessions().find(RefreshToken.Hash.of("first"))
                .orElseThrow().token()).usedAt());
        assertEquals(Optional.empty(), sessions().find(RefreshToken.Hash.of("never")));
    }

    @Test
    void two_parallel_refreshes_of_an_honest_client_both_succeed() throws Exception {
        opened("shared");
        try (var threads = Executors.newFixedThreadPool(2)) {
            var tries = IntStream.range(0, 2)
                    .<Callable<Optional<Rotation>>>mapToObj(i -> () -> rotate("shared", "successor-" + i, NOON))
                    .toList();
            for (var answer : threads.invokeAll(tries)) {
                assertTrue(answer.get().orElseThrow() instanceof Rotation.Granted);
            }
        }
        assertTrue(granted("successor-0"));
        assertTrue(granted("successor-1"));
    }

    @Test
    void sessions_that_nobody_used_for_long_are_forgotten() {
        opened("old");
        opened("fresh");
        rotate("fresh", "fresher", NOON.plusSeconds(100));
        assertEquals(1, sessions().forgetUnusedSince(NOON.plusSeconds(50)));
        assertFalse(rotate("old", "older", NOON.plusSeconds(100)).isPresent());
        assertTrue(rotate("fresher", "freshest", NOON.plusSeconds(100)).isPresent());
    }
}
