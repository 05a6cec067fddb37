package innkeeper.booking.reservation.usecase;

import innkeeper.booking.reservation.domain.Status;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.HotelId;
import java.time.LocalDate;

/** What a listed booking must be. */
public sealed interface Criterion {
    record InHotel(HotelId hotel) implements Criterion {}

    record InStatus(Status status) implements Criterion {}

    /** Has a night on or after this date. */
    record From(LocalDate date) implements Criterion {}

    /** Has a night before this date. */
    record To(LocalDate date) implements Criterion {}

    /** Was made before this one. */
    record OlderThan(BookingId booking) implements Criterion {}
}
