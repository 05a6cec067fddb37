package innkeeper.auth.session.usecase;

import java.time.Duration;

/** How long a refresh token lives unused, and how long after its use it may come once more. */
public record SessionRules(Duration refreshTokenLife, Duration reuseGrace) {}
