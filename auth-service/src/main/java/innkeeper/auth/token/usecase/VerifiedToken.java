package innkeeper.auth.token.usecase;

import innkeeper.auth.person.domain.Subject;
import java.time.Instant;

/** What one access token says, after its signature was found right. */
public record VerifiedToken(
        Subject subject, String audience, String id, String kid, Instant issuedAt, Instant expiresAt) {}
