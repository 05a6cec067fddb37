package innkeeper.booking.reservation.usecase;

import innkeeper.booking.Situations;
import innkeeper.booking.folio.domain.Payment;
import innkeeper.booking.folio.domain.PaymentMethod;
import innkeeper.booking.folio.domain.Refund;
import innkeeper.booking.folio.usecase.Refunds;
import innkeeper.booking.inventory.domain.RoomNight;
import innkeeper.booking.reconciliation.domain.Finding;
import innkeeper.booking.reconciliation.domain.Finding.Kind;
import innkeeper.booking.reconciliation.usecase.Findings;
import innkeeper.booking.rejection.domain.BookingRejection.SoldOut;
import innkeeper.booking.rejection.domain.BookingRejection.UnknownBooking;
import innkeeper.booking.reservation.domain.Amendment;
import innkeeper.booking.reservation.domain.Booking;
import innkeeper.booking.reservation.domain.BookingEvent;
import innkeeper.booking.reservation.domain.GivingUp;
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
import innkeeper.booking.room.domain.Actor;
import innkeeper.booking.room.domain.Board;
import innkeeper.booking.room.domain.Occupancy;
import innkeeper.booking.room.domain.Party;
import innkeeper.booking.room.domain.RatePlan;
import innkeeper.booking.room.domain.RoomTerms;
import innkeeper.booking.room.domain.RoomType;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Money;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.Rejected;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.ids.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

import static innkeeper.booking.Situations.ANNA;
import static innkeeper.booking.Situations.ASTORIA;
import static innkeeper.booking.Situations.BORIS;
import static innkeeper.booking.Situations.CLARA;
import static innkeeper.booking.Situations.NOW;
import static innkeeper.booking.Situations.PAYMENT;
import static innkeeper.booking.Situations.PRICE;
import static innkeeper.booking.Situations.STAY;
import static innkeeper.booking.Situations.TOTAL;
import static innkeeper.booking.Situations.aCheckout;
import static innkeeper.booking.Situations.everything;
import static innkeeper.booking.Situations.now;
import static innkeeper.booking.Situations.offered;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What every store of bookings promises. */
public abstract class BookingsContract {
    private static final PersonId DMITRI = new PersonId(UUID.fromString("01930000-0000-7000-8000-000000000004"));

    private static final HotelId OTHER_HOTEL = new HotelId(UUID.fromString("01930000-0000-7000-9000-000000000002"));
    private static final Visible ANNAS = new Concerning(Set.of(ANNA), Set.of());
    private static final Visible BORISS = new Concerning(Set.of(BORIS), Set.of(ASTORIA));

    private final RoomTypeId roomType = new RoomTypeId(UUID.randomUUID());

    protected abstract Bookings bookings();

    protected abstract Refunds refunds();

    /** When a hold is looked at; empty where none ever is. */
    protected abstract Optional<Instant> holdDue(BookingId id);

    /** Whether this refund has been scheduled. */
    protected abstract boolean refundDue(UUID refund);

    protected abstract Findings findings();

    /** All events announced, in order. */
    protected abstract List<BookingEvent> events();

    /** Another store over the same bookings, whose references come from there. */
    protected abstract Bookings bookingsUnder(Supplier<Reference> references);

    @Test
    void what_was_opened_is_found_as_it_was() {
        UUID request = UUID.randomUUID();
        Stored opened = bookings().open(request, nights(STAY, 1), this::held);
        assertEquals(1, opened.version());
        assertEquals(Optional.of(opened), bookings().find(opened.booking().id()));
        assertEquals(Optional.of(opened), bookings().openedBy(request));
        assertEquals(Optional.empty(), bookings().openedBy(UUID.randomUUID()));
        assertEquals(List.of(BookingEvent.HELD), events());
    }

