package innkeeper.hotel.extras.domain;

/** What an extra's price is for: a piece of it, or one person; for the whole stay, or each night of it. */
public enum Per {
    STAY, NIGHT, PERSON, PERSON_AND_NIGHT;

    public boolean countsPeople() {
        return this == PERSON || this == PERSON_AND_NIGHT;
    }

    public boolean countsNights() {
        return this == NIGHT || this == PERSON_AND_NIGHT;
    }
}
