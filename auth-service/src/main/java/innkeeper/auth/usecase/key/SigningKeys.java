package innkeeper.auth.usecase.key;

import innkeeper.auth.domain.key.KeyGeneration;
import innkeeper.auth.domain.key.KeyGenerations;
import java.time.Instant;
import java.util.List;

/** The keys behind our tokens, shared by all instances; private halves are kept sealed. */
public interface SigningKeys {
    /** Newest first: every key that is trusted or will be, and the newest one whatever became of it. */
    List<Sealed> current(Instant now);

    default KeyGenerations generations(Instant now) {
        return new KeyGenerations(current(now).stream().map(Sealed::generation).toList());
    }

    /**
     * Adds a generation and lets all before it expire at {@code othersUntil}, in one step. Does nothing where the
     * generation exists: of several instances that make one at once, one wins.
     */
    void add(Sealed key, Instant othersUntil);

    /** Takes the trust from a key, for ever; false where there is no such key. */
    boolean withdraw(String kid, Instant now);

    record Sealed(KeyGeneration generation, String publicKey, String sealedPrivate) {
        @Override
        public String toString() {
            return "Sealed[" + generation + "]";
        }
    }
}
