package innkeeper.auth.session.domain;

import innkeeper.auth.person.domain.SessionId;
import innkeeper.kernel.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SessionTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final RefreshToken.Hash HASH = RefreshToken.Hash.of("a token");
    private static final Session SESSION =
            Session.opened(new SessionId(new UUID(0, 1)), new PersonId(new UUID(0, 2)));

    @Test
    void an_unused_token_is_exchanged() {
        var unused = new RefreshToken.Unused(HASH, NOON.plusSeconds(1));
        assertEquals(new Rotation.Granted(SESSION), SESSION.rotate(unused, NOON, GRACE));
    }

    @Test
    void a_token_used_a_moment_ago_is_exchanged_once_more() {
        var used = new RefreshToken.Used(HASH, NOON.plusSeconds(100), NOON.minusSeconds(9), false);
        assertEquals(new Rotation.Granted(SESSION), SESSION.rotate(used, NOON, GRACE));
    }

    @Test
    void a_token_used_longer_ago_is_a_replay() {
        var used = new RefreshToken.Used(HASH, NOON.plusSeconds(100), NOON.minusSeconds(10), false);
        assertEquals(new Rotation.Replayed(SESSION), SESSION.rotate(used, NOON, GRACE));
    }

    @Test
    void a_token_whose_successor_was_used_is_a_replay_however_short_ago_it_was_used_itself() {
        var spent = new RefreshToken.Used(HASH, NOON.plusSeconds(100), NOON, true);
        assertEquals(new Rotation.Replayed(SESSION), SESSION.rotate(spent, NOON, GRACE));
    }

    @Test
    void an_expired_token_is_over() {
        var expired = new RefreshToken.Unused(HASH, NOON);
        assertEquals(new Rotation.Over(SESSION), SESSION.rotate(expired, NOON, GRACE));
    }

    @Test
    void no_token_outlives_its_session() {
        var ended = new Session(SESSION.id(), SESSION.person(), ClientGrant.NONE, true);
        var unused = new RefreshToken.Unused(HASH, NOON.plusSeconds(1));
        assertEquals(new Rotation.Over(ended), ended.rotate(unused, NOON, GRACE));
    }

    @Test
    void a_token_is_kept_as_its_sha_256() {
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                RefreshToken.Hash.of("abc").value());
    }
}
