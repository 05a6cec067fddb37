package innkeeper.booking.reservation.postgres;

import innkeeper.booking.folio.domain.PaymentMethod;
import innkeeper.booking.folio.domain.SettlementStatus;
import innkeeper.booking.reservation.domain.Booking;
import innkeeper.booking.room.domain.Change;
import innkeeper.booking.reservation.domain.Hold;
import innkeeper.booking.reservation.domain.Hotel;
import innkeeper.booking.reservation.domain.Status;
import innkeeper.booking.reservation.domain.Terms;
import innkeeper.booking.reservation.usecase.Stored;
import innkeeper.booking.room.domain.Actor;
import innkeeper.booking.room.domain.Deposit;
import innkeeper.booking.room.domain.End;
import innkeeper.booking.room.domain.Ending;
import innkeeper.booking.room.domain.Party;
import innkeeper.booking.room.domain.RatePlan;
import innkeeper.booking.room.domain.Room;
import innkeeper.booking.room.domain.Room.Ended;
import innkeeper.booking.room.domain.RoomTerms;
import innkeeper.booking.room.domain.RoomType;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Money;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.RoomId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** A booking as its events tell it; nulls stand where the contract has them. */
record BookingMessage(
        BookingId bookingId,
        int version,
        int linkVersion,
        String reference,
        Status status,
        PersonId clientId,
        HotelPart hotel,
        LocalDate checkIn,
        LocalDate checkOut,
        List<RoomPart> rooms,
        Money total,
        PaymentMethod paymentMethod,
        DepositPart deposit,
        Instant createdAt,
        Instant expiresAt,
        MoneyPart folio,
        SettlementStatus settlement,
        Money refund,
        ChangePart change,
        EndPart end,
        boolean wasConfirmed,
        Money returned) {
    private static final DateTimeFormatter HOURS_AND_MINUTES = DateTimeFormatter.ofPattern("HH:mm");

    record HotelPart(
            HotelId id,
            String name,
            String city,
            String address,
            String timezone,
            String checkInTime,
            String checkOutTime,
            Hotel.Contact contact) {}

    /**
     * @param nightPrices    in minor units of the currency of {@code price}: a long stay of many rooms stays a small event
     * @param fee            for giving it up; null where none is owed
     * @param occupiedNights of a room that was given up, those that had begun
     */
    record RoomPart(
            RoomId id,
            Status status,
            RoomType roomType,
            RatePlan ratePlan,
            LocalDate checkIn,
            LocalDate checkOut,
            int adults,
            List<Integer> childrenAges,
            Money price,
            List<Long> nightPrices,
            List<ChargePart> charges,
            List<ExtraPart> extras,
            Money total,
            Deposit deposit,
            CancellationPart cancellationPolicy,
            Money fee,
            int occupiedNights,
            EndPart end) {
        static RoomPart of(Booking booking, Room room) {
            RoomTerms terms = room.terms();
            return new RoomPart(
                    room.id(),
                    Status.of(room),
                    terms.type(),
                    terms.plan(),
                    terms.stay().checkIn(),
                    terms.stay().checkOut(),
                    terms.occupancy().adults(),
                    terms.occupancy().childrenAges(),
                    terms.price(),
                    terms.prices().stream().map(Money::minor).toList(),
                    terms.charges().stream().map(ChargePart::of).toList(),
                    terms.extras().stream().map(ExtraPart::of).toList(),
                    terms.total(),
                    terms.deposit().orElse(null),
                    CancellationPart.of(terms.cancellation()),
                    booking.folio().fee(room.id()).orElse(null),
                    booking.occupied(room).size(),
                    room instanceof Ended ended ? EndPart.of(ended.end()) : null);
        }
    }

    /** @param personId null for the system */
    record ActorPart(Party as, PersonId personId) {
        static ActorPart of(Actor actor) {
            return new ActorPart(actor.as(), actor.person().orElse(null));
        }
    }

    record ChangePart(Instant at, ActorPart by, String note) {
        static ChangePart of(Change change) {
            return new ChangePart(change.at(), ActorPart.of(change.by()), change.note());
        }
    }

    record EndPart(Ending reason, Instant at, ActorPart by, String note) {
        static EndPart of(End end) {
            return new EndPart(end.reason(), end.at(), ActorPart.of(end.by()), end.note());
        }
    }

    static BookingMessage of(Stored stored) {
        Booking booking = stored.booking();
        Terms terms = booking.terms();
        return new BookingMessage(
                booking.id(),
                stored.version(),
                booking.linkVersion(),
                terms.reference().value(),
                booking.status(),
                terms.client(),
                hotel(terms.hotel()),
                booking.stay().checkIn(),
                booking.stay().checkOut(),
                booking.rooms().stream().map(room -> RoomPart.of(booking, room)).toList(),
                booking.total(),
                terms.method(),
                DepositPart.of(booking),
                terms.bookedAt(),
                booking.hold().map(Hold::expiresAt).orElse(null),
                MoneyPart.of(booking.folio()),
                SettlementStatus.of(booking.folio()),
                booking.folio().refund().orElse(null),
                booking.changed().map(ChangePart::of).orElse(null),
                booking.end().map(EndPart::of).orElse(null),
                booking.wasConfirmed(),
                booking.folio().returned().orElse(null));
    }

    private static HotelPart hotel(Hotel hotel) {
        return new HotelPart(
                hotel.id(),
                hotel.name(),
                hotel.city(),
                hotel.address(),
                hotel.timezone().getId(),
                time(hotel.checkInTime()),
                time(hotel.checkOutTime()),
                hotel.contact());
    }

    private static String time(LocalTime time) {
        return HOURS_AND_MINUTES.format(time);
    }
}
