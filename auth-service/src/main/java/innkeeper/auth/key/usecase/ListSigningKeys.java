package innkeeper.auth.key.usecase;

import innkeeper.auth.key.domain.KeyGenerations;
import java.time.Clock;
import java.time.Instant;

/** Shows which keys are trusted, and which of them signs. */
public final class ListSigningKeys {
    private final SigningKeys keys;
    private final Clock clock;

    public ListSigningKeys(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    public Answer handle() {
        Instant now = clock.instant();
        return new Answer(keys.generations(now), now);
    }

    public record Answer(KeyGenerations generations, Instant at) {}
}