    @Test
    void every_state_is_found_as_it_was_left() {
        BookingId id = open(this::held).id();
        List.<Supplier<Stored>>of(
                () -> bookings().change(id, before -> before.payable(aCheckout())),
                () -> bookings().change(id, before -> before.paid(PAYMENT, now())),
                () -> bookings().change(id, before -> before.cancel(everything(Party.OWNER), now())),
                () -> bookings().change(id, before -> before.returned("pay-1", TOTAL, now())))
                .forEach(move -> assertEquals(Optional.of(move.get()), bookings().find(id)));
        assertEquals(5, bookings().find(id).orElseThrow().version());
        assertEquals(List.of(BookingEvent.HELD, BookingEvent.CONFIRMED, BookingEvent.CANCELLED, BookingEvent.REFUNDED),
                events());
    }

    @Test
    void a_withdrawn_link_stays_withdrawn_whatever_else_changes() {
        Booking held = open(this::held);
        bookings().change(held.id(), Booking::withdrawLink);
        bookings().change(held.id(), booking -> booking.expire(now()));
        assertEquals(2, bookings().find(held.id()).orElseThrow().booking().linkVersion());
        assertEquals(List.of(BookingEvent.HELD, BookingEvent.LINK_WITHDRAWN, BookingEvent.EXPIRED), events());
    }

    @Test
    void a_step_that_changes_nothing_leaves_no_trace() {
        Stored opened = bookings().open(UUID.randomUUID(), nights(STAY, 1), this::held);
        assertEquals(opened, bookings().change(opened.booking().id(), booking -> booking));
        assertEquals(List.of(BookingEvent.HELD), events());
    }

    @Test
    void the_last_room_is_sold_once_and_the_refusal_names_the_nights() {
        open(this::held);
        DateRange longer = stay("2027-06-09", "2027-06-12");
        Rejected refused = assertThrows(Rejected.class,
                () -> bookings().open(UUID.randomUUID(), nights(longer, 1), reference -> held(reference, longer)));
        assertEquals(new SoldOut(roomType, List.of(LocalDate.parse("2027-06-10"), LocalDate.parse("2027-06-11"))),
                refused.rejection());
        DateRange free = stay("2027-06-09", "2027-06-10");
        open(reference -> held(reference, free), nights(free, 1));
    }

    @Test
    void the_day_of_departure_is_free_for_others() {
        open(this::held);
        DateRange next = stay("2027-06-12", "2027-06-14");
        open(reference -> held(reference, next), nights(next, 1));
        DateRange before = stay("2027-06-08", "2027-06-10");
        open(reference -> held(reference, before), nights(before, 1));
    }

    @Test
    void nights_that_end_up_unused_are_sold_again() {
        BookingId id = open(this::held).id();
        bookings().change(id, before -> before.expire(now()));
        Booking second = open(this::held);
        bookings().change(second.id(), before -> before.cancel(everything(Party.CLIENT), now()));
        open(this::held);
    }

    @Test
    void offering_less_than_is_sold_stops_sales_until_enough_is_given_back() {
        Booking first = open(this::held, nights(STAY, 2));
        Booking second = open(this::held, nights(STAY, 2));
        assertThrows(Rejected.class, () -> open(this::held, nights(STAY, 1)));
        bookings().change(first.id(), before -> before.expire(now()));
        assertThrows(Rejected.class, () -> open(this::held, nights(STAY, 1)));
        bookings().change(second.id(), before -> before.expire(now()));
        open(this::held, nights(STAY, 1));
    }

    @Test
    void offering_more_opens_sales_again() {
        open(this::held, nights(STAY, 1));
        open(this::held, nights(STAY, 2));
    }

    @Test
    void a_reference_that_somebody_has_is_replaced() {
        Reference taken = open(this::held).terms().reference();
        Reference free = new Reference("ZZZZZZZZ");
        List<Reference> next = new ArrayList<>(List.of(taken, taken, free));
        Stored opened = bookingsUnder(next::removeFirst).open(UUID.randomUUID(), nights(STAY, 2), this::held);
        assertEquals(free, opened.booking().terms().reference());
    }

