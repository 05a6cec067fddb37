package innkeeper.booking.room.domain;

import innkeeper.kernel.RoomId;

/** One room of a booking: awaits its money, then is confirmed, until it expires or is cancelled. */
public sealed interface Room {
    RoomTerms terms();

    default RoomId id() {
        return terms().id();
    }

    /** Occupies its nights. */
    sealed interface Live extends Room {
        Cancelled cancel(End end);
    }

    /** Is confirmed when the booking is paid. */
    record Pending(RoomTerms terms) implements Live {
        public Confirmed confirm() {
            return new Confirmed(terms);
        }

        public Expired expire(End end) {
            return new Expired(terms, end);
        }

        @Override
        public Cancelled cancel(End end) {
            return new Cancelled(terms, end, false);
        }
    }

    /** Paid, or to be paid at the desk. */
    record Confirmed(RoomTerms terms) implements Live {
        @Override
        public Cancelled cancel(End end) {
            return new Cancelled(terms, end, true);
        }
    }

    /** Occupies no night to come. */
    sealed interface Ended extends Room {
        End end();

        /** Whether client and hotel were ever told that the room is booked. */
        boolean wasConfirmed();
    }

    /** Was not paid in time, or could not be. */
    record Expired(RoomTerms terms, End end) implements Ended {
        @Override
        public boolean wasConfirmed() {
            return false;
        }
    }

    /** Given up by the client, the hotel or an administrator. */
    record Cancelled(RoomTerms terms, End end, boolean wasConfirmed) implements Ended {}
}
