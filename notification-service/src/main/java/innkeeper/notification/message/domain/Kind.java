package innkeeper.notification.message.domain;

/** What a message is about, as people choose on which channels they want to hear of it. */
public enum Kind {
    BOOKINGS, MONEY,
    /** What somebody is to a hotel, and what becomes of its systems that they run. */
    STAFF, ACCOUNT,
    /** The one kind that nobody needs to get. */
    REMINDERS;

    /** Whether it goes out whatever somebody has chosen: a contract, money, somebody's safety. */
    public boolean isRequired() {
        return switch (this) {
            case BOOKINGS, MONEY, STAFF, ACCOUNT -> true;
            case REMINDERS -> false;
        };
    }
}
