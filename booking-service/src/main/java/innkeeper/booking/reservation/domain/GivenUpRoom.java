package innkeeper.booking.reservation.domain;

import static java.util.Comparator.naturalOrder;

import innkeeper.booking.folio.domain.Line;
import innkeeper.booking.folio.domain.Line.CancellationFee;
import innkeeper.booking.folio.domain.Posting;
import innkeeper.booking.rejection.domain.BookingRejection.PaymentAwaited;
import innkeeper.booking.rejection.domain.BookingRejection.StayBegun;
import innkeeper.booking.rejection.domain.BookingRejection.StayOver;
import innkeeper.booking.room.domain.CancellationTerms.Step;
import innkeeper.booking.room.domain.Party;
import innkeeper.booking.room.domain.Room.Confirmed;
import innkeeper.booking.room.domain.Room.Live;
import innkeeper.booking.room.domain.Room.Pending;
import innkeeper.booking.room.domain.RoomTerms;
import innkeeper.kernel.Money;
import innkeeper.kernel.Rejected;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What it means for the money that somebody gives this room up. */
record GivenUpRoom(Terms terms, Live room, Party by) {
    /** @throws Rejected as {@link Booking#cancel}, for what is named and cannot be given up */
    static List<GivenUpRoom> of(Booking booking, GivingUp given) {
        List<Live> live = LiveRooms.of(booking, given.rooms());
        if (booking.hold().isPresent() && live.size() < booking.rooms().size()) {
            throw new Rejected(new PaymentAwaited(booking.id()));
        }
        return live.stream().map(room -> new GivenUpRoom(booking.terms(), room, given.by().as())).toList();
    }

    /** When the first of these rooms costs something; empty where one does from the booking on. */
    static Optional<Instant> freeUntil(List<GivenUpRoom> rooms) {
        List<Optional<Instant>> ends = rooms.stream().map(GivenUpRoom::freeUntil).toList();
        return ends.stream().allMatch(Optional::isPresent)
                ? ends.stream().flatMap(Optional::stream).min(naturalOrder())
                : Optional.empty();
    }

    /** Empty where it costs from the booking on; at the latest until the stay begins. */
    private Optional<Instant> freeUntil() {
        Optional<Instant> never = Optional.of(terms.hotel().begins(agreed().stay().checkIn()));
        return agreed().cancellation().firstFee().map(Step::from).orElse(never);
    }

    /**
     * What stays at the hotel: the fee, and what the nights that have begun cost with their extras, taxes and fees.
     *
     * @throws Rejected {@code StayOver}, or {@code StayBegun} where the client cancels
     */
    Money cost(Instant now) {
        return fee(now).plus(RoomLines.cost(agreed(), night -> isKept(night, now)));
    }

    /** @throws Rejected as {@link #cost} */
    Stream<Line> lines(Posting posting) {
        Money fee = fee(posting.at());
        Stream<Line> reversals = new RoomLines(agreed(), posting).reversed(night -> !isKept(night, posting.at()));
        return fee.isZero()
                ? reversals
                : Stream.concat(reversals, Stream.of(new CancellationFee(posting.ids().get(), posting.at(), room.id(), fee)));
    }

    private Money fee(Instant now) {
        Money nothing = agreed().price().times(0);
        if (room instanceof Pending) {
            return nothing;
        }
        Instant ends = terms.hotel().checkOut(agreed().stay());
        if (!now.isBefore(ends)) {
            throw new Rejected(new StayOver(terms.id(), ends));
        }
        return switch (by) {
            case CLIENT -> clientFee(now, nothing);
            case OWNER, MANAGER, FRONT_DESK, ACCOUNTANT, ADMIN, SYSTEM -> nothing;
        };
    }

    private Money clientFee(Instant now, Money nothing) {
        Instant begins = terms.hotel().begins(agreed().stay().checkIn());
        if (!now.isBefore(begins)) {
            throw new Rejected(new StayBegun(terms.id(), begins));
        }
        return agreed().cancellation().fee(now).orElse(nothing);
    }

    /** Whether the hotel keeps what a night costs although the room is given up. */
    private boolean isKept(LocalDate night, Instant now) {
        return room instanceof Confirmed && terms.hotel().hasBegun(night, now);
    }

    private RoomTerms agreed() {
        return room.terms();
    }
}
