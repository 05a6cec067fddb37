package innkeeper.booking.http;

import innkeeper.booking.domain.Client;
import innkeeper.booking.domain.ExpectedTotal.Any;
import innkeeper.booking.domain.ExpectedTotal.Exactly;
import innkeeper.booking.domain.payment.PaymentMethod;
import innkeeper.booking.usecase.BookingRequest;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Money;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.problem.InvalidInput;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** The body of a booking request; {@code rooms}, {@code clientId} and {@code expectedTotal} may be absent: null then. */
record NewBooking(
        HotelId hotelId,
        RoomTypeId roomTypeId,
        LocalDate checkIn,
        LocalDate checkOut,
        int guests,
        Integer rooms,
        PaymentMethod payment,
        PersonId clientId,
        Money expectedTotal) {
    private static final int MOST_NIGHTS = 90;

    DateRange stay() {
        if (!checkIn.isBefore(checkOut)) {
            throw new InvalidInput("/check_out", "must be after check_in");
        }
        if (checkOut.isAfter(checkIn.plusDays(MOST_NIGHTS))) {
            throw new InvalidInput("/check_out", "must be at most %d nights after check_in".formatted(MOST_NIGHTS));
        }
        return new DateRange(checkIn, checkOut);
    }

    PersonId client(PersonId caller) {
        return Objects.requireNonNullElse(clientId, caller);
    }

    BookingRequest request(UUID id, Client client) {
        return new BookingRequest(
                id, client, hotelId, roomTypeId, stay(), guests, Objects.requireNonNullElse(rooms, 1), payment,
                expectedTotal == null ? new Any() : new Exactly(expectedTotal));
    }
}
