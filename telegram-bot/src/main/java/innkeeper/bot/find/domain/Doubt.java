package innkeeper.bot.find.domain;

/** Something of a sentence that could not be made use of. @param words as they stand in the sentence */
public record Doubt(Reason reason, String words) {
    /** Whether it is about when somebody comes and goes. */
    public boolean ofDays() {
        return switch (reason) {
            case NO_DAY, PAST, FAR, NO_STAY -> true;
            case GUESTS, CHILDREN, WORDS -> false;
        };
    }

    /** Why not. */
    public enum Reason {
        /** No calendar has that day. */
        NO_DAY,
        /** It is over. */
        PAST,
        /** Nothing can be booked that far ahead. */
        FAR,
        /** From such a day to such a day nobody can stay. */
        NO_STAY,
        /** So many adults cannot come. */
        GUESTS,
        /** So many children cannot come, or one of them is none. */
        CHILDREN,
        /** A number or a length of time that says nothing by itself. */
        WORDS
    }
}
