package innkeeper.auth.usecase.account;

import innkeeper.auth.domain.RefreshToken;
import innkeeper.auth.domain.Rotation;
import innkeeper.auth.domain.Session;
import innkeeper.auth.domain.SessionId;
import innkeeper.kernel.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;

/** Logins and their refresh tokens. */
public interface Sessions {
    void open(Session session, RefreshToken.Unused first, Instant now);

    /**
     * Lets {@code step} judge the presented token under a lock on its session and keeps what follows: the token used
     * and {@code successor} added, or the session revoked, or nothing. Empty where the token was never given out.
     */
    Optional<Rotation> rotate(
            RefreshToken.Hash presented, RefreshToken.Unused successor, Instant now,
            BiFunction<Session, RefreshToken, Rotation> step);

    /** Ends the session of this token; nothing where there is none. */
    void close(RefreshToken.Hash presented, Instant now);

    /** Ends every session of the person. */
    void closeAll(PersonId person, Instant now);

    /** Ends every session of the person but {@code keep}. */
    void closeOthers(PersonId person, SessionId keep, Instant now);

    /** Forgets sessions that nobody can refresh any more; answers how many. */
    long forgetUnusedSince(Instant limit);
}
