package innkeeper.booking.reservation.postgres;

import innkeeper.booking.reservation.domain.Status;
import innkeeper.booking.room.domain.Actor;
import innkeeper.booking.room.domain.Board;
import innkeeper.booking.room.domain.Deposit;
import innkeeper.booking.room.domain.End;
import innkeeper.booking.room.domain.Ending;
import innkeeper.booking.room.domain.Occupancy;
import innkeeper.booking.room.domain.Party;
import innkeeper.booking.room.domain.RatePlan;
import innkeeper.booking.room.domain.Room;
import innkeeper.booking.room.domain.Room.Cancelled;
import innkeeper.booking.room.domain.Room.Confirmed;
import innkeeper.booking.room.domain.Room.Ended;
import innkeeper.booking.room.domain.Room.Expired;
import innkeeper.booking.room.domain.Room.Pending;
import innkeeper.booking.room.domain.RoomTerms;
import innkeeper.booking.room.domain.RoomType;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.Money;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.RoomId;
import innkeeper.kernel.RoomTypeId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** A room as the columns of its row; nulls stand where the row has them. */
record RoomRow(
        RoomId id,
        int position,
        RoomTypeId roomTypeId,
        String roomTypeName,
        RatePlanId ratePlanId,
        String ratePlanName,
        String board,
        LocalDate checkIn,
        LocalDate checkOut,
        int adults,
        List<Integer> childrenAges,
        List<Long> prices,
        List<ChargePart> charges,
        List<ExtraPart> extras,
        CancellationPart cancellation,
        Integer depositPercent,
        Long depositAmount,
        String status,
        String endReason,
        Instant endedAt,
        PersonId endedBy,
        String endedAs,
        String endNote,
        boolean wasConfirmed) {
    static RoomRow of(Room room, int position) {
        RoomTerms terms = room.terms();
        Optional<End> end = room instanceof Ended ended ? Optional.of(ended.end()) : Optional.empty();
        return new RoomRow(
                terms.id(),
                position,
                terms.type().id(),
                terms.type().name(),
                terms.plan().id(),
                terms.plan().name(),
                terms.plan().board().name(),
                terms.stay().checkIn(),
                terms.stay().checkOut(),
                terms.occupancy().adults(),
                terms.occupancy().childrenAges(),
                terms.prices().stream().map(Money::minor).toList(),
                terms.charges().stream().map(ChargePart::of).toList(),
                terms.extras().stream().map(ExtraPart::of).toList(),
                CancellationPart.of(terms.cancellation()),
                terms.deposit().map(Deposit::percent).orElse(null),
                terms.deposit().map(Deposit::amount).map(Money::minor).orElse(null),
                Status.of(room).name(),
                end.map(End::reason).map(Ending::name).orElse(null),
                end.map(End::at).orElse(null),
                end.map(End::by).flatMap(Actor::person).orElse(null),
                end.map(End::by).map(Actor::as).map(Party::name).orElse(null),
                end.map(End::note).orElse(""),
                room instanceof Ended ended && ended.wasConfirmed());
    }

    Room room(Currency currency) {
        RoomTerms terms = terms(currency);
        return switch (Status.valueOf(status)) {
            case PENDING_PAYMENT -> new Pending(terms);
            case CONFIRMED -> new Confirmed(terms);
            case EXPIRED -> new Expired(terms, end());
            case CANCELLED -> new Cancelled(terms, end(), wasConfirmed);
        };
    }

    private End end() {
        return new End(Ending.valueOf(endReason), endedAt,
                new Actor(Party.valueOf(endedAs), Optional.ofNullable(endedBy)), endNote);
    }

    private RoomTerms terms(Currency currency) {
        return new RoomTerms(
                id,
                new RoomType(roomTypeId, roomTypeName),
                new RatePlan(ratePlanId, ratePlanName, Board.valueOf(board)),
                new DateRange(checkIn, checkOut),
                new Occupancy(adults, childrenAges),
                prices.stream().map(minor -> new Money(minor, currency)).toList(),
                charges.stream().map(charge -> charge.charge(currency)).toList(),
                extras.stream().map(extra -> extra.extra(currency)).toList(),
                cancellation.terms(),
                depositPercent == null
                        ? Optional.empty()
                        : Optional.of(new Deposit(depositPercent, new Money(depositAmount, currency))));
    }
}
