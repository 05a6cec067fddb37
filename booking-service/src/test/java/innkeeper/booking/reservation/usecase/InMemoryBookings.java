package innkeeper.booking.reservation.usecase;

import innkeeper.booking.folio.domain.Refund;
import innkeeper.booking.folio.usecase.Refunds;
import innkeeper.booking.inventory.domain.RoomNight;
import innkeeper.booking.inventory.domain.RoomNights;
import innkeeper.booking.inventory.usecase.Inventory;
import innkeeper.booking.reconciliation.usecase.InMemoryFindings;
import innkeeper.booking.rejection.domain.BookingRejection.SoldOut;
import innkeeper.booking.rejection.domain.BookingRejection.UnknownBooking;
import innkeeper.booking.reservation.domain.Booking;
import innkeeper.booking.reservation.domain.BookingEvent;
import innkeeper.booking.reservation.domain.Hold;
import innkeeper.booking.reservation.domain.Reference;
import innkeeper.booking.reservation.domain.Status;
import innkeeper.booking.reservation.domain.Terms;
import innkeeper.booking.reservation.usecase.Criterion.From;
import innkeeper.booking.reservation.usecase.Criterion.InHotel;
import innkeeper.booking.reservation.usecase.Criterion.InStatus;
import innkeeper.booking.reservation.usecase.Criterion.OlderThan;
import innkeeper.booking.reservation.usecase.Criterion.To;
import innkeeper.booking.reservation.usecase.Visible.Concerning;
import innkeeper.booking.reservation.usecase.Visible.Everything;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.Rejected;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Bookings, nights and owed refunds in memory: one lock is the transaction. */
public final class InMemoryBookings implements Bookings, Inventory, Refunds {
    private record Entry(UUID request, Stored stored) {}

    private Supplier<Reference> references;
    private final Map<BookingId, Entry> entries = new HashMap<>();
    private final Map<RoomNight, Integer> sold = new HashMap<>();
    private final Map<BookingId, Instant> holds = new LinkedHashMap<>();
    private final Map<UUID, BookingId> refunds = new LinkedHashMap<>();
    private final List<BookingEvent> events = new ArrayList<>();
    private final InMemoryFindings findings = new InMemoryFindings();
    private Consumer<UUID> refunding = _ -> {};

    public InMemoryBookings(Supplier<Reference> references) {
        this.references = references;
    }

    /** From now on references come from there. */
    public synchronized void name(Supplier<Reference> others) {
        references = others;
    }

    /** Told from now on of each refund that is owed newly; must not wait for the store. */
    public synchronized void refundsDue(Consumer<UUID> worker) {
        refunding = worker;
    }

    public InMemoryFindings findings() {
        return findings;
    }

    /** When a hold is looked at. */
    public synchronized Optional<Instant> holdDue(BookingId id) {
        return Optional.ofNullable(holds.get(id));
    }

    public synchronized List<BookingId> holdsDue(Instant now) {
        return holds.keySet().stream().filter(id -> !holds.get(id).isAfter(now)).toList();
    }

    /** Whether this refund has been scheduled. */
    public synchronized boolean refundDue(UUID refund) {
        return refunds.containsKey(refund);
    }

    public synchronized List<BookingEvent> events() {
        return List.copyOf(events);
    }

    @Override
    public synchronized Stored open(UUID request, Map<RoomNight, Integer> offered, Function<Reference, Booking> draft) {
        Booking booking = draft.apply(unused());
        move(RoomNights.NONE, booking.nights(), offered);
        events.add(BookingEvent.opening(booking));
        booking.hold().ifPresent(hold -> holds.put(booking.id(), hold.expiresAt()));
        return keep(request, new Stored(booking, 1));
    }

    @Override
    public synchronized void move(RoomNights before, RoomNights after, Map<RoomNight, Integer> offered) {
        RoomNights taken = after.without(before);
        List<RoomNight> gone = taken.counts().keySet().stream()
                .filter(night -> sold.getOrDefault(night, 0) + taken.counts().get(night) > offered.get(night)).toList();
        if (!gone.isEmpty()) {
            throw new Rejected(new SoldOut(gone.getFirst().roomType(), gone.stream().map(RoomNight::night).toList()));
        }
        taken.counts().forEach((night, rooms) -> sold.merge(night, rooms, Integer::sum));
        before.without(after).counts().forEach((night, rooms) -> sold.merge(night, -rooms, Integer::sum));
    }