    @Test
    void a_request_whose_booking_expired_may_open_another() {
        UUID request = UUID.randomUUID();
        Booking first = bookings().open(request, nights(STAY, 1), this::held).booking();
        bookings().change(first.id(), before -> before.expire(now()));
        assertEquals(Optional.empty(), bookings().openedBy(request));
        Stored second = bookings().open(request, nights(STAY, 1), this::held);
        assertEquals(Optional.of(second), bookings().openedBy(request));
    }

    @Test
    void what_nobody_knows_cannot_be_changed() {
        BookingId nobodys = new BookingId(UUID.randomUUID());
        Rejected refused = assertThrows(Rejected.class, () -> bookings().change(nobodys, booking -> booking));
        assertEquals(new UnknownBooking(nobodys), refused.rejection());
        assertEquals(Optional.empty(), bookings().find(nobodys));
    }

    @Test
    void a_hold_is_looked_at_when_its_time_is_up_and_overdue_until_it_has_ended() {
        Instant over = Instant.parse("2027-06-01T10:15:00Z");
        Booking overdue = open(this::held);
        assertEquals(Optional.of(over), holdDue(overdue.id()));
        assertEquals(Duration.ofSeconds(4), bookings().longestOverdue(over.plusSeconds(4)));
        bookings().change(overdue.id(), before -> before.expire(now()));
        assertEquals(Duration.ZERO, bookings().longestOverdue(over.plusSeconds(1_000_000)));
    }

    @Test
    void a_hold_whose_time_is_cut_short_is_looked_at_now_unless_its_payment_is_offered_after_all() {
        Booking held = open(this::held);
        bookings().endSoon(held.id());
        assertFalse(holdDue(held.id()).orElseThrow().isAfter(NOW));
        bookings().change(held.id(), before -> before.payable(aCheckout()));
        assertEquals(Optional.of(Instant.parse("2027-06-01T10:15:00Z")), holdDue(held.id()));
    }

    @Test
    void a_list_shows_what_meets_all_criteria_newest_first() {
        Booking older = open(this::held, nights(STAY, 2));
        Booking newer = open(this::held, nights(STAY, 2));
        assertEquals(List.of(newer, older), listed(ANNAS, List.of(), 10));
        assertEquals(List.of(newer), listed(ANNAS, List.of(), 1));
        assertEquals(List.of(older), listed(ANNAS, List.of(new OlderThan(newer.id())), 10));
        assertEquals(List.of(newer, older), listed(List.of(), 10));
        assertEquals(List.of(newer, older), listed(BORISS, List.of(new InHotel(ASTORIA)), 10));
        assertEquals(List.of(), listed(new Concerning(Set.of(CLARA), Set.of(OTHER_HOTEL)), List.of(), 10));
        assertEquals(List.of(), listed(ANNAS, List.of(new InHotel(OTHER_HOTEL)), 10));
    }

    @Test
    void a_page_of_ones_own_bookings_is_full_whoever_else_has_booked() {
        Booking older = open(this::held, nights(STAY, 3));
        Booking somebodyElses = open(reference -> heldBy(DMITRI, held(reference)), nights(STAY, 3));
        Booking newer = open(this::held, nights(STAY, 3));
        assertEquals(List.of(newer, older), listed(ANNAS, List.of(), 2));
        assertEquals(List.of(somebodyElses), listed(new Concerning(Set.of(DMITRI), Set.of()), List.of(), 2));
    }

    @Test
    void who_books_and_works_at_a_hotel_sees_both_each_booking_once_and_newest_first() {
        Booking mine = open(reference -> heldBy(DMITRI, held(reference)), nights(STAY, 3));
        Booking older = open(this::held, nights(STAY, 3));
        Booking newer = open(this::held, nights(STAY, 3));
        Visible theirs = new Concerning(Set.of(DMITRI), Set.of(ASTORIA, OTHER_HOTEL));
        assertEquals(List.of(newer, older, mine), listed(theirs, List.of(), 10));
        assertEquals(List.of(newer, older), listed(theirs, List.of(), 2));
        assertEquals(List.of(mine), listed(theirs, List.of(new OlderThan(older.id())), 2));
        assertEquals(List.of(mine), listed(new Concerning(Set.of(DMITRI), Set.of(OTHER_HOTEL)), List.of(), 10));
        assertEquals(List.of(), listed(new Concerning(Set.of(), Set.of()), List.of(), 10));
    }

