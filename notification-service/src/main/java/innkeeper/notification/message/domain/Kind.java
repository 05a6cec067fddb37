package innkeeper.notification.message.domain;

/** What a message is about, as people choose on which channels they want to hear of it. */
public enum Kind {
    /** Somebody's own stays, and what they pay for them. */
    BOOKINGS, MONEY,
    /** The same of a hotel that somebody works for. */
    HOTEL_BOOKINGS, HOTEL_MONEY,
    /** What somebody is to a hotel, and what becomes of its systems and calendars that they run. */
    STAFF, ACCOUNT,
    /** The one kind that nobody needs to get. */
    REMINDERS;

    /**
     * Whether it needs a channel beside the inbox: a contract, one's money and safety do whatever somebody chooses. What a
     * hotel is told lies at least in the inbox of everybody whom it concerns, so that a hotel never stays without news.
     *
     * @param inApp whether it lies in the inbox
     */
    public boolean needsChannel(boolean inApp) {
        return switch (this) {
            case BOOKINGS, MONEY, STAFF, ACCOUNT -> true;
            case HOTEL_BOOKINGS, HOTEL_MONEY -> !inApp;
            case REMINDERS -> false;
        };
    }

    /** The kind of the same news, told to those who work for the hotel. */
    public Kind toHotel() {
        return switch (this) {
            case MONEY, HOTEL_MONEY -> HOTEL_MONEY;
            case BOOKINGS, HOTEL_BOOKINGS, STAFF, ACCOUNT, REMINDERS -> HOTEL_BOOKINGS;
        };
    }
}
