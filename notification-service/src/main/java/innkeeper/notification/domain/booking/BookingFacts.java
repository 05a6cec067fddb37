package innkeeper.notification.domain.booking;

import innkeeper.kernel.BookingId;
import innkeeper.kernel.Money;
import innkeeper.kernel.PersonId;
import innkeeper.notification.domain.Audience;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * What a message about a booking can say, fixed at the moment of the event.
 *
 * @param refund       what goes back in all of the payment; zero where nothing does
 * @param wasConfirmed whether client and owner were ever told that it is confirmed
 * @param returned     what of a further payment has gone back; zero where there was none
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
        Money refund,
        Ending ending,
        boolean wasConfirmed,
        Money returned) {
    /** Why the booking ended, if it has. */
    public enum Ending {
        NONE,
        NOT_PAID_IN_TIME,
        PAYMENT_UNAVAILABLE,
        PAID_ANOTHER_SUM,
        PAYMENT_RETURNED,
        CANCELLED_BY_CLIENT,
        CANCELLED_BY_HOTEL
    }

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
