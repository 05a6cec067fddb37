package innkeeper.booking.reservation.http;

import innkeeper.booking.reservation.domain.Status;
import innkeeper.booking.room.domain.Deposit;
import innkeeper.booking.room.domain.RatePlan;
import innkeeper.booking.room.domain.Room;
import innkeeper.booking.room.domain.Room.Ended;
import innkeeper.booking.room.domain.RoomExtra;
import innkeeper.booking.room.domain.RoomTerms;
import innkeeper.booking.room.domain.RoomType;
import innkeeper.booking.room.domain.TaxOrFee;
import innkeeper.kernel.ExtraId;
import innkeeper.kernel.Money;
import innkeeper.kernel.RoomId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** One room of a booking; {@code end} is null while it is booked. */
record RoomView(
        RoomId id,
        Status status,
        RoomType roomType,
        RatePlan ratePlan,
        LocalDate checkIn,
        LocalDate checkOut,
        int adults,
        List<Integer> childrenAges,
        List<RoomTerms.Night> nights,
        Money price,
        List<ChargeView> charges,
        List<ExtraView> extras,
        Money total,
        Deposit deposit,
        CancellationView cancellationPolicy,
        EndView end) {
    record ChargeView(String name, TaxOrFee.Kind kind, Money amount, boolean included) {
        static ChargeView of(TaxOrFee charge) {
            return new ChargeView(charge.name(), charge.kind(), charge.amount(), charge.included());
        }
    }

    record ExtraView(ExtraId extraId, String name, RoomExtra.Per per, Money price, int quantity, Money amount) {
        static ExtraView of(RoomExtra extra) {
            return new ExtraView(extra.id(), extra.name(), extra.per(), extra.price(), extra.quantity(), extra.amount());
        }
    }

    /** @param zone of the hotel */
    static RoomView of(Room room, ZoneId zone) {
        RoomTerms terms = room.terms();
        return new RoomView(
                terms.id(),
                Status.of(room),
                terms.type(),
                terms.plan(),
                terms.stay().checkIn(),
                terms.stay().checkOut(),
                terms.occupancy().adults(),
                terms.occupancy().childrenAges(),
                terms.nights(),
                terms.price(),
                terms.charges().stream().map(ChargeView::of).toList(),
                terms.extras().stream().map(ExtraView::of).toList(),
                terms.total(),
                terms.deposit().orElse(null),
                CancellationView.of(terms.cancellation(), zone),
                room instanceof Ended ended ? EndView.of(ended.end()) : null);
    }
}
