package innkeeper.booking.reservation.domain;

import innkeeper.booking.Situations;
import innkeeper.booking.folio.domain.Line;
import innkeeper.booking.folio.domain.PaymentMethod;
import innkeeper.booking.folio.domain.SettlementStatus;
import innkeeper.booking.rejection.domain.BookingRejection.AlreadyCancelled;
import innkeeper.booking.rejection.domain.BookingRejection.AlreadyExpired;
import innkeeper.booking.rejection.domain.BookingRejection.ChangeNotFree;
import innkeeper.booking.rejection.domain.BookingRejection.PaymentAwaited;
import innkeeper.booking.rejection.domain.BookingRejection.StayBegun;
import innkeeper.booking.rejection.domain.BookingRejection.UnknownRoom;
import innkeeper.booking.room.domain.Actor;
import innkeeper.booking.room.domain.Change;
import innkeeper.booking.room.domain.Deposit;
import innkeeper.booking.room.domain.Occupancy;
import innkeeper.booking.room.domain.Party;
import innkeeper.booking.room.domain.RoomTerms;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.Money;
import innkeeper.kernel.Rejected;
import innkeeper.kernel.Rejection;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static innkeeper.booking.Situations.ANNA;
import static innkeeper.booking.Situations.BORIS;
import static innkeeper.booking.Situations.DOUBLE;
import static innkeeper.booking.Situations.NOW;
import static innkeeper.booking.Situations.PRICE;
import static innkeeper.booking.Situations.STAY;
import static innkeeper.booking.Situations.TOTAL;
import static innkeeper.booking.Situations.everything;
import static innkeeper.booking.Situations.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class ChangeTest {
    /** Giving the double up costs 30 % by then. */
    private static final Instant LATE = Instant.parse("2027-06-09T11:00:00Z");
    private static final DateRange LONGER = new DateRange(STAY.checkIn(), STAY.checkOut().plusDays(1));
    private static final DateRange SHORTER = new DateRange(STAY.checkIn(), STAY.checkOut().minusDays(1));
    private static final DateRange LATER = new DateRange(STAY.checkOut(), STAY.checkOut().plusDays(2));

    private static RoomTerms during(DateRange stay, RoomTerms room) {
        return during(stay, room, PRICE);
    }

    private static RoomTerms during(DateRange stay, RoomTerms room, Money price) {
        List<Money> prices = Collections.nCopies(stay.length(), price);
        return new RoomTerms(room.id(), room.type(), room.plan(), stay, room.occupancy(), prices, List.of(), List.of(),
                Situations.costing(stay, 2, 30, prices), Optional.empty());
    }

    private static Booking changed(Booking booking, Party as, Instant at, RoomTerms... rooms) {
        Actor by = as == Party.CLIENT ? Actor.of(as, ANNA) : Actor.of(as, BORIS);
        return booking.change(new Amendment(by, List.of(rooms), "Because"), Situations.at(at));
    }

    private static Rejection refused(Booking booking, Party as, Instant at, RoomTerms... rooms) {
        return assertThrows(Rejected.class, () -> changed(booking, as, at, rooms)).rejection();
    }

    private static RoomTerms only(Booking booking) {
        return booking.rooms().getFirst().terms();
    }

    private static List<String> lines(Booking booking, int from) {
        return booking.folio().lines().stream().skip(from)
                .map(line -> line.getClass().getSimpleName() + " " + line.amount().minor()).toList();
    }

    @Test
    void another_night_is_billed_beside_what_was_and_owed() {
        Booking paid = Situations.aPaidBooking();
        Booking longer = changed(paid, Party.CLIENT, NOW, during(LONGER, only(paid)));
        assertEquals(LONGER, longer.stay());
        assertEquals(List.of("Charge 1250000"), lines(longer, paid.folio().lines().size()));
        assertEquals(PRICE, longer.folio().balance());
        assertEquals(SettlementStatus.PARTLY_PAID, SettlementStatus.of(longer.folio()));
        assertEquals(Status.CONFIRMED, longer.status());
        assertEquals(Optional.of(new Change(NOW, Actor.of(Party.CLIENT, ANNA), "Because")), longer.changed());
        assertEquals(Optional.of(BookingEvent.AMENDED), BookingEvent.between(paid, longer));
    }

    @Test
    void a_night_less_is_taken_back_and_goes_back_to_where_it_was_paid_from() {
        Booking paid = Situations.aPaidBooking();
        Booking shorter = changed(paid, Party.CLIENT, NOW, during(SHORTER, only(paid)));
        assertEquals(List.of("Reversal 1250000"), lines(shorter, paid.folio().lines().size()));
        assertEquals(Optional.of(PRICE), shorter.folio().owed("pay-1"));
        assertEquals(PRICE, shorter.total());
    }

    @Test
    void other_prices_take_the_place_of_those_that_were() {
        Booking paid = Situations.aPaidBooking();
        Booking dearer = changed(paid, Party.OWNER, NOW, during(STAY, only(paid), Money.of(1_300_000, "RUB")));
        assertEquals(List.of("Reversal 1250000", "Reversal 1250000", "Charge 1300000", "Charge 1300000"),
                lines(dearer, paid.folio().lines().size()));
        assertEquals(Money.of(100_000, "RUB"), dearer.folio().balance());
    }

    @Test
    void extras_taxes_and_fees_of_the_same_sum_are_billed_once() {
        Booking desk = Situations.aBookingToBePaidAtTheDesk(Situations.aDoubleWithExtras());
        RoomTerms room = only(desk);
        RoomTerms fewer =
                new RoomTerms(room.id(), room.type(), room.plan(), room.stay(), Occupancy.adults(1), room.prices(),
                        room.charges(), List.of(Situations.breakfast(1), room.extras().get(1)), room.cancellation(),
                        Optional.empty());
        Booking after = changed(desk, Party.CLIENT, NOW, fewer);
        assertEquals(List.of("ExtraReversal 260000", "Extra 130000"), lines(after, desk.folio().lines().size()));
        assertEquals(after.total(), after.folio().balance());
    }

    @Test
    void what_was_changed_is_given_up_as_it_is_by_then() {
        Booking paid = Situations.aPaidBooking();
        Booking later = changed(paid, Party.CLIENT, NOW, during(LATER, only(paid)));
        assertEquals(Money.of(0, "RUB"), later.folio().balance());
        Booking cancelled = later.cancel(everything(Party.CLIENT), now());
        assertEquals(Optional.of(TOTAL), cancelled.folio().owed("pay-1"));
        assertEquals(List.of(), cancelled.nights().counts().keySet().stream().toList());
    }

    @Test
    void one_of_two_rooms_changes_and_the_other_stays_as_it_was() {
        Booking two = Situations.aBookingToBePaidAtTheDesk(Situations.aDouble(), Situations.aDouble());
        RoomTerms second = two.rooms().get(1).terms();
        Booking after = changed(two, Party.FRONT_DESK, NOW, during(SHORTER, second));
        assertEquals(two.rooms().getFirst(), after.rooms().getFirst());
        assertEquals(SHORTER, after.rooms().get(1).terms().stay());
        assertEquals(PRICE.times(3), after.folio().balance());
        assertEquals(3, after.nights().counts().values().stream().mapToInt(Integer::intValue).sum());
    }

    @Test
    void where_giving_up_costs_a_fee_the_client_may_only_add_nights_and_the_hotel_may_do_anything() {
        Booking paid = Situations.aPaidBooking();
        RoomTerms room = only(paid);
        ChangeNotFree notFree = new ChangeNotFree(paid.id(), Money.of(750_000, "RUB"));
        assertEquals(notFree, refused(paid, Party.CLIENT, LATE, during(SHORTER, room)));
        assertEquals(notFree, refused(paid, Party.CLIENT, LATE, during(LATER, room)));
        assertEquals(notFree, refused(paid, Party.CLIENT, LATE, during(LONGER, room, Money.of(100_000, "RUB"))));
        changed(paid, Party.CLIENT, LATE, during(LONGER, room));
        Booking moved = changed(paid, Party.OWNER, LATE, during(LATER, room));
        assertEquals(LATER, moved.stay());
    }

    @Test
    void a_stay_that_has_begun_stays_as_it_is() {
        Booking paid = Situations.aPaidBooking();
        Instant begins = Instant.parse("2027-06-10T11:00:00Z");
        for (Party party : List.of(Party.CLIENT, Party.OWNER)) {
            assertEquals(new StayBegun(paid.id(), begins), refused(paid, party, begins, during(LONGER, only(paid))));
        }
    }

    @Test
    void a_deposit_stays_paid_as_far_as_the_room_costs_so_much() {
        Booking paid = Situations
                .paid(Situations.held(Situations.terms(PaymentMethod.DEPOSIT), Situations.aDoubleByDeposit()));
        Booking longer = changed(paid, Party.CLIENT, NOW, during(LONGER, only(paid)));
        assertEquals(Optional.of(new Deposit(30, Money.of(750_000, "RUB"))), only(longer).deposit());
        assertEquals(Money.of(3_000_000, "RUB"), longer.folio().balance());
        Booking cheap = changed(paid, Party.CLIENT, NOW, during(SHORTER, only(paid), Money.of(500_000, "RUB")));
        assertEquals(Optional.of(new Deposit(30, Money.of(500_000, "RUB"))), only(cheap).deposit());
        assertEquals(Optional.of(Money.of(250_000, "RUB")), cheap.folio().owed("pay-1"));
    }

    @Test
    void what_cannot_be_changed_says_why() {
        Booking held = Situations.aBookingAwaitingPayment();
        assertEquals(new PaymentAwaited(held.id()), refused(held, Party.CLIENT, NOW, during(LONGER, only(held))));
        Booking expired = held.expire(now());
        assertEquals(new AlreadyExpired(held.id()), refused(expired, Party.CLIENT, NOW, during(LONGER, only(held))));
        Booking desk = Situations.aBookingToBePaidAtTheDesk();
        RoomTerms somebodyElses = Situations.aRoom(DOUBLE, STAY, Situations.POLICY, Collections.nCopies(2, PRICE));
        assertEquals(new UnknownRoom(somebodyElses.id()), refused(desk, Party.CLIENT, NOW, somebodyElses));
        Booking cancelled = desk.cancel(everything(Party.CLIENT), now());
        assertThrows(Rejected.class, () -> changed(cancelled, Party.CLIENT, NOW, during(LONGER, only(desk))));
        assertEquals(new AlreadyCancelled(desk.id()),
                assertThrows(Rejected.class, () -> LiveRooms.of(cancelled, Set.of())).rejection());
    }

    @Test
    void news_of_the_payment_of_what_was_changed_is_no_news() {
        Booking paid = Situations.aPaidBooking();
        Booking longer = changed(paid, Party.CLIENT, NOW, during(LONGER, only(paid)));
        assertEquals(longer, longer.paid(Situations.PAYMENT, now()));
        assertEquals(1, longer.folio().lines().stream().filter(Line.Paid.class::isInstance).count());
    }
}
