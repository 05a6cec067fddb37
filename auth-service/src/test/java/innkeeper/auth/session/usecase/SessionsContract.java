package innkeeper.auth.session.usecase;

import innkeeper.auth.person.domain.Account;
import innkeeper.auth.person.domain.EmailAddress;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.domain.Role;
import innkeeper.auth.person.domain.SessionId;
import innkeeper.auth.person.usecase.People;
import innkeeper.auth.session.domain.ClientGrant;
import innkeeper.auth.session.domain.LiveSession;
import innkeeper.auth.session.domain.Origin;
import innkeeper.auth.session.domain.RefreshToken;
import innkeeper.auth.session.domain.Rotation;
import innkeeper.auth.session.domain.Session;
import innkeeper.auth.token.usecase.Revocations;
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
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What every store of sessions promises. */
public abstract class SessionsContract {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Origin FIREFOX = new Origin("Firefox", "192.0.2.1");

    private final Account anna = new Account(Person.registered(new PersonId(UUID.randomUUID()),
            new EmailAddress("anna@innkeeper.example"), "Anna", Role.CLIENT, "ru", NOON), "hash");

    protected abstract Sessions sessions();

    /** What the other instances hear of it. */
    protected abstract Revocations revocations();

    protected abstract People people();

    @BeforeEach
    void anna_has_an_account() {
        people().register(anna);
    }

    private PersonId person() {
        return anna.person().id();
    }

    private static RefreshToken.Unused token(String text) {
        return new RefreshToken.Unused(RefreshToken.Hash.of(text), NOON.plusSeconds(3_600));
    }

    private Session opened(String firstToken) {
        var session = Session.opened(new SessionId(UUID.randomUUID()), person());
        assertTrue(sessions().open(session, anna, FIREFOX, token(firstToken), NOON));
        return session;
    }

    private Optional<Rotation> rotate(String presented, String successor, Instant now) {
        return rotate(presented, successor, now, GRACE);
    }

