package innkeeper.auth.grant.usecase;

import innkeeper.auth.grant.domain.IssuedCode;
import innkeeper.auth.person.domain.SessionId;
import java.time.Instant;
import java.util.Optional;

/** Authorization codes, by their hash. */
public interface Codes {
    void keep(String hash, IssuedCode.Fresh code);

    Optional<IssuedCode> find(String hash);

    /** Marks it as exchanged for this session; false, and nothing, where it was before. */
    boolean use(String hash, SessionId session);

    /** Forgets those that ended before; answers how many. */
    long forgetEndedBefore(Instant time);
}
