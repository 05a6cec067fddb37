package innkeeper.kit.idempotency;

import innkeeper.kit.ids.Ids;
import java.util.UUID;

/** Remembers for 24 hours which requests with an {@code Idempotency-Key} were done, and what they made or changed. */
public interface Idempotency {
    /**
     * Takes the key for one try, unless its work is done or another try of it runs; race-free.
     *
     * @param scope caller and route, because a key means something to one caller at one route only
     * @param requestHash the same for requests that ask for the same
     */
    Claim claim(String scope, String key, String requestHash);

    /** The try ended, its work recorded as done. */
    void ended(Attempt attempt);

    /** Nothing was made: the key is as if it had never been used. */
    void forget(Attempt attempt);

    /** The try ended, and its work was not recorded as done: the next one may go on at once, as the same request. */
    void giveUp(Attempt attempt);

    /** What came of asking for a key. */
    sealed interface Claim {
        record Taken(Attempt attempt) implements Claim {}

        /** @param thing what the work made or changed */
        record Done(UUID thing) implements Claim {}

        record Running() implements Claim {}

        record OtherRequest() implements Claim {}
    }

    /** For services that keep no keys: every request is new. */
    static Idempotency none() {
        return new Idempotency() {
            @Override
            public Claim claim(String scope, String key, String requestHash) {
                return new Claim.Taken(new Attempt(Ids.next(), Ids.next()));
            }

            @Override
            public void ended(Attempt attempt) {
                // nothing was taken
            }

            @Override
            public void forget(Attempt attempt) {
                // nothing was taken
            }

            @Override
            public void giveUp(Attempt attempt) {
                // nothing was taken
            }
        };
    }
}
