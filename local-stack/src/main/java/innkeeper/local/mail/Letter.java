package innkeeper.local.mail;

import java.time.Instant;

/** Which mail it is and how large: all that memory holds of it. Its number is its UID by IMAP and counts all inboxes. */
public record Letter(String address, long receivedMillis, int number, long bytes) {
    public String id() {
        return "%013d-%05d".formatted(receivedMillis, number);
    }

    public Instant receivedAt() {
        return Instant.ofEpochMilli(receivedMillis);
    }
}
