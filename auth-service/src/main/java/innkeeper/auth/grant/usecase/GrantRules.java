package innkeeper.auth.grant.usecase;

import java.time.Duration;

/**
 * @param codeLife   of an authorization code: as long as a program takes to fetch its tokens
 * @param decideTime from the log-in on our page until somebody says whether they allow it
 */
public record GrantRules(Duration codeLife, Duration decideTime) {
    /** How long a code is known after its end, so that a copy ends what came of it. */
    public static final Duration MEMORY = Duration.ofDays(1);
}
