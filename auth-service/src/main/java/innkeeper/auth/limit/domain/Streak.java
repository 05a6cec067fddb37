package innkeeper.auth.limit.domain;

import java.time.Instant;

/** Wrong passwords in a row, and until when the next may not be tried. */
public record Streak(int failures, Instant lockedUntil, Instant forgottenAt) {
    public static final Streak NONE = new Streak(0, Instant.EPOCH, Instant.EPOCH);

    Streak longer(Instant now, Lockout rules) {
        int counted = (now.isBefore(forgottenAt) ? failures : 0) + 1;
        Instant until = now.plus(rules.pauseAfter(counted));
        return new Streak(counted, until, until.plus(rules.memory()));
    }

    Streak shorter() {
        return new Streak(failures - 1, Instant.EPOCH, forgottenAt);
    }
}
