package innkeeper.bot.travel.domain;

import java.time.Instant;

/** How it came that a room is booked no more. */
public record End(Reason reason, Party by, Instant at, Note note) {
    /**
     * Why, in the words of whoever gave it up.
     *
     * @param text          on one line; empty where they said nothing
     * @param leadsElsewhere whether a messenger would make a link of some of it
     */
    public record Note(String text, boolean leadsElsewhere) {
        public static final Note NONE = new Note("", false);
    }

    /** What we do not know yet is {@code OTHER}. */
    public enum Reason {
        CANCELLED, NOT_PAID_IN_TIME, PAYMENT_UNAVAILABLE, PAID_ANOTHER_SUM, PAYMENT_RETURNED, OTHER
    }

    /** Who decided it, as a guest sees them; nobody where it came by itself. */
    public enum Party {
        GUEST, HOTEL, INNKEEPER, NOBODY
    }
}
