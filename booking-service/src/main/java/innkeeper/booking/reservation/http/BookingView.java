package innkeeper.booking.reservation.http;

import innkeeper.booking.folio.domain.PaymentMethod;
import innkeeper.booking.folio.domain.SettlementStatus;
import innkeeper.booking.reservation.domain.Booking;
import innkeeper.booking.room.domain.Change;
import innkeeper.booking.reservation.domain.Checkout;
import innkeeper.booking.reservation.domain.Hold;
import innkeeper.booking.reservation.domain.Hotel;
import innkeeper.booking.reservation.domain.Status;
import innkeeper.booking.reservation.domain.Terms;
import innkeeper.booking.room.domain.Room;
import innkeeper.booking.room.domain.RoomTerms;
import innkeeper.booking.room.domain.TaxOrFee;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Money;
import innkeeper.kernel.PersonId;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;

/** A booking as its parties see it; nulls stand where the contract has them. */
public record BookingView(
        BookingId id,
        String reference,
        Status status,
        PersonId clientId,
        HotelView hotel,
        LocalDate checkIn,
        LocalDate checkOut,
        List<RoomView> rooms,
        PriceView price,
        Money balance,
        PaymentMethod paymentMethod,
        DepositView deposit,
        Instant expiresAt,
        PaymentView payment,
        SettlementStatus settlement,
        Money refund,
        ChangeView change,
        EndView end,
        Instant createdAt) {
    private static final DateTimeFormatter HOURS_AND_MINUTES = DateTimeFormatter.ofPattern("HH:mm");

    record HotelView(
            HotelId id,
            String name,
            String city,
            String address,
            String timezone,
            String checkInTime,
            String checkOutTime,
            ContactView contact) {}

    /** Null what the hotel does not tell. */
    record ContactView(String phone, String email, String website) {
        static ContactView of(Hotel.Contact contact) {
            return new ContactView(orNull(contact.phone()), orNull(contact.email()), orNull(contact.website()));
        }

        private static String orNull(String text) {
            return text.isEmpty() ? null : text;
        }
    }

    /** As agreed. */
    record PriceView(Money nights, Money extras, Money fees, Money taxes, Money total) {
        static PriceView of(Booking booking) {
            return new PriceView(
                    sum(booking, RoomTerms::price),
                    sum(booking, RoomTerms::extrasPrice),
                    sum(booking, room -> room.onTop(TaxOrFee.Kind.FEE)),
                    sum(booking, room -> room.onTop(TaxOrFee.Kind.TAX)),
                    booking.total());
        }

        private static Money sum(Booking booking, Function<RoomTerms, Money> part) {
            return booking.rooms().stream().map(Room::terms).map(part).reduce(Money::plus).orElseThrow();
        }
    }

    /** As agreed. */
    record DepositView(Money amount, Money dueAtHotel) {
        static DepositView of(Booking booking) {
            return booking.terms().method() == PaymentMethod.DEPOSIT
                    ? new DepositView(booking.prepayment(), booking.total().minus(booking.prepayment()))
                    : null;
        }
    }

    record ChangeView(Instant at, ActorView by, String note) {
        static ChangeView of(Change change) {
            return new ChangeView(change.at(), ActorView.of(change.by()), change.note());
        }
    }

    record PaymentView(String id, URI url, Instant expiresAt) {}

    public static BookingView of(Booking booking) {
        Terms terms = booking.terms();
        return new BookingView(
                booking.id(),
                terms.reference().value(),
                booking.status(),
                terms.client(),
                hotel(terms.hotel()),
                booking.stay().checkIn(),
                booking.stay().checkOut(),
                booking.rooms().stream().map(room -> RoomView.of(room, terms.hotel().timezone())).toList(),
                PriceView.of(booking),
                booking.folio().balance(),
                terms.method(),
                DepositView.of(booking),
                booking.hold().map(Hold::expiresAt).orElse(null),
                booking.hold().flatMap(Hold::checkout).map(BookingView::payment).orElse(null),
                SettlementStatus.of(booking.folio()),
                booking.folio().refund().orElse(null),
                booking.changed().map(ChangeView::of).orElse(null),
                booking.end().map(EndView::of).orElse(null),
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
                time(hotel.checkOutTime()),
                ContactView.of(hotel.contact()));
    }

    private static PaymentView payment(Checkout checkout) {
        return new PaymentView(checkout.paymentId(), checkout.url(), checkout.expiresAt());
    }

    private static String time(LocalTime time) {
        return HOURS_AND_MINUTES.format(time);
    }
}
