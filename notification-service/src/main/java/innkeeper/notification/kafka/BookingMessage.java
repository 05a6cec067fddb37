package innkeeper.notification.kafka;

import innkeeper.kernel.BookingId;
import innkeeper.kernel.Money;
import innkeeper.kernel.PersonId;
import innkeeper.notification.domain.BookingFacts;
import java.time.LocalDate;
import java.time.LocalTime;

/** The part of a booking event that a message can speak of, as the AsyncAPI contract has it. */
record BookingMessage(
        BookingId bookingId,
        String reference,
        PersonId clientId,
        HotelPart hotel,
        RoomTypePart roomType,
        LocalDate checkIn,
        LocalDate checkOut,
        int guests,
        int rooms,
        Money total,
        String paymentMethod,
        Money refund) {

    record HotelPart(
            PersonId ownerId, String name, String city, String address, LocalTime checkInTime, LocalTime checkOutTime) {}

    record RoomTypePart(String name) {}

    BookingFacts facts() {
        return new BookingFacts(
                bookingId, reference, clientId,
                new BookingFacts.Hotel(hotel.ownerId, hotel.name, hotel.city, hotel.address,
                        hotel.checkInTime, hotel.checkOutTime),
                roomType.name, checkIn, checkOut, guests, rooms, total, paymentMethod.equals("online"),
                refund == null ? new Money(0, total.currency()) : refund);
    }
}
