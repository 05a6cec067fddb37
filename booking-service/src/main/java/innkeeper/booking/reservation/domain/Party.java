package innkeeper.booking.reservation.domain;

import innkeeper.booking.room.domain.Ending;

/** Whose side of the booking somebody acts for. */
public enum Party {
    CLIENT(Ending.CANCELLED_BY_CLIENT),
    HOTEL(Ending.CANCELLED_BY_HOTEL);

    private final Ending ending;

    Party(Ending ending) {
        this.ending = ending;
    }

    Ending ending() {
        return ending;
    }
}