    @Test
    void a_list_by_status_follows_the_booking() {
        Booking booking = open(this::held);
        assertEquals(List.of(booking), listed(List.of(new InStatus(Status.PENDING_PAYMENT)), 10));
        bookings().change(booking.id(), before -> before.paid(PAYMENT, now()));
        assertEquals(List.of(), listed(List.of(new InStatus(Status.PENDING_PAYMENT)), 10));
    }

    @Test
    void a_list_by_dates_shows_stays_with_a_night_between_them() {
        Booking booking = open(this::held);
        assertEquals(List.of(booking), between("2027-06-11", "2027-06-12"));
        assertEquals(List.of(booking), between("2027-06-01", "2027-06-11"));
        assertEquals(List.of(), between("2027-06-12", "2027-06-20"));
        assertEquals(List.of(), between("2027-06-01", "2027-06-10"));
    }

    @Test
    void a_refund_is_scheduled_when_it_becomes_due_and_owed_until_it_is_back() {
        BookingId id = aPaidBooking();
        bookings().change(id, before -> before.cancel(everything(Party.OWNER), now()));
        assertTrue(refundDue(owed(id).id()));
        assertEquals(Optional.of(id), refunds().owing(owed(id).id()));
        assertEquals(PAYMENT, owed(id).payment());
        bookings().change(id, before -> before.returned("pay-1", TOTAL, now()));
        assertEquals(List.of(), bookings().find(id).orElseThrow().booking().folio().owed());
    }

    @Test
    void what_goes_back_without_us_makes_the_refund_a_smaller_one_of_its_own() {
        BookingId id = aPaidBooking();
        bookings().change(id, before -> before.cancel(everything(Party.OWNER), now()));
        UUID first = owed(id).id();
        bookings().change(id, before -> before.returned("pay-1", Money.of(500_000, "RUB"), now()));
        assertEquals(Optional.of(TOTAL), bookings().find(id).orElseThrow().booking().folio().refund());
        assertEquals(Money.of(2_000_000, "RUB"), owed(id).payment().amount());
        assertNotEquals(first, owed(id).id());
    }

    @Test
    void a_refund_that_could_not_be_carried_out_is_asked_for_anew() {
        BookingId id = aPaidBooking();
        bookings().change(id, before -> before.cancel(everything(Party.OWNER), now()));
        UUID first = owed(id).id();
        Stored asked = bookings().change(id, before -> before.refunds(folio -> folio.ask(first)));
        assertEquals(Optional.of(asked), bookings().find(id));
        Stored anew = bookings().change(id,
                before -> before.refunds(folio -> folio.replace(first, NOW.plusSeconds(600), now())));
        assertEquals(Optional.of(anew), bookings().find(id));
        assertNotEquals(first, owed(id).id());
        assertTrue(refundDue(owed(id).id()));
        assertEquals(Optional.empty(), refunds().owing(first));
        assertEquals(PAYMENT, owed(id).payment());
    }

    @Test
    void rooms_given_up_one_after_the_other_owe_a_refund_each() {
        BookingId id = open(reference -> Situations.held(under(reference), room(roomType, STAY),
                room(roomType, STAY), room(roomType, STAY)), nights(STAY, 3)).id();
        bookings().change(id, before -> before.paid(new Payment("pay-1", before.total()), now()));
        giveUpRoom(id, 0);
        UUID first = owed(id).id();
        Stored both = giveUpRoom(id, 1);
        assertEquals(Optional.of(both), bookings().find(id));
        List<Refund> owed = both.booking().folio().owed();
        assertEquals(List.of(PAYMENT, PAYMENT), owed.stream().map(Refund::payment).toList());
        assertTrue(owed.stream().anyMatch(refund -> refund.id().equals(first)));
        owed.forEach(refund -> assertTrue(refundDue(refund.id())));
        bookings().change(id, before -> before.refunds(folio -> folio.refunded(first, now())));
        assertNotEquals(first, owed(id).id());
    }

