package innkeeper.hotel.cancellation.domain;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;

/** When a step of a cancellation policy begins. */
public sealed interface Deadline {
    /** The moment for a stay that begins then; empty with the booking itself. */
    Optional<Instant> before(ZonedDateTime arrival);

    /** Hours before arrival, for the order of steps; clocks that are put back make a day no longer here. */
    long hours();

    /** It costs something from the beginning. */
    record WithBooking() implements Deadline {
        @Override
        public Optional<Instant> before(ZonedDateTime arrival) {
            return Optional.empty();
        }

        @Override
        public long hours() {
            return Long.MAX_VALUE;
        }

        @Override
        public String toString() {
            return "booked";
        }
    }

    /** By the calendar, at the hotel's check-in time. */
    record DaysBefore(int days) implements Deadline {
        public DaysBefore {
            refuseNegative(days);
        }

        @Override
        public Optional<Instant> before(ZonedDateTime arrival) {
            return Optional.of(arrival.minusDays(days).toInstant());
        }

        @Override
        public long hours() {
            return days * 24L;
        }

        @Override
        public String toString() {
            return days + "d";
        }
    }

    /** By the clock. */
    record HoursBefore(int hoursBefore) implements Deadline {
        public HoursBefore {
            refuseNegative(hoursBefore);
        }

        @Override
        public Optional<Instant> before(ZonedDateTime arrival) {
            return Optional.of(arrival.minusHours(hoursBefore).toInstant());
        }

        @Override
        public long hours() {
            return hoursBefore;
        }

        @Override
        public String toString() {
            return hoursBefore + "h";
        }
    }

    private static void refuseNegative(int before) {
        if (before < 0) {
            throw new IllegalArgumentException("%d before arrival".formatted(before));
        }
    }
}
