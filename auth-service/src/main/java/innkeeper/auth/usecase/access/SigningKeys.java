package innkeeper.auth.usecase.access;

import java.time.Instant;
import java.util.List;

/** The keys behind our tokens, shared by all instances; private halves are kept sealed. */
public interface SigningKeys {
    /** Newest generation first. */
    List<Sealed> unexpired(Instant now);

    /** Does nothing where the generation exists: of several instances that make one at once, one wins. */
    void add(Sealed key, Instant now);

    record Sealed(int generation, String kid, String publicKey, String sealedPrivate) {}
}
