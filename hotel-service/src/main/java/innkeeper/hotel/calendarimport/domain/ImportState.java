package innkeeper.hotel.calendarimport.domain;

/** What came of the last reading of a calendar. */
public enum ImportState {
    /** Nobody has read it yet. */
    WAITING,
    READ,
    /** It had no event at all, so what was kept before stays. */
    EMPTY,
    FAILING
}
