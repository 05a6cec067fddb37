package innkeeper.auth.key.usecase;

import innkeeper.auth.key.domain.KeyGeneration;
import innkeeper.auth.key.domain.KeyGenerations;
import innkeeper.auth.key.domain.KeyRules;
import innkeeper.auth.key.domain.TokenLife;
import innkeeper.auth.key.usecase.SigningKeys.Successor;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Makes the next signing key when it is due: by its age, or because nobody can sign. */
public final class RenewSigningKey {
    private final SigningKeys keys;
    private final KeyMaker maker;
    private final KeyRules rules;
    private final Clock clock;
    private final Supplier<UUID> ids;

    public RenewSigningKey(
            SigningKeys keys, KeyMaker maker, KeyRules rules, Clock clock, Supplier<UUID> ids) {
        this.keys = keys;
        this.maker = maker;
        this.rules = rules;
        this.clock = clock;
        this.ids = ids;
    }

    public void handle() {
        Instant now = clock.instant();
        due(keys.generations(now), now).ifPresent(keys::add);
    }

    /** What has to follow these generations now; empty where nothing does. */
    Optional<Successor> due(KeyGenerations generations, Instant now) {
        return generations.successorDue(now, rules).map(from -> successor(generations, now, from));
    }

    /** Does not wait until it is due. */
    KeyGeneration early() {
        Instant now = clock.instant();
        KeyGenerations generations = keys.generations(now);
        keys.add(successor(
                generations, now, generations.successorDue(now, rules).orElse(now.plus(rules.propagation()))));
        return keys.generations(now).newestFirst().getFirst();
    }

    private Successor successor(KeyGenerations generations, Instant now, Instant signsFrom) {
        KeyGeneration next = KeyGeneration.made(generations.next(), ids.get().toString(), now, signsFrom);
        return new Successor(maker.make(next), TokenLife.endOfAllIssuedBy(signsFrom));
    }
}
