package innkeeper.booking.reservation.domain;

import innkeeper.booking.folio.domain.Folio;
import innkeeper.booking.folio.domain.Line;
import innkeeper.booking.folio.domain.Line.Paid;
import innkeeper.booking.folio.domain.Payment;
import innkeeper.booking.folio.domain.Posting;
import innkeeper.booking.inventory.domain.RoomNight;
import innkeeper.booking.inventory.domain.RoomNights;
import innkeeper.booking.room.domain.Change;
import innkeeper.booking.room.domain.End;
import innkeeper.booking.room.domain.Ending;
import innkeeper.booking.room.domain.Room;
import innkeeper.booking.room.domain.Room.Cancelled;
import innkeeper.booking.room.domain.Room.Confirmed;
import innkeeper.booking.room.domain.Room.Ended;
import innkeeper.booking.room.domain.Room.Expired;
import innkeeper.booking.room.domain.Room.Live;
import innkeeper.booking.room.domain.Room.Pending;
import innkeeper.booking.room.domain.RoomTerms;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.Money;
import innkeeper.kernel.Rejected;
import innkeeper.kernel.RoomId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rooms that somebody has booked together, and their money.
 *
 * @param hold        while they await their money
 * @param linkVersion of the link to the booking's page; those with a lower one are withdrawn
 * @param changed     the last time that rooms were agreed on anew; empty where they are as they were booked
 */
