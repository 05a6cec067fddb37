package innkeeper.booking.kafka;

import innkeeper.booking.domain.Booking;
import innkeeper.booking.domain.Booking.Confirmed;
import innkeeper.booking.domain.Booking.Ended;
import innkeeper.booking.domain.Booking.Live;
import innkeeper.booking.domain.Ending;
import innkeeper.booking.domain.Hotel;
import innkeeper.booking.domain.Status;
import innkeeper.booking.domain.Terms;
import innkeeper.booking.domain.payment.PaymentMethod;
import innkeeper.booking.usecase.Stored;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Money;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.RoomTypeId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** A booking as its events tell it; nulls stand where the contract has them. */
record BookingMessage(
        BookingId bookingId,
        String reference,
        Status status,
        PersonId clientId,
        HotelPart hotel,
        RoomTypePart roomType,
        LocalDate checkIn,
        LocalDate checkOut,
        int guests,
        int rooms,
        Money total,
        PaymentMethod paymentMethod,
        Money refund,
        boolean nightsHeld,
        Ending endReason,
        boolean wasConfirmed,
        Money returned,
        int version) {
    private static final DateTimeFormatter HOURS_AND_MINUTES = DateTimeFormatter.ofPattern("HH:mm");

    record HotelPart(
            HotelId id,
            PersonId ownerId,
            String name,
            String city,
            String address,
            String timezone,
            String checkInTime,
            String checkOutTime) {}

    record RoomTypePart(RoomTypeId id, String name) {}

    static BookingMessage of(Stored stored) {
        return of(stored, null);
    }

    /** @param returned what of a further payment has gone back, or null */
    static BookingMessage of(Stored stored, Money returned) {
        Booking booking = stored.booking();
        Terms terms = booking.terms();
        return new BookingMessage(
                booking.id(),
                terms.reference().value(),
                Status.of(booking),
                terms.client(),
                hotel(terms.hotel()),
                new RoomTypePart(terms.roomType().id(), terms.roomType().name()),
                terms.stay().checkIn(),
                terms.stay().checkOut(),
                terms.guests(),
                terms.rooms(),
                terms.total(),
                terms.method(),
                booking.settlement().refund().orElse(null),
                booking instanceof Live,
                booking instanceof Ended ended ? ended.why() : null,
                booking instanceof Confirmed || booking instanceof Ended ended && ended.wasConfirmed(),
                returned,
                stored.version());
    }

    private static HotelPart hotel(Hotel hotel) {
        return new HotelPart(
                hotel.id(),
                hotel.owner(),
                hotel.name(),
                hotel.city(),
                hotel.address(),
                hotel.timezone().getId(),
                time(hotel.checkInTime()),
                time(hotel.checkOutTime()));
    }

    private static String time(LocalTime time) {
        return HOURS_AND_MINUTES.format(time);
    }
}
