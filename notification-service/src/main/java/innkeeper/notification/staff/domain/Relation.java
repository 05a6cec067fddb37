package innkeeper.notification.staff.domain;

/** What somebody is to a hotel that they work for. */
public enum Relation {
    OWNER, MANAGER, FRONT_DESK,
    /** Hears of money alone, of which hotels are told nothing yet. */
    ACCOUNTANT;

    /** Whether they are told what happens to the hotel's bookings. */
    public boolean readsOfBookings() {
        return switch (this) {
            case OWNER, MANAGER, FRONT_DESK -> true;
            case ACCOUNTANT -> false;
        };
    }
}
