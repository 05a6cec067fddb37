package innkeeper.auth.session.usecase;

import innkeeper.auth.person.domain.Account;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.domain.SessionId;
import innkeeper.auth.session.domain.LiveSession;
import innkeeper.auth.session.domain.Origin;
import innkeeper.auth.session.domain.RefreshToken;
import innkeeper.auth.session.domain.Rotation;
import innkeeper.auth.session.domain.Session;
import innkeeper.kernel.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Logins and their refresh tokens. */
public interface Sessions {
    /**
     * Opens a session for who was let in as {@code admitted}. False, and nothing, where the password is no longer that
     * one, or the person has been suspended or has left: whatever ends all sessions misses none.
     */
    boolean open(Session session, Account admitted, Origin origin, RefreshToken.Unused first, Instant now);

    /** The refresh token and all that is asked of it; empty where it was never given out. */
    Optional<Issued> find(RefreshToken.Hash presented);

    /**
     * Lets {@code step} judge the token as it was seen and keeps what follows: the token used and {@code successor}
     * added, or the session revoked, or nothing. What another call has made of it meanwhile is judged afresh, so
     * {@code step} is pure.
     */
    default Rotation rotate(
            Issued seen, RefreshToken.Unused successor, Instant now, Function<Issued, Rotation> step) {
        Optional<Issued> latest = Optional.of(seen);
        while (latest.isPresent()) {
            Rotation rotation = step.apply(latest.get());
            if (keep(rotation, latest.get(), successor, now)) {
                return rotation;
            }
            latest = find(seen.token().hash());
        }
        return new Rotation.Over(seen.session());
    }

    /** Writes what follows from the judgement; false, and nothing, where token or session are not as they were seen. */
    boolean keep(Rotation rotation, Issued seen, RefreshToken.Unused successor, Instant now);

    /** Empty for a session that has ended. */
    Optional<Session> find(SessionId id);

    /** The sessions of a person that have not ended, the one used last first. */
    List<LiveSession> living(PersonId person);

    /** Ends this session; nothing where there is none. */
    void close(SessionId id, Instant now);

    /** Ends the session of this token; nothing where there is none, or where a registered program opened it. */
    void close(RefreshToken.Hash presented, Instant now);

    /** Ends every session of the person. */
    void closeAll(PersonId person, Instant now);

    /** Ends every session that this program opened, of whomever. */
    void closeOfClient(String client, Instant now);

    /** Forgets sessions that nobody can refresh any more; answers how many. */
    long forgetUnusedSince(Instant limit);

    /** Forgets tokens that have expired, of sessions that go on too; answers how many. */
    long forgetTokensOver(Instant now);

    /**
     * A refresh token, the session it belongs to, and whose that is.
     *
     * @param exchanged how many tokens of the session have been used; as long as that stays, this is how things are
     */
    record Issued(RefreshToken token, Session session, int exchanged, Person holder) {
        /** What becomes of the session when the token is presented. */
        public Rotation rotated(Instant now, Duration grace) {
            return session.rotate(token, now, grace);
        }
    }
}
