package innkeeper.booking.reservation.domain;

import innkeeper.booking.folio.domain.Line;
import innkeeper.booking.folio.domain.Posting;
import innkeeper.booking.rejection.domain.BookingRejection.ChangeNotFree;
import innkeeper.booking.rejection.domain.BookingRejection.PaymentAwaited;
import innkeeper.booking.rejection.domain.BookingRejection.StayBegun;
import innkeeper.booking.room.domain.Deposit;
import innkeeper.booking.room.domain.Party;
import innkeeper.booking.room.domain.Room;
import innkeeper.booking.room.domain.Room.Confirmed;
import innkeeper.booking.room.domain.RoomTerms;
import innkeeper.kernel.Money;
import innkeeper.kernel.Rejected;
import innkeeper.kernel.RoomId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What it means for a room and its money that it is agreed on anew. */
record ChangedRoom(Terms terms, RoomTerms before, RoomTerms wanted, Party by) {
    /** @throws Rejected as {@link Booking#change}, for what is named and cannot be changed */
    static List<ChangedRoom> of(Booking booking, Amendment wanted) {
        Set<RoomId> named = wanted.rooms().stream().map(RoomTerms::id).collect(Collectors.toSet());
        Map<RoomId, RoomTerms> before = LiveRooms.of(booking, named).stream().map(Room::terms)
                .collect(Collectors.toMap(RoomTerms::id, Function.identity()));
        if (booking.hold().isPresent()) {
            throw new Rejected(new PaymentAwaited(booking.id()));
        }
        return wanted.rooms().stream()
                .map(room -> new ChangedRoom(booking.terms(), before.get(room.id()), room, wanted.by().as())).toList();
    }

    /**
     * The room as it is from then on. A deposit that was paid stays one, as far as the room costs so much.
     *
     * @throws Rejected {@code StayBegun}, {@code ChangeNotFree}
     */
    Confirmed after(Instant now) {
        Instant begins = terms.hotel().begins(before.stay().checkIn());
        if (!now.isBefore(begins)) {
            throw new Rejected(new StayBegun(terms.id(), begins));
        }
        if (by == Party.CLIENT) {
            before.cancellation().fee(now).filter(_ -> !addsOnly()).ifPresent(fee -> {
                throw new Rejected(new ChangeNotFree(terms.id(), fee));
            });
        }
        return new Confirmed(wanted.withDeposit(before.deposit().map(this::paid)));
    }

    /** What is billed beside what was, and what is not any more. */
    Stream<Line> lines(Posting posting) {
        return RoomLines.changed(before, wanted, posting);
    }

    /** Otherwise a client could turn what costs a fee into what costs none, and give it up then. */
    private boolean addsOnly() {
        return wanted.stay().nights().containsAll(before.stay().nights())
                && wanted.type().id().equals(before.type().id())
                && wanted.plan().id().equals(before.plan().id())
                && wanted.total().minor() >= before.total().minor();
    }

    private Deposit paid(Deposit agreed) {
        Money most = wanted.total();
        return agreed.amount().minor() <= most.minor() ? agreed : new Deposit(agreed.percent(), most);
    }
}
