package innkeeper.notification.delivery.domain;

import java.time.Instant;

/** One try to hand a message over, and what the other side said. */
public record Attempt(int attempt, Instant at, Outcome outcome, String reply) {
    /** Put off is tried again; refused is final. */
    public enum Outcome {
        SENT, PUT_OFF, REFUSED
    }
}
