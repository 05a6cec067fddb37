package innkeeper.auth.grant.domain;

import java.time.Instant;

/**
 * Somebody has logged in for a program and is asked whether they allow it: once, in this browser, and for what they were
 * shown.
 */
public record PendingConsent(String ticketHash, String browserHash, String requestHash, Authenticated who,
        Instant expiresAt) {}
