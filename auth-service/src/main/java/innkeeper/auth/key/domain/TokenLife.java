package innkeeper.auth.key.domain;

import java.time.Duration;
import java.time.Instant;

/** How long an access token can be good, whatever an instance's settings say. */
public final class TokenLife {
    public static final Duration LONGEST = Duration.ofHours(1);
    /** The clocks of our instances, and of those who check our tokens, differ by less. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private TokenLife() {}

    /** When every token that was issued by {@code last} is over. */
    public static Instant endOfAllIssuedBy(Instant last) {
        return last.plus(LONGEST).plus(SKEW);
    }
}