    private Stored giveUpRoom(BookingId id, int room) {
        return bookings().change(id, before -> before.cancel(new GivingUp(
                Actor.of(Party.CLIENT, ANNA), Set.of(before.rooms().get(room).id()), ""), now()));
    }

    @Test
    void a_further_payment_is_owed_back_beside_the_first_and_told_once_it_is_back() {
        BookingId id = aPaidBooking();
        Payment second = new Payment("pay-2", TOTAL);
        Stored twice = bookings().change(id, before -> before.paid(second, now()));
        assertEquals(Optional.of(twice), bookings().find(id));
        assertTrue(refundDue(owed(id).id()));
        assertEquals(second, owed(id).payment());
        bookings().change(id, before -> before.returned("pay-2", TOTAL, now()));
        bookings().change(id, before -> before.paid(second, now()));
        assertEquals(List.of(), bookings().find(id).orElseThrow().booking().folio().owed());
        assertEquals(List.of(BookingEvent.HELD, BookingEvent.CONFIRMED, BookingEvent.PAYMENT_RETURNED), events());
    }

    @Test
    void rooms_of_several_types_are_taken_together_or_not_at_all() {
        RoomTypeId other = new RoomTypeId(Ids.next());
        Map<RoomNight, Integer> offers = new HashMap<>(nights(STAY, 2));
        offers.putAll(offered(other, STAY, 1));
        Function<Reference, Booking> both = reference -> Situations.held(under(reference), room(roomType, STAY),
                room(roomType, STAY), room(other, STAY));
        Stored opened = bookings().open(UUID.randomUUID(), offers, both);
        assertEquals(Optional.of(opened), bookings().find(opened.booking().id()));
        Map<RoomNight, Integer> more = new HashMap<>(nights(STAY, 5));
        more.putAll(offered(other, STAY, 1));
        assertEquals(new SoldOut(other, STAY.nights()),
                assertThrows(Rejected.class, () -> bookings().open(UUID.randomUUID(), more, both)).rejection());
        open(this::held, nights(STAY, 3));
    }

    @Test
    void a_room_that_is_given_up_is_sold_again_and_the_others_stay() {
        Booking two = open(reference -> Situations.held(under(reference), room(roomType, STAY), room(roomType, STAY)),
                nights(STAY, 2));
        bookings().change(two.id(), before -> before.paid(new Payment("pay-1", before.total()), now()));
        GivingUp one = new GivingUp(
                Actor.of(Party.CLIENT, ANNA), Set.of(two.rooms().getFirst().id()), "One of us cannot come");
        Stored smaller = bookings().change(two.id(), before -> before.cancel(one, now()));
        assertEquals(Optional.of(smaller), bookings().find(two.id()));
        assertEquals(Optional.of(TOTAL), smaller.booking().folio().owed("pay-1"));
        open(this::held, nights(STAY, 2));
        assertThrows(Rejected.class, () -> open(this::held, nights(STAY, 2)));
        assertEquals(List.of(BookingEvent.HELD, BookingEvent.CONFIRMED, BookingEvent.AMENDED, BookingEvent.HELD),
                events());
    }