    /** Rooms that are not free on this night. */
    public synchronized int taken(RoomNight night) {
        return sold.getOrDefault(night, 0);
    }

    @Override
    public synchronized Optional<Stored> openedBy(UUID request) {
        return entries.values().stream()
                .filter(entry -> entry.request.equals(request))
                .map(Entry::stored)
                .filter(stored -> stored.booking().status() != Status.EXPIRED)
                .findFirst();
    }

    @Override
    public synchronized Optional<Stored> find(BookingId id) {
        return Optional.ofNullable(entries.get(id)).map(Entry::stored);
    }

    @Override
    public synchronized List<Stored> list(Visible visible, List<Criterion> criteria, int limit) {
        return entries.values().stream()
                .map(Entry::stored)
                .filter(stored -> isVisible(stored.booking().terms(), visible))
                .filter(stored -> criteria.stream().allMatch(criterion -> meets(stored.booking(), criterion)))
                .sorted(Comparator.comparing((Stored stored) -> stored.booking().id().toString()).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Stored change(BookingId id, UnaryOperator<Booking> step) {
        return change(id, Map.of(), step);
    }

    @Override
    public synchronized Stored change(BookingId id, Map<RoomNight, Integer> offered, UnaryOperator<Booking> step) {
        Entry entry = Optional.ofNullable(entries.get(id))
                .orElseThrow(() -> new Rejected(new UnknownBooking(id)));
        Booking before = entry.stored.booking();
        Booking after = step.apply(before);
        if (after.equals(before)) {
            return entry.stored;
        }
        if (!payable(before) && payable(after)) {
            holds.put(id, after.hold().orElseThrow().expiresAt());
        }
        move(before.nights(), after.nights(), offered);
        after.folio().owed().stream().map(Refund::id).filter(refund -> before.folio().owed(refund).isEmpty())
                .forEach(refund -> {
                    refunds.put(refund, id);
                    refunding.accept(refund);
                });
        BookingEvent.between(before, after).ifPresent(events::add);
        return keep(entry.request, new Stored(after, entry.stored.version() + 1));
    }

    @Override
    public synchronized void endSoon(BookingId id) {
        holds.put(id, Instant.EPOCH);
    }

    @Override
    public synchronized Duration longestOverdue(Instant now) {
        return held().map(held -> Duration.between(expiresAt(held), now))
                .filter(Duration::isPositive)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    @Override
    public synchronized Optional<BookingId> owing(UUID refund) {
        return Optional.ofNullable(refunds.get(refund))
                .filter(id -> entries.get(id).stored.booking().folio().owed(refund).isPresent());
    }

    private Stream<Booking> held() {
        return entries.values().stream().map(entry -> entry.stored.booking())
                .filter(booking -> booking.hold().isPresent());
    }

    private static Instant expiresAt(Booking held) {
        return held.hold().orElseThrow().expiresAt();
    }

    private static boolean payable(Booking booking) {
        return booking.hold().flatMap(Hold::checkout).isPresent();
    }

    private Stored keep(UUID request, Stored stored) {
        entries.put(stored.booking().id(), new Entry(request, stored));
        return stored;
    }

    private Reference unused() {
        Reference reference = references.get();
        boolean used = entries.values().stream()
                .anyMatch(entry -> entry.stored.booking().terms().reference().equals(reference));
        return used ? unused() : reference;
    }

    private static boolean isVisible(Terms terms, Visible visible) {
        return switch (visible) {
            case Everything _ -> true;
            case Concerning(var clients, var hotels) ->
                clients.contains(terms.client()) || hotels.contains(terms.hotel().id());
        };
    }

    private static boolean meets(Booking booking, Criterion criterion) {
        Terms terms = booking.terms();
        return switch (criterion) {
            case InHotel(var hotel) -> terms.hotel().id().equals(hotel);
            case InStatus(var status) -> booking.status() == status;
            case From(var date) -> booking.stay().checkOut().isAfter(date);
            case To(var date) -> booking.stay().checkIn().isBefore(date);
            case OlderThan(var other) -> terms.id().toString().compareTo(other.toString()) < 0;
        };
    }
}
