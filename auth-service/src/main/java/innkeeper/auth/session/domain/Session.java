package innkeeper.auth.session.domain;

import innkeeper.auth.person.domain.SessionId;
import innkeeper.kernel.PersonId;
import java.time.Duration;
import java.time.Instant;

/** A login and the family of refresh tokens that came of it. */
public record Session(SessionId id, PersonId person, ClientGrant grant, boolean revoked) {
    public static Session opened(SessionId id, PersonId person) {
        return openedBy(ClientGrant.NONE, id, person);
    }

    public static Session openedBy(ClientGrant grant, SessionId id, PersonId person) {
        return new Session(id, person, grant, false);
    }

    /**
     * Within the grace a used token counts once more, because parallel refreshes of an honest client all succeed and an
     * answer can get lost. Once a successor has been used, somebody has it: what comes then is a copy (RFC 9700, 4.14.2).
     */
    public Rotation rotate(RefreshToken presented, Instant now, Duration grace) {
        if (revoked || !now.isBefore(presented.expiresAt())) {
            return new Rotation.Over(this);
        }
        return switch (presented) {
            case RefreshToken.Unused _ -> new Rotation.Granted(this);
            case RefreshToken.Used(_, _, var usedAt, var spent) -> !spent && now.isBefore(usedAt.plus(grace))
                    ? new Rotation.Granted(this)
                    : new Rotation.Replayed(this);
        };
    }
}
