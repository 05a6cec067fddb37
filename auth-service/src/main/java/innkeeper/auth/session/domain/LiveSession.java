package innkeeper.auth.session.domain;

import innkeeper.auth.person.domain.SessionId;
import java.time.Instant;

/** A session as its person sees it in the list. */
public record LiveSession(SessionId id, ClientGrant grant, Origin origin, Instant startedAt, Instant lastUsedAt) {}
