package innkeeper.system.support;

import java.time.LocalDate;

/** The nights of a stay. */
public record Stay(LocalDate checkIn, LocalDate checkOut) {
    /** Two nights, some weeks from now. */
    public static Stay twoNights() {
        LocalDate checkIn = LocalDate.now().plusDays(45);
        return new Stay(checkIn, checkIn.plusDays(2));
    }
}
