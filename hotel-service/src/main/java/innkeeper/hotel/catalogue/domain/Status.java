package innkeeper.hotel.catalogue.domain;

/** Whether a hotel, or a room type, is on the market; a room type is never a draft. */
public enum Status {
    /** Not yet: its staff alone see it. */
    DRAFT,
    PUBLISHED,
    /** No longer: guests who booked it can still read it. */
    ARCHIVED;

    /** What was shown to everybody once is not a draft again, and what never was is not archived. */
    public boolean leadsTo(Status next) {
        return switch (this) {
            case DRAFT -> next != ARCHIVED;
            case PUBLISHED, ARCHIVED -> next != DRAFT;
        };
    }
}
