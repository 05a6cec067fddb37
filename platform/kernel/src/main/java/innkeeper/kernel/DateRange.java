package innkeeper.kernel;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The nights of a stay: {@code checkIn} is slept in, {@code checkOut} is not. */
public record DateRange(LocalDate checkIn, LocalDate checkOut) {
    public DateRange {
        if (!checkIn.isBefore(checkOut)) {
            throw new IllegalArgumentException("check-out %s must follow check-in %s".formatted(checkOut, checkIn));
        }
    }

    public List<LocalDate> nights() {
        return checkIn.datesUntil(checkOut).toList();
    }

    public int length() {
        return Math.toIntExact(ChronoUnit.DAYS.between(checkIn, checkOut));
    }
}
