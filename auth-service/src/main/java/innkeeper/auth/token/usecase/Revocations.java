package innkeeper.auth.token.usecase;

import java.time.Instant;
import java.util.Map;

/** Sessions that were ended before their access tokens are over, as all instances share them. */
public interface Revocations {
    /** The state of a reader who has read nothing. */
    long NOTHING = 0;

    /** What was added since {@code mark}, some of it perhaps for the second time; never misses one. */
    News since(long mark, Instant now);

    /** Forgets what no longer matters; answers how many. */
    long forgetOver(Instant now);

    /** @param mattersUntil by session id; after it, no access token of the session can be unexpired */
    record News(Map<String, Instant> mattersUntil, long mark) {}
}