    @Test
    void a_changed_booking_takes_and_gives_back_nights_in_one_step_or_not_at_all() {
        Booking desk =
                open(reference -> Booking.open(at(reference), List.of(room(roomType, STAY)), Optional.empty(), now()));
        DateRange later = stay("2027-06-11", "2027-06-13");
        RoomTerms moved = new RoomTerms(desk.rooms().getFirst().id(), new RoomType(roomType, "Twin"),
                new RatePlan(new RatePlanId(Ids.next()), "Breakfast", Board.BREAKFAST), later,
                new Occupancy(1, List.of(4)),
                List.of(PRICE, PRICE.times(2)), Situations.CHARGES, List.of(Situations.breakfast(1)), Situations.POLICY,
                Optional.empty());
        UnaryOperator<Booking> step = before -> before.change(
                new Amendment(Actor.of(Party.FRONT_DESK, BORIS), List.of(moved), "He asked by phone"), now());
        DateRange inTheWay = stay("2027-06-12", "2027-06-13");
        Booking other = open(reference -> held(reference, inTheWay), nights(inTheWay, 1));
        assertEquals(new SoldOut(roomType, List.of(LocalDate.parse("2027-06-12"))), assertThrows(Rejected.class,
                () -> bookings().change(desk.id(), nights(later, 1), step)).rejection());
        assertEquals(desk, bookings().find(desk.id()).orElseThrow().booking());
        bookings().change(other.id(), before -> before.expire(now()));
        Stored after = bookings().change(desk.id(), nights(later, 1), step);
        assertEquals(Optional.of(after), bookings().find(desk.id()));
        assertEquals(later, after.booking().stay());
        DateRange free = stay("2027-06-10", "2027-06-11");
        open(reference -> held(reference, free), nights(free, 1));
        assertThrows(Rejected.class, () -> open(reference -> held(reference, later), nights(later, 1)));
        Stored cancelled = bookings().change(desk.id(), before -> before.cancel(everything(Party.OWNER), now()));
        assertEquals(Optional.of(cancelled), bookings().find(desk.id()));
        open(reference -> held(reference, later), nights(later, 1));
    }

    private static Terms at(Reference reference) {
        Terms terms = Situations.terms(PaymentMethod.AT_HOTEL);
        return new Terms(terms.id(), reference, terms.client(), terms.hotel(), terms.method(), terms.bookedAt());
    }

    @Test
    void findings_are_kept_once_and_listed_newest_first() {
        BookingId id = new BookingId(UUID.randomUUID());
        Finding older = aFinding(Kind.FOREIGN_PAYMENT, id, new Payment("pay-7", TOTAL));
        Finding newer = aFinding(Kind.FOREIGN_PAYMENT, id, new Payment("pay-7", Money.of(1, "RUB")));
        findings().note(older);
        findings().note(newer);
        findings().note(aFinding(Kind.FOREIGN_PAYMENT, id, new Payment("pay-7", TOTAL)));
        assertEquals(List.of(newer, older), findings().list(Findings.NEWEST, 10));
        assertEquals(List.of(newer), findings().list(Findings.NEWEST, 1));
        assertEquals(List.of(older), findings().list(newer.id(), 10));
        assertEquals(2, findings().since(NOW));
        assertEquals(0, findings().since(NOW.plusSeconds(1)));
    }

    private static Finding aFinding(Kind kind, BookingId booking, Payment payment) {
        return new Finding(Ids.next(), kind, booking.toString(), payment, NOW, "for a test");
    }

    private BookingId aPaidBooking() {
        BookingId id = open(this::held).id();
        bookings().change(id, before -> before.paid(PAYMENT, now()));
        return id;
    }

    @Test
    void a_booking_paid_in_full_and_kept_by_the_hotel_owes_nothing() {
        Booking held = open(reference -> Situations.held(under(reference), Situations.aRoom(roomType, STAY,
                Situations.costing(STAY, 90, 100, List.of(PRICE, PRICE)), List.of(PRICE, PRICE))));
        bookings().change(held.id(), before -> before.paid(PAYMENT, now()));
        Stored kept = bookings().change(held.id(), before -> before.cancel(everything(Party.CLIENT), now()));
        assertEquals(List.of(), kept.booking().folio().owed());
        assertEquals(Optional.of(kept), bookings().find(held.id()));
        assertEquals(TOTAL, kept.booking().folio().cancellationFees());
    }

