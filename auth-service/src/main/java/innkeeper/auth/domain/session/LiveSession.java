package innkeeper.auth.domain.session;

import java.time.Instant;

/** A session as its person sees it in the list. */
public record LiveSession(SessionId id, Origin origin, Instant startedAt, Instant lastUsedAt) {}
