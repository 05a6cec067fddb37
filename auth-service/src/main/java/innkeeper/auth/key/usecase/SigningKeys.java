package innkeeper.auth.key.usecase;

import innkeeper.auth.key.domain.KeyGeneration;
import innkeeper.auth.key.domain.KeyGenerations;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The keys behind our tokens, shared by all instances; private halves are kept sealed. */
public interface SigningKeys {
    /** Newest first: every key that is trusted or will be, and the newest one whatever became of it. */
    List<Sealed> current(Instant now);

    default KeyGenerations generations(Instant now) {
        return new KeyGenerations(current(now).stream().map(Sealed::generation).toList());
    }

    /**
     * Adds a generation and lets all before it expire, in one step. Does nothing where the generation exists: of several
     * instances that make one at once, one wins.
     */
    void add(Successor successor);

    /**
     * Takes the trust from a key, for ever, and adds what {@code successor} finds due among the keys that are left, in
     * one step: nobody reads the one without the other. False where there is no such key.
     */
    boolean withdraw(String kid, Instant now, Function<KeyGenerations, Optional<Successor>> successor);

    /** @param othersUntil when every key before it expires */
    record Successor(Sealed key, Instant othersUntil) {}

    record Sealed(KeyGeneration generation, String publicKey, String sealedPrivate) {
        @Override
        public String toString() {
            return "Sealed[" + generation + "]";
        }
    }
}