    @Test
    void taxes_fees_and_extras_are_kept_with_their_room_and_in_the_folio() {
        RoomTerms plain = Situations.aDoubleWithExtras();
        RoomTerms taxed = new RoomTerms(plain.id(), new RoomType(roomType, "Double"), plain.plan(), plain.stay(),
                plain.occupancy(), plain.prices(), plain.charges(), plain.extras(), plain.cancellation(),
                Optional.empty());
        Booking held = open(reference -> Situations.held(under(reference), taxed));
        assertEquals(held, bookings().find(held.id()).orElseThrow().booking());
        bookings().change(held.id(), Situations::paid);
        Stored cancelled = bookings().change(held.id(), before -> before.cancel(everything(Party.OWNER), now()));
        assertEquals(Optional.of(cancelled), bookings().find(held.id()));
        assertEquals(Optional.of(Money.of(2_965_000, "RUB")), cancelled.booking().folio().refund());
    }

    @Test
    void a_deposit_is_kept_with_its_room() {
        RoomTerms plain = Situations.aDoubleByDeposit();
        RoomTerms room = new RoomTerms(plain.id(), new RoomType(roomType, "Double"), plain.plan(), plain.stay(),
                plain.occupancy(), plain.prices(), plain.charges(), plain.extras(), plain.cancellation(),
                plain.deposit());
        Terms terms = Situations.terms(PaymentMethod.DEPOSIT);
        Booking held = open(reference -> Situations.held(new Terms(terms.id(), reference, terms.client(), terms.hotel(),
                terms.method(), terms.bookedAt()), room));
        Stored paid = bookings().change(held.id(), Situations::paid);
        assertEquals(Optional.of(paid), bookings().find(held.id()));
        assertEquals(Money.of(1_750_000, "RUB"), paid.booking().folio().balance());
    }

    /** The one refund that is owed. */
    private Refund owed(BookingId id) {
        List<Refund> owed = bookings().find(id).orElseThrow().booking().folio().owed();
        assertEquals(1, owed.size());
        return owed.getFirst();
    }

    protected final Booking held(Reference reference) {
        return held(reference, STAY);
    }

    protected final Booking held(Reference reference, DateRange stay) {
        return Situations.held(under(reference), room(roomType, stay));
    }

    private static Booking heldBy(PersonId client, Booking held) {
        Terms terms = held.terms();
        return new Booking(new Terms(terms.id(), terms.reference(), client, terms.hotel(), terms.method(),
                terms.bookedAt()), held.rooms(), held.hold(), held.folio(), held.linkVersion(), held.changed());
    }

    private static Terms under(Reference reference) {
        Terms terms = Situations.terms(PaymentMethod.ONLINE);
        return new Terms(terms.id(), reference, terms.client(), terms.hotel(), terms.method(), terms.bookedAt());
    }

    private static RoomTerms room(RoomTypeId type, DateRange stay) {
        return Situations.aRoom(type, stay, Situations.POLICY, Collections.nCopies(stay.length(), PRICE));
    }

    protected static DateRange stay(String checkIn, String checkOut) {
        return new DateRange(LocalDate.parse(checkIn), LocalDate.parse(checkOut));
    }

    protected final Map<RoomNight, Integer> nights(DateRange stay, int rooms) {
        return offered(roomType, stay, rooms);
    }

    private Booking open(Function<Reference, Booking> draft) {
        return open(draft, nights(STAY, 1));
    }

    private Booking open(Function<Reference, Booking> draft, Map<RoomNight, Integer> nights) {
        return bookings().open(UUID.randomUUID(), nights, draft).booking();
    }

    private List<Booking> between(String from, String to) {
        return listed(List.of(new From(LocalDate.parse(from)), new To(LocalDate.parse(to))), 10);
    }

    private List<Booking> listed(List<Criterion> criteria, int limit) {
        return listed(new Everything(), criteria, limit);
    }

    private List<Booking> listed(Visible visible, List<Criterion> criteria, int limit) {
        return bookings().list(visible, criteria, limit).stream().map(Stored::booking).toList();
    }
}
