package innkeeper.hotel.charges.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * On which nights a rule holds, the first and the last included.
 *
 * @param from  empty where it has always held
 * @param until empty where no end is known
 */
public record Validity(Optional<LocalDate> from, Optional<LocalDate> until) {
    public static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty());

    public Validity {
        if (from.isPresent() && until.filter(from.get()::isAfter).isPresent()) {
            throw new IllegalArgumentException("valid from %s until %s".formatted(from.get(), until.get()));
        }
    }

    /** Whether there is a night on which both hold. */
    boolean meets(Validity other) {
        return begins(other) && other.begins(this);
    }

    private boolean begins(Validity other) {
        return from.isEmpty() || other.until.filter(from.get()::isAfter).isEmpty();
    }

    boolean holds(LocalDate night) {
        return from.filter(night::isBefore).isEmpty() && until.filter(night::isAfter).isEmpty();
    }
}
