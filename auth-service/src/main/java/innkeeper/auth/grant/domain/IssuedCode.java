package innkeeper.auth.grant.domain;

import innkeeper.auth.person.domain.SessionId;
import java.time.Instant;

/** An authorization code as it is kept. */
public sealed interface IssuedCode {
    Asked asked();

    Authenticated who();

    Instant expiresAt();

    record Fresh(Asked asked, Authenticated who, Instant expiresAt) implements IssuedCode {}

    /** @param session what came of it */
    record Used(Asked asked, Authenticated who, Instant expiresAt, SessionId session) implements IssuedCode {}
}
