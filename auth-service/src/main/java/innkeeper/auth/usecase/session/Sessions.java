package innkeeper.auth.usecase.session;

import innkeeper.auth.domain.session.LiveSession;
import innkeeper.auth.domain.session.Origin;
import innkeeper.auth.domain.session.RefreshToken;
import innkeeper.auth.domain.session.Rotation;
import innkeeper.auth.domain.session.Session;
import innkeeper.auth.domain.session.SessionId;
import innkeeper.kernel.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Logins and their refresh tokens. */
public interface Sessions {
    void open(Session session, Origin origin, RefreshToken.Unused first, Instant now);

    /**
     * Lets {@code step} judge the presented token under a lock on its session and keeps what follows: the token used
     * and {@code successor} added, or the session revoked, or nothing. Empty where the token was never given out.
     */
    Optional<Rotation> rotate(
            RefreshToken.Hash presented, RefreshToken.Unused successor, Instant now,
            BiFunction<Session, RefreshToken, Rotation> step);

    /** The session that gave the token out; empty where none did. */
    Optional<Issued> find(RefreshToken.Hash presented);

    /** Empty for a session that has ended. */
    Optional<Session> find(SessionId id);

    /** The sessions of a person that have not ended, the one used last first. */
    List<LiveSession> living(PersonId person);

    /** Ends this session; nothing where there is none. */
    void close(SessionId id, Instant now);

    /** Ends the session of this token; nothing where there is none. */
    void close(RefreshToken.Hash presented, Instant now);

    /** Ends every session of the person. */
    void closeAll(PersonId person, Instant now);

    /** Ends every session of the person but {@code keep}. */
    void closeOthers(PersonId person, SessionId keep, Instant now);

    /** Forgets sessions that nobody can refresh any more; answers how many. */
    long forgetUnusedSince(Instant limit);

    /** A refresh token and the session it belongs to. */
    record Issued(Session session, RefreshToken token) {}
}