public record Booking(
        Terms terms, List<Room> rooms, Optional<Hold> hold, Folio folio, int linkVersion, Optional<Change> changed) {
    /** Every booking begins with this one. */
    public static final int FIRST_LINK = 1;

    public Booking {
        rooms = List.copyOf(rooms);
        if (rooms.isEmpty()) {
            throw new IllegalArgumentException("a booking needs a room");
        }
        if (hold.isPresent() != rooms.stream().anyMatch(Pending.class::isInstance)) {
            throw new IllegalArgumentException("who awaits money has a hold, and nobody else: " + rooms);
        }
    }

    /** The rooms are held, or confirmed where no money has to come first; their nights, taxes and fees are charged. */
    public static Booking open(Terms terms, List<RoomTerms> rooms, Optional<Hold> hold, Posting posting) {
        Function<RoomTerms, Room> state = hold.isPresent() ? Pending::new : Confirmed::new;
        List<Line> charges = rooms.stream().flatMap(room -> new RoomLines(room, posting).owed()).toList();
        Folio empty = Folio.empty(rooms.getFirst().price().currency());
        return new Booking(terms, rooms.stream().map(state).toList(), hold, empty.post(charges, posting), FIRST_LINK,
                Optional.empty());
    }

    public BookingId id() {
        return terms.id();
    }

    public Status status() {
        return Status.of(rooms);
    }

    /** From the first arrival to the last departure. */
    public DateRange stay() {
        List<DateRange> stays = rooms.stream().map(room -> room.terms().stay()).toList();
        return new DateRange(
                stays.stream().map(DateRange::checkIn).min(Comparator.naturalOrder()).orElseThrow(),
                stays.stream().map(DateRange::checkOut).max(Comparator.naturalOrder()).orElseThrow());
    }

    /** All there is to pay for all rooms, as was agreed. */
    public Money total() {
        return sum(RoomTerms::total);
    }

    /** What of it is paid online before the rooms are confirmed: all of it, a deposit, or nothing. */
    public Money prepayment() {
        return terms.method().inAdvance(total(), sum(RoomTerms::paidByDeposit));
    }

    public boolean isLive() {
        return rooms.stream().anyMatch(Live.class::isInstance);
    }

    /** How it ended, if it has: as the last of its rooms did. */
    public Optional<End> end() {
        return isLive() ? Optional.empty() : ended().map(Ended::end).max(Comparator.comparing(End::at));
    }

    /** Whether client and hotel were ever told that a room is booked. */
    public boolean wasConfirmed() {
        return rooms.stream().anyMatch(Confirmed.class::isInstance) || ended().anyMatch(Ended::wasConfirmed);
    }

    /** What it takes of the inventory. */
    public RoomNights nights() {
        return RoomNights.of(rooms.stream().flatMap(
                room -> occupied(room).stream().map(night -> new RoomNight(room.terms().type().id(), night))));
    }

    /** The nights that a room occupies: of one that was given up, those that had begun. */
    public List<LocalDate> occupied(Room room) {
        List<LocalDate> nights = room.terms().stay().nights();
        return switch (room) {
            case Live _ -> nights;
            case Expired _ -> List.of();
            case Cancelled given -> given.wasConfirmed()
                    ? nights.stream().filter(night -> terms.hotel().hasBegun(night, given.end().at())).toList()
                    : List.of();
        };
    }

    /** The client has been offered a page to pay on. */
    public Booking payable(Checkout checkout) {
        return with(rooms, hold.map(each -> each.payable(checkout)), folio);
    }

    /** Nobody has paid in time, or can. */
    public Booking expire(Posting posting) {
        return hold.map(each -> expire(each.ending(), List.of(), posting)).orElse(this);
    }

    /**
     * Money has come: what was agreed confirms what was held, whatever our clock says; another sum, and one too late or
     * too many, goes back. A payment that the folio has changes nothing.
     */
    public Booking paid(Payment payment, Posting posting) {
        if (folio.holds(payment.id())) {
            return this;
        }
        List<Line> paid = received(payment, posting);
        if (hold.isEmpty()) {
            return with(rooms, hold, folio.post(paid, posting));
        }
        return payment.amount().equals(prepayment())
                ? with(each(Pending.class, Pending::confirm), Optional.empty(), folio.post(paid, posting))
                : expire(Ending.PAID_ANOTHER_SUM, paid, posting);
    }

    /** Paid and given back in full before we heard of it: nothing is booked. */
    public Booking paidAndReturned(Payment payment, Posting posting) {
        return expire(Ending.PAYMENT_RETURNED, received(payment, posting), posting)
                .returned(payment.id(), payment.amount(), posting);
    }

    /** What becomes of refunds is between the provider and the folio. */
    public Booking refunds(UnaryOperator<Folio> step) {
        return with(rooms, hold, step.apply(folio));
    }

    /** The provider has given {@code inAll} of a payment back, whoever asked for it. */
    public Booking returned(String payment, Money inAll, Posting posting) {
        return with(rooms, hold, folio.returned(payment, inAll, posting));
    }

    /** Who has a link to the booking's page sees nothing through it from now on. */
    public Booking withdrawLink() {
        return new Booking(terms, rooms, hold, folio, linkVersion + 1, changed);
    }

    /** What {@link #cancel} would bring. */
    public Cancellation cancellation(GivingUp given, Posting posting) {
        List<GivenUpRoom> givenUp = GivenUpRoom.of(this, given);
        Folio after = settled(givenUp, posting);
        Money nothing = new Money(0, folio.currency());
        return new Cancellation(
                GivenUpRoom.freeUntil(givenUp),
                givenUp.stream().map(room -> room.cost(posting.at())).reduce(Money::plus).orElseThrow(),
                after.refund().map(back -> folio.refund().map(back::minus).orElse(back)).orElse(nothing),
                after.balance().isPositive() ? after.balance() : nothing);
    }

    /**
     * Rooms are given up. What is held costs nothing; later a client owes what the policy says, and the hotel keeps the
     * price of the nights that have begun.
     *
     * @throws Rejected {@code AlreadyCancelled}, {@code RoomAlreadyCancelled}, {@code AlreadyExpired}, {@code UnknownRoom},
     *                  {@code StayOver}, {@code StayBegun} where the client cancels, {@code PaymentAwaited} where some
     *                  rooms of a hold are named
     */
    public Booking cancel(GivingUp given, Posting posting) {
        List<GivenUpRoom> givenUp = GivenUpRoom.of(this, given);
        Set<RoomId> ids = givenUp.stream().map(each -> each.room().id()).collect(Collectors.toSet());
        End end = new End(Ending.CANCELLED, posting.at(), given.by(), given.note());
        List<Room> after = rooms.stream()
                .map(room -> room instanceof Live live && ids.contains(room.id()) ? live.cancel(end) : room).toList();
        return with(after, Optional.empty(), settled(givenUp, posting));
    }

    /**
     * Rooms are agreed on anew: what they cost more is billed, and what they cost less goes back.
     *
     * @throws Rejected {@code PaymentAwaited}, {@code AlreadyCancelled}, {@code RoomAlreadyCancelled}, {@code AlreadyExpired},
     *                  {@code UnknownRoom}, {@code StayBegun}, {@code ChangeNotFree} where the client changes
     */
    public Booking change(Amendment wanted, Posting posting) {
        List<ChangedRoom> anew = ChangedRoom.of(this, wanted);
        Map<RoomId, Room> after = anew.stream().collect(Collectors.toMap(
                room -> room.before().id(), room -> room.after(posting.at())));
        return new Booking(terms, rooms.stream().map(room -> after.getOrDefault(room.id(), room)).toList(), hold,
                folio.post(anew.stream().flatMap(room -> room.lines(posting)).toList(), posting), linkVersion,
                Optional.of(new Change(posting.at(), wanted.by(), wanted.note())));
    }

    private List<Line> received(Payment payment, Posting posting) {
        return List.of(new Paid(posting.ids().get(), posting.at(), terms.method(), payment.id(), payment.amount()));
    }

    private Folio settled(List<GivenUpRoom> givenUp, Posting posting) {
        return folio.post(givenUp.stream().flatMap(room -> room.lines(posting)).toList(), posting);
    }

    /** @param paid what has come, posted at once with what is reversed: it goes back as one refund */
    private Booking expire(Ending reason, List<Line> paid, Posting posting) {
        Stream<Line> reversals =
                rooms.stream().flatMap(room -> new RoomLines(room.terms(), posting).reversed(_ -> true));
        return with(each(Pending.class, room -> room.expire(End.of(reason, posting.at()))), Optional.empty(),
                folio.post(Stream.concat(paid.stream(), reversals).toList(), posting));
    }

    private <R extends Room> List<Room> each(Class<R> kind, Function<R, Room> change) {
        UnaryOperator<Room> step = room -> kind.isInstance(room) ? change.apply(kind.cast(room)) : room;
        return rooms.stream().map(step).toList();
    }

    private Money sum(Function<RoomTerms, Money> part) {
        return rooms.stream().map(Room::terms).map(part).reduce(Money::plus).orElseThrow();
    }

    Stream<Ended> ended() {
        return rooms.stream().filter(Ended.class::isInstance).map(Ended.class::cast);
    }

    private Booking with(List<Room> after, Optional<Hold> left, Folio settled) {
        return new Booking(terms, after, left, settled, linkVersion, changed);
    }
}
