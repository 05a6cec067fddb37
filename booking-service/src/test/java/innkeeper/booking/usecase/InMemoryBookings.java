package innkeeper.booking.usecase;

import innkeeper.booking.domain.Booking;
import innkeeper.booking.domain.Booking.AwaitingPayment;
import innkeeper.booking.domain.Booking.Ended;
import innkeeper.booking.domain.Booking.Expired;
import innkeeper.booking.domain.Booking.Held;
import innkeeper.booking.domain.Booking.Live;
import innkeeper.booking.domain.Booking.Pending;
import innkeeper.booking.domain.BookingEvent;
import innkeeper.booking.domain.sale.Quote.Night;
import innkeeper.booking.domain.Reference;
import innkeeper.booking.domain.Rejection.SoldOut;
import innkeeper.booking.domain.Rejection.UnknownBooking;
import innkeeper.booking.domain.Status;
import innkeeper.booking.domain.Terms;
import innkeeper.booking.domain.payment.Finding;
import innkeeper.booking.domain.payment.Payment;
import innkeeper.booking.domain.payment.Settlement.RefundDue;
import innkeeper.booking.usecase.Criterion.From;
import innkeeper.booking.usecase.Criterion.InHotel;
import innkeeper.booking.usecase.Criterion.InStatus;
import innkeeper.booking.usecase.Criterion.OfClient;
import innkeeper.booking.usecase.Criterion.OfOwner;
import innkeeper.booking.usecase.Criterion.OlderThan;
import innkeeper.booking.usecase.Criterion.To;
import innkeeper.booking.usecase.payment.InMemoryFindings;
import innkeeper.booking.usecase.payment.OwedRefund;
import innkeeper.booking.usecase.payment.Refunds;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.Rejected;
import innkeeper.kernel.RoomTypeId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Bookings, nights and owed refunds in memory: one lock is the transaction. */
public final class InMemoryBookings implements Bookings, Refunds {
    private record RoomNight(RoomTypeId roomType, LocalDate night) {}

    private record Entry(UUID request, Stored stored) {}

    private record Turn(OwedRefund owed, Instant next) {}

    private Supplier<Reference> references;
    private final Map<BookingId, Entry> entries = new HashMap<>();
    private final Map<RoomNight, Integer> sold = new HashMap<>();
    private final Map<BookingId, Instant> tries = new HashMap<>();
    private final Map<String, Turn> refunds = new LinkedHashMap<>();
    private final List<BookingEvent> events = new ArrayList<>();
    private final InMemoryFindings findings = new InMemoryFindings();

    public InMemoryBookings(Supplier<Reference> references) {
        this.references = references;
    }

    /** From now on references come from there. */
    public synchronized void name(Supplier<Reference> others) {
        references = others;
    }

    public InMemoryFindings findings() {
        return findings;
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
        if (before instanceof Held && after instanceof AwaitingPayment) {
            tries.remove(id);
        }
        if (before instanceof Live && after instanceof Ended) {
            sell(after.terms(), -after.terms().rooms());
        }
        if (!after.settlement().equals(before.settlement())) {
            before.settlement().payment().ifPresent(refunds::remove);
            if (after.settlement() instanceof RefundDue due) {
                owe(id, new Payment(due.paymentId(), due.left()), false);
            }
        }
        BookingEvent.between(before, after).ifPresent(events::add);
        return keep(entry.request, new Stored(after, entry.stored.version() + 1));
    }

    @Override
    public synchronized Optional<Pending> takeOverdue(Instant now) {
        Optional<Pending> overdue = pending().filter(hold -> !turn(hold).isAfter(now)).findFirst();
        overdue.ifPresent(hold -> tries.put(hold.id(), now.plusSeconds(5)));
        return overdue;
    }

    @Override
    public synchronized void endSoon(BookingId id) {
        tries.put(id, Instant.MIN);
    }

    @Override
    public synchronized Duration longestOverdue(Instant now) {
        return pending().map(hold -> Duration.between(hold.expiresAt(), now))
                .filter(Duration::isPositive)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    @Override
    public synchronized Optional<OwedRefund> take(Instant now) {
        Optional<Turn> due = refunds.values().stream().filter(each -> !each.next.isAfter(now)).findFirst();
        due.ifPresent(each -> refunds.put(each.owed.payment().id(), new Turn(each.owed, now.plusSeconds(5))));
        return due.map(Turn::owed);
    }

    @Override
    public synchronized void oweSurplus(BookingId booking, Finding second) {
        if (findings.add(second)) {
            owe(booking, second.payment(), true);
        }
    }

    @Override
    public synchronized void surplusReturned(BookingId booking, Payment payment) {
        if (refunds.remove(payment.id()) != null) {
            events.add(BookingEvent.PAYMENT_RETURNED);
        }
    }

    @Override
    public synchronized void renew(BookingId booking, String paymentId) {
        refunds.computeIfPresent(paymentId, (_, turn) -> new Turn(new OwedRefund(
                UUID.randomUUID(), booking, turn.owed.payment(), turn.owed.surplus()), turn.next));
    }

    private void owe(BookingId booking, Payment payment, boolean surplus) {
        refunds.put(payment.id(), new Turn(new OwedRefund(UUID.randomUUID(), booking, payment, surplus), Instant.MIN));
    }

    private Stream<Pending> pending() {
        return entries.values().stream()
                .map(entry -> entry.stored.booking())
                .filter(Pending.class::isInstance)
                .map(Pending.class::cast);
    }

    private Instant turn(Pending hold) {
        return tries.getOrDefault(hold.id(), hold.expiresAt());
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
