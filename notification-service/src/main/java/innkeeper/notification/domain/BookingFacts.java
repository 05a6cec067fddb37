package innkeeper.notification.domain;

import innkeeper.kernel.BookingId;
import innkeeper.kernel.Money;
import innkeeper.kernel.PersonId;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * What a message about a booking can say, fixed at the moment of the event.
 *
 * @param refund zero where nothing goes back
 */
public record BookingFacts(
        BookingId booking,
        String reference,
        PersonId client,
        Hotel hotel,
        String roomType,
        LocalDate checkIn,
        LocalDate checkOut,
        int guests,
        int rooms,
        Money total,
        boolean paidOnline,
        Money refund) {

    /** The hotel as a guest finds it; times are local there. */
    public record Hotel(
            PersonId owner, String name, String city, String address, LocalTime checkInTime, LocalTime checkOutTime) {}

    public PersonId recipient(Audience audience) {
        return switch (audience) {
            case CLIENT -> client;
            case OWNER -> hotel.owner();
        };
    }
}
