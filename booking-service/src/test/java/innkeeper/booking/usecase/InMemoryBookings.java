package innkeeper.booking.usecase;

import innkeeper.booking.domain.Booking;
import innkeeper.booking.domain.Booking.Ended;
import innkeeper.booking.domain.Booking.Expired;
import innkeeper.booking.domain.Booking.Live;
import innkeeper.booking.domain.Booking.Pending;
import innkeeper.booking.domain.BookingEvent;
import innkeeper.booking.domain.Quote.Night;
import innkeeper.booking.domain.Reference;
import innkeeper.booking.domain.Rejection.SoldOut;
import innkeeper.booking.domain.Rejection.UnknownBooking;
import innkeeper.booking.domain.Settlement.RefundDue;
import innkeeper.booking.domain.Status;
import innkeeper.booking.domain.Terms;
import innkeeper.booking.usecase.Criterion.From;
import innkeeper.booking.usecase.Criterion.InHotel;
import innkeeper.booking.usecase.Criterion.InStatus;
import innkeeper.booking.usecase.Criterion.OfClient;
import innkeeper.booking.usecase.Criterion.OfOwner;
import innkeeper.booking.usecase.Criterion.OlderThan;
import innkeeper.booking.usecase.Criterion.To;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.Rejected;
import innkeeper.kernel.RoomTypeId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Bookings, nights and owed refunds in memory: one lock is the transaction. */
public final class InMemoryBookings implements Bookings, Refunds {
    private record RoomNight(RoomTypeId roomType, LocalDate night) {}

    private record Entry(UUID request, Stored stored) {}

    private Supplier<Reference> references;
    private final Map<BookingId, Entry> entries = new HashMap<>();
    private final Map<RoomNight, Integer> sold = new HashMap<>();
    private final Map<BookingId, Instant> refunds = new HashMap<>();
    private final List<BookingEvent> events = new ArrayList<>();

    public InMemoryBookings(Supplier<Reference> references) {
        this.references = references;
    }

    /** From now on references come from there. */
    public synchronized void name(Supplier<Reference> others) {
        references = others;
    }

    public synchronized List<BookingEvent> events() {
        return List.copyOf(events);
    }

    @Override
    public synchronized Stored open(UUID request, List<Night> nights, Function<Reference, Live> draft) {
        Live booking = draft.apply(unused());
        Terms terms = booking.terms();
        List<LocalDate> gone = nights.stream()
                .filter(night -> sold(terms, night.date()) + terms.rooms() > night.offered())
                .map(Night::date)
                .toList();
        if (!gone.isEmpty()) {
            throw new Rejected(new SoldOut(terms.roomType().id(), gone));
        }
        sell(terms, terms.rooms());
        events.add(BookingEvent.opening(booking));
        return keep(request, new Stored(booking, 1));
    }

    @Override
    public synchronized Optional<Stored> openedBy(UUID request) {
        return entries.values().stream()
                .filter(entry -> entry.request.equals(request))
                .map(Entry::stored)
                .filter(stored -> !(stored.booking() instanceof Expired))
                .findFirst();
    }

    @Override
    public synchronized Optional<Stored> find(BookingId id) {
        return Optional.ofNullable(entries.get(id)).map(Entry::stored);
    }

    @Override
    public synchronized List<Booking> list(List<Criterion> criteria, int limit) {
        return entries.values().stream()
                .map(entry -> entry.stored.booking())
                .filter(booking -> criteria.stream().allMatch(criterion -> meets(booking, criterion)))
                .sorted(Comparator.comparing((Booking booking) -> booking.id().toString()).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Stored change(BookingId id, Function<Booking, Booking> step) {
        Entry entry = Optional.ofNullable(entries.get(id))
                .orElseThrow(() -> new Rejected(new UnknownBooking(id)));
        Booking before = entry.stored.booking();
        Booking after = step.apply(before);
        if (after.equals(before)) {
            return entry.stored;
        }
        if (before instanceof Live && after instanceof Ended) {
            sell(after.terms(), -after.terms().rooms());
        }
        if (after.settlement() instanceof RefundDue) {
            refunds.put(id, Instant.MIN);
        } else {
            refunds.remove(id);
        }
        BookingEvent.between(before, after).ifPresent(events::add);
        return keep(entry.request, new Stored(after, entry.stored.version() + 1));
    }

    @Override
    public synchronized boolean changeOverdue(Instant now, Function<Pending, Booking> step) {
        Optional<Pending> overdue = entries.values().stream()
                .map(entry -> entry.stored.booking())
                .filter(Pending.class::isInstance)
                .map(Pending.class::cast)
                .filter(pending -> !pending.expiresAt().isAfter(now))
                .findFirst();
        overdue.ifPresent(pending -> change(pending.id(), _ -> step.apply(pending)));
        return overdue.isPresent();
    }

    @Override
    public synchronized Optional<OwedRefund> take(Instant now) {
        Optional<BookingId> next = refunds.entrySet().stream()
                .filter(refund -> !refund.getValue().isAfter(now))
                .map(Map.Entry::getKey)
                .findFirst();
        next.ifPresent(id -> refunds.put(id, now.plusSeconds(5)));
        return next.map(id -> (RefundDue) entries.get(id).stored.booking().settlement())
                .map(due -> new OwedRefund(next.get(), due.paymentId(), due.amount()));
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

    private int sold(Terms terms, LocalDate night) {
        return sold.getOrDefault(new RoomNight(terms.roomType().id(), night), 0);
    }

    private void sell(Terms terms, int rooms) {
        terms.stay().nights().forEach(
                night -> sold.merge(new RoomNight(terms.roomType().id(), night), rooms, Integer::sum));
    }

    private static boolean meets(Booking booking, Criterion criterion) {
        Terms terms = booking.terms();
        return switch (criterion) {
            case OfClient(var client) -> terms.client().equals(client);
            case OfOwner(var owner) -> terms.hotel().owner().equals(owner);
            case InHotel(var hotel) -> terms.hotel().id().equals(hotel);
            case InStatus(var status) -> Status.of(booking) == status;
            case From(var date) -> terms.stay().checkOut().isAfter(date);
            case To(var date) -> terms.stay().checkIn().isBefore(date);
            case OlderThan(var other) -> terms.id().toString().compareTo(other.toString()) < 0;
        };
    }
}
