package innkeeper.auth.key.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The generations that still matter, newest first: which one signs, and when the next is due. */
public record KeyGenerations(List<KeyGeneration> newestFirst) {
    public enum Status {
        NEXT, SIGNING, RETIRED, WITHDRAWN
    }

    public KeyGenerations {
        newestFirst = List.copyOf(newestFirst);
    }

    public Optional<KeyGeneration> signer(Instant now) {
        return newestFirst.stream().filter(key -> key.signs(now)).findFirst();
    }

    public int next() {
        return newestFirst.isEmpty() ? 1 : newestFirst.getFirst().number() + 1;
    }

    /** From when a successor is to sign; empty where none is due. Where nobody can sign, it is due at once. */
    public Optional<Instant> successorDue(Instant now, KeyRules rules) {
        Optional<KeyGeneration> newest = newestFirst.stream().findFirst().filter(key -> key.trusted(now));
        if (newest.isEmpty() || signer(now).isEmpty()) {
            return Optional.of(now);
        }
        return newest.filter(key -> !now.isBefore(key.createdAt().plus(rules.rotation())))
                .map(_ -> now.plus(rules.propagation()));
    }

    public Status status(KeyGeneration key, Instant now) {
        if (key.withdrawn()) {
            return Status.WITHDRAWN;
        }
        if (signer(now).filter(key::equals).isPresent()) {
            return Status.SIGNING;
        }
        return now.isBefore(key.signsFrom()) ? Status.NEXT : Status.RETIRED;
    }
}
