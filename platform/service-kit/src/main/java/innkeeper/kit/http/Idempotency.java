package innkeeper.kit.http;

import java.util.Map;
import java.util.UUID;

/** Remembers for 24 hours what was answered to a request with an {@code Idempotency-Key}; every step is race-free. */
public interface Idempotency {
    /**
     * Takes the key for this try, unless somebody has it.
     *
     * @param scope caller and route, because a key means something to one caller at one route only
     * @param requestHash of the request's target and body
     * @param proposedId reserved for what the request makes, unless an earlier try reserved another
     */
    Claim claim(String scope, String key, String requestHash, UUID proposedId);

    /** The request succeeded: from now on this is the answer. */
    void keep(String scope, String key, Kept answer);

    /** The request was refused: nothing was made, and the key is free again. */
    void release(String scope, String key);

    /** The request failed and may have made something: the next try goes on at once with the same reserved id. */
    void suspend(String scope, String key);

    /** An answer as it went out. */
    record Kept(int status, Map<String, String> headers, String mediaType, String body) {}

    /** What came of asking for a key. */
    sealed interface Claim {
        record Taken(UUID id) implements Claim {}

        record Answered(Kept answer) implements Claim {}

        record Running() implements Claim {}

        record OtherRequest() implements Claim {}
    }

    /** For services that keep no keys: every request is new. */
    static Idempotency none() {
        return new Idempotency() {
            @Override
            public Claim claim(String scope, String key, String requestHash, UUID proposedId) {
                return new Claim.Taken(proposedId);
            }

            @Override
            public void keep(String scope, String key, Kept answer) {
                // nothing is kept
            }

            @Override
            public void release(String scope, String key) {
                // nothing was taken
            }

            @Override
            public void suspend(String scope, String key) {
                // nothing was taken
            }
        };
    }
}
