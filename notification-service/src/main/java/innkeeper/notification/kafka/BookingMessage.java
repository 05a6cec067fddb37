package innkeeper.notification.kafka;

import innkeeper.kernel.BookingId;
import innkeeper.kernel.Money;
import innkeeper.kernel.PersonId;
import innkeeper.notification.domain.booking.BookingFacts;
import innkeeper.notification.domain.booking.BookingFacts.Ending;
import java.time.LocalDate;
import java.time.LocalTime;

import static innkeeper.notification.kafka.Required.required;

/** The part of a booking event that a message can speak of, as the AsyncAPI contract has it. */
record BookingMessage(
        BookingId bookingId,
        String reference,
        PersonId clientId,
        HotelPart hotel,
        RoomTypePart roomType,
        LocalDate checkIn,
        LocalDate checkOut,
        Integer guests,
        Integer rooms,
        Money total,
        PaymentMethod paymentMethod,
        Money refund,
        Ending endReason,
        Boolean wasConfirmed,
        Money returned) {

    enum PaymentMethod {
        ONLINE, AT_HOTEL
    }

    record HotelPart(
            PersonId ownerId, String name, String city, String address, LocalTime checkInTime, LocalTime checkOutTime) {

        BookingFacts.Hotel facts() {
            return new BookingFacts.Hotel(
                    required("/hotel/owner_id", ownerId),
                    required("/hotel/name", name),
                    required("/hotel/city", city),
                    required("/hotel/address", address),
                    required("/hotel/check_in_time", checkInTime),
                    required("/hotel/check_out_time", checkOutTime));
        }
    }

    record RoomTypePart(String name) {}

    BookingFacts facts() {
        return new BookingFacts(
                required("/booking_id", bookingId),
                required("/reference", reference),
                required("/client_id", clientId),
                required("/hotel", hotel).facts(),
                required("/room_type/name", required("/room_type", roomType).name),
                required("/check_in", checkIn),
                required("/check_out", checkOut),
                required("/guests", guests),
                required("/rooms", rooms),
                required("/total", total),
                required("/payment_method", paymentMethod) == PaymentMethod.ONLINE,
                orNothing(refund),
                endReason == null ? Ending.NONE : endReason,
                required("/was_confirmed", wasConfirmed),
                orNothing(returned));
    }

    private Money orNothing(Money money) {
        return money == null ? new Money(0, total.currency()) : money;
    }
}