    private Optional<Rotation> rotate(String presented, String successor, Instant now, Duration grace) {
        return sessions().find(RefreshToken.Hash.of(presented)).map(seen -> sessions()
                .rotate(seen, token(successor), now, issued -> issued.rotated(now, grace)));
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
    void what_became_of_a_token_since_it_was_seen_is_judged_afresh() {
        opened("seen");
        var seen = sessions().find(RefreshToken.Hash.of("seen")).orElseThrow();
        rotate("seen", "somebody's", NOON);
        var now = NOON.plusSeconds(30);
        assertEquals(new Rotation.Replayed(seen.session()),
                sessions().rotate(seen, token("late"), now, issued -> issued.rotated(now, GRACE)));
        assertFalse(granted("somebody's"));
    }

    @Test
    void a_session_that_ended_since_its_token_was_seen_gives_nothing_more() {
        var session = opened("seen");
        var seen = sessions().find(RefreshToken.Hash.of("seen")).orElseThrow();
        sessions().closeAll(person(), NOON);
        var ended = new Session(session.id(), person(), ClientGrant.NONE, true);
        assertEquals(new Rotation.Over(ended),
                sessions().rotate(seen, token("late"), NOON, issued -> issued.rotated(NOON, GRACE)));
        assertEquals(Optional.empty(), sessions().find(RefreshToken.Hash.of("late")));
    }

    @Test
    void a_session_opens_only_for_who_would_still_be_let_in() {
        var late = Session.opened(new SessionId(UUID.randomUUID()), person());
        people().rehash(person(), "hash", "another hash");
        assertFalse(sessions().open(late, anna, FIREFOX, token("late"), NOON));
        var again = new Account(anna.person(), "another hash");
        people().change(person(), person -> person.suspended("stolen card", NOON));
        assertFalse(sessions().open(late, again, FIREFOX, token("late"), NOON));
        people().change(person(), Person::reinstated);
        assertTrue(sessions().open(late, again, FIREFOX, token("late"), NOON));
        people().close(person(), NOON);
        var leaving = Session.opened(new SessionId(UUID.randomUUID()), person());
        assertFalse(sessions().open(leaving, again, FIREFOX, token("leaving"), NOON));
        people().delete(person(), NOON);
        var gone = Session.opened(new SessionId(UUID.randomUUID()), person());
        assertFalse(sessions().open(gone, again, FIREFOX, token("gone"), NOON));
        assertEquals(List.of(), sessions().living(person()));
    }

    @Test
    void a_log_in_and_a_change_of_password_at_once_leave_no_session_of_the_old_password() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 20; round++) {
                var before = "hash " + round;
                var after = "hash " + (round + 1);
                people().rehash(person(), round == 0 ? "hash" : before, before);
                var session = Session.opened(new SessionId(UUID.randomUUID()), person());
                var token = token("of the old password " + round);
                List<Callable<Boolean>> both = List.of(
                        () -> sessions().open(session, new Account(anna.person(), before), FIREFOX, token, NOON),
                        () -> people().changePassword(person(), before, after, new SessionId(UUID.randomUUID()), NOON));
                for (var each : threads.invokeAll(both)) {
                    each.get();
                }
                assertEquals(List.of(), sessions().living(person()), "round " + round);
            }
        }
    }

    @Test
    void a_replay_ends_the_whole_family() {
        var session = opened("stolen");
        rotate("stolen", "honest", NOON.plusSeconds(60));
        assertEquals(Optional.of(new Rotation.Replayed(session)), rotate("stolen", "evil", NOON.plusSeconds(120)));
        var ended = new Session(session.id(), session.person(), ClientGrant.NONE, true);
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

    /** Exchanges the tokens one after the other, each within the grace: {@code "1"} for {@code "11"} and so on. */
    private boolean chain(String... presented) {
        return Stream.of(presented).map(token -> rotate(token, successorOf(token), NOON.plusSeconds(1)))
                .allMatch(rotation -> rotation.orElseThrow() instanceof Rotation.Granted);
    }

    private String successorOf(String token) {
        return IntStream.iterate(1, i -> i + 1).mapToObj(i -> token + i)
                .filter(name -> sessions().find(RefreshToken.Hash.of(name)).isEmpty()).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            1 11,               1
            1 1 12,             1
            1 1 11 12,          1
            1 11 111,           1
            1 11 111,           11
            1 11 111 1111,      1
            1 11 111 1111,      11
            1 11 111 1111,      111
            1 11 11 112,        11
            1 11 11 112,        1
            """)
    void once_a_successor_was_used_a_token_is_spent_also_within_the_grace(String uses, String again) {
        var session = opened("1");
        assertTrue(chain(uses.split(" ")));
        assertEquals(Optional.of(new Rotation.Replayed(session)), rotate(again, "stolen", NOON.plusSeconds(2)));
        assertEquals(Optional.empty(), sessions().find(RefreshToken.Hash.of("stolen")));
        assertEquals(Set.of(session.id().toString()), revoked().keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 1", "1 1 1", "1 11 11", "1 1 11 11", "1 1 11 12 11 12", "1 11 111 111",
            "1 11 111 1111 1111"})
    void until_then_an_answer_that_got_lost_can_be_asked_for_again(String uses) {
        opened("1");
        assertTrue(chain(uses.split(" ")));
        assertEquals(Map.of(), revoked());
    }

    @Test
    void what_is_judged_before_a_successor_is_used_and_kept_after_it_is_judged_afresh() {
        var session = opened("1");
        assertTrue(chain("1"));
        var seen = sessions().find(RefreshToken.Hash.of("1")).orElseThrow();
        assertTrue(chain("11"));
        assertEquals(new Rotation.Replayed(session), sessions().rotate(
                seen, token("stolen"), NOON.plusSeconds(2), issued -> issued.rotated(NOON.plusSeconds(2), GRACE)));
    }

    @Test
    void of_many_parallel_uses_with_no_grace_one_alone_is_granted() throws Exception {
        opened("contended");
        try (var threads = Executors.newFixedThreadPool(8)) {
            var tries = IntStream.range(0, 8).<Callable<Boolean>>mapToObj(i -> () -> rotate(
                    "contended", "successor-" + i, NOON, Duration.ZERO).orElseThrow() instanceof Rotation.Granted)
                    .toList();
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
        var ended = new Session(session.id(), session.person(), ClientGrant.NONE, true);
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
        sessions().close(phone.id(), NOON.plusSeconds(60));
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
        assertEquals(
                List.of(new LiveSession(laptop.id(), ClientGrant.NONE, FIREFOX, NOON, NOON.plusSeconds(60)),
                        new LiveSession(phone.id(), ClientGrant.NONE, FIREFOX, NOON, NOON)),
                sessions().living(person()));
        assertEquals(Set.of(lost.id().toString()), revoked().keySet());
        assertEquals(Optional.of(phone), sessions().find(phone.id()));
        assertEquals(Optional.empty(), sessions().find(lost.id()));
    }

    @Test
    void a_token_names_its_session_its_holder_and_whether_it_was_used() {
        var session = opened("first");
        rotate("first", "second", NOON.plusSeconds(60));
        assertEquals(Optional.of(new Sessions.Issued(token("second"), session, 1, anna.person())),
                sessions().find(RefreshToken.Hash.of("second")));
        assertEquals(NOON.plusSeconds(60), ((RefreshToken.Used) sessions().find(RefreshToken.Hash.of("first"))
                .orElseThrow().token()).usedAt());
        assertEquals(Optional.empty(), sessions().find(RefreshToken.Hash.of("never")));
    }

    @Test
    void parallel_refreshes_of_an_honest_client_all_succeed_and_so_does_each_answer() throws Exception {
        opened("shared");
        try (var threads = Executors.newFixedThreadPool(20)) {
            for (var presented : List.of((IntFunction<String>) _ -> "shared", i -> "shared-" + i)) {
                var tries = IntStream.range(0, 20)
                        .<Callable<Optional<Rotation>>>mapToObj(
                                i -> () -> rotate(presented.apply(i), presented.apply(i) + "-" + i, NOON))
                        .toList();
                for (var answer : threads.invokeAll(tries)) {
                    assertTrue(answer.get().orElseThrow() instanceof Rotation.Granted);
                }
            }
        }
        assertEquals(Map.of(), revoked());
    }

    @Test
    void tokens_that_have_expired_are_forgotten_and_their_session_goes_on() {
        opened("first");
        sessions().rotate(sessions().find(RefreshToken.Hash.of("first")).orElseThrow(),
                new RefreshToken.Unused(RefreshToken.Hash.of("second"), NOON.plusSeconds(7_200)), NOON,
                issued -> issued.rotated(NOON, GRACE));
        assertEquals(0, sessions().forgetTokensOver(NOON.plusSeconds(3_600)));
        assertEquals(1, sessions().forgetTokensOver(NOON.plusSeconds(3_601)));
        assertEquals(Optional.empty(), sessions().find(RefreshToken.Hash.of("first")));
        assertTrue(granted("second"));
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
