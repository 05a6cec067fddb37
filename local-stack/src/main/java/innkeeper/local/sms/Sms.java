package innkeeper.local.sms;

import java.time.Instant;

/**
 * A message as the gateway's contract shows it, with its text.
 *
 * @param error null unless it has failed
 */
public record Sms(String id, Status status, String to, String sender, String reference, String text, String encoding,
        int segments, Instant createdAt, Instant updatedAt, Error error) {
    /** In the order of a message's life; the last two are ends. */
    public enum Status {
        QUEUED, SENT, DELIVERED, FAILED
    }

    /** Why no telephone was reached. */
    public record Error(String code, String detail) {}

    Sms now(Status next, Error why, Instant at) {
        return new Sms(id, next, to, sender, reference, text, encoding, segments, createdAt, at, why);
    }

    /** Without its text, as answers and receipts have it. */
    View view() {
        return new View(id, status, to, sender, reference, encoding, segments, createdAt, updatedAt, error);
    }

    record View(String id, Status status, String to, String sender, String reference, String encoding, int segments,
            Instant createdAt, Instant updatedAt, Error error) {}
}
