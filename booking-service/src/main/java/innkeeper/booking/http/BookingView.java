package innkeeper.booking.http;

import innkeeper.booking.domain.Booking;
import innkeeper.booking.domain.Booking.AwaitingPayment;
import innkeeper.booking.domain.Booking.Ended;
import innkeeper.booking.domain.Booking.Pending;
import innkeeper.booking.domain.CancellationPolicy;
import innkeeper.booking.domain.Ending;
import innkeeper.booking.domain.Hotel;
import innkeeper.booking.domain.Hotel.RoomType;
import innkeeper.booking.domain.Status;
import innkeeper.booking.domain.Terms;
import innkeeper.booking.domain.payment.Checkout;
import innkeeper.booking.domain.payment.PaymentMethod;
import innkeeper.booking.domain.payment.SettlementStatus;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Money;
import innkeeper.kernel.PersonId;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** A booking as its parties see it; nulls stand where the contract has them. */
record BookingView(
        BookingId id,
        String reference,
        Status status,
        PersonId clientId,
        HotelView hotel,
        RoomType roomType,
        LocalDate checkIn,
        LocalDate checkOut,
        int guests,
        int rooms,
        Money total,
        PaymentMethod paymentMethod,
        CancellationPolicy cancellationPolicy,
        Instant expiresAt,
        PaymentView payment,
        SettlementStatus settlement,
        Money refund,
        Ending endReason,
        Instant createdAt) {
    private static final DateTimeFormatter HOURS_AND_MINUTES = DateTimeFormatter.ofPattern("HH:mm");

    record HotelView(
            HotelId id,
            String name,
            String city,
            String address,
            String timezone,
            String checkInTime,
            String checkOutTime) {}

    record PaymentView(String id, URI url, Instant expiresAt) {}

    static BookingView of(Booking booking) {
        Terms terms = booking.terms();
        return new BookingView(
                booking.id(),
                terms.reference().value(),
                Status.of(booking),
                terms.client(),
                hotel(terms.hotel()),
                terms.roomType(),
                terms.stay().checkIn(),
                terms.stay().checkOut(),
                terms.guests(),
                terms.rooms(),
                terms.total(),
                terms.method(),
                terms.policy(),
                booking instanceof Pending pending ? pending.expiresAt() : null,
                booking instanceof AwaitingPayment awaiting ? payment(awaiting.checkout()) : null,
                SettlementStatus.of(booking.settlement()),
                booking.settlement().refund().orElse(null),
                booking instanceof Ended ended ? ended.why() : null,
                terms.bookedAt());
    }

    private static HotelView hotel(Hotel hotel) {
        return new HotelView(
                hotel.id(),
                hotel.name(),
                hotel.city(),
                hotel.address(),
                hotel.timezone().getId(),
                time(hotel.checkInTime()),
                time(hotel.checkOutTime()));
    }

    private static PaymentView payment(Checkout checkout) {
        return new PaymentView(checkout.paymentId(), checkout.url(), checkout.expiresAt());
    }

    private static String time(LocalTime time) {
        return HOURS_AND_MINUTES.format(time);
    }
}
