package innkeeper.notification.delivery.domain;

import java.time.Instant;

/** One try to hand a message over, and what the other side said. */
public record Attempt(int attempt, Instant at, Outcome outcome, String reply) {
    /** Put off and away are tried again; refused is final. */
    public enum Outcome {
        SENT, PUT_OFF, REFUSED,
        /** What was told of it after it was sent; changes nothing. */
        REPORTED,
        /** The channel could not be reached: what repeats in the same words stays one entry, with its last time. */
        AWAY
    }
}
