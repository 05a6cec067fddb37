package innkeeper.booking.reservation.domain;

import innkeeper.booking.folio.domain.Payment;
import innkeeper.booking.folio.domain.PaymentMethod;
import innkeeper.booking.folio.domain.SettlementStatus;
import innkeeper.booking.rejection.domain.BookingRejection.AlreadyCancelled;
import innkeeper.booking.rejection.domain.BookingRejection.AlreadyExpired;
import innkeeper.booking.rejection.domain.BookingRejection.PaymentAwaited;
import innkeeper.booking.rejection.domain.BookingRejection.RoomAlreadyCancelled;
import innkeeper.booking.rejection.domain.BookingRejection.StayBegun;
import innkeeper.booking.rejection.domain.BookingRejection.StayOver;
import innkeeper.booking.rejection.domain.BookingRejection.UnknownRoom;
import innkeeper.booking.room.domain.Actor;
import innkeeper.booking.room.domain.CancellationTerms;
import innkeeper.booking.room.domain.End;
import innkeeper.booking.room.domain.Ending;
import innkeeper.booking.room.domain.Party;
import innkeeper.booking.room.domain.RoomExtra;
import innkeeper.booking.room.domain.RoomTerms;
import innkeeper.booking.room.domain.TaxOrFee;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.ExtraId;
import innkeeper.kernel.Money;
import innkeeper.kernel.Rejected;
import innkeeper.kernel.RoomId;
import innkeeper.kit.ids.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static innkeeper.booking.Situations.ANNA;
import static innkeeper.booking.Situations.BORIS;
import static innkeeper.booking.Situations.DOUBLE;
import static innkeeper.booking.Situations.HOTEL;
import static innkeeper.booking.Situations.NOW;
import static innkeeper.booking.Situations.PAYMENT;
import static innkeeper.booking.Situations.POLICY;
import static innkeeper.booking.Situations.PRICE;
import static innkeeper.booking.Situations.STAY;
import static innkeeper.booking.Situations.TOTAL;
import static innkeeper.booking.Situations.aBookingAwaitingPayment;
import static innkeeper.booking.Situations.aBookingToBePaidAtTheDesk;
import static innkeeper.booking.Situations.aDouble;
import static innkeeper.booking.Situations.aDoubleWithExtras;
import static innkeeper.booking.Situations.aHold;
import static innkeeper.booking.Situations.aPaidBooking;
import static innkeeper.booking.Situations.aRoom;
import static innkeeper.booking.Situations.aTaxedDouble;
import static innkeeper.booking.Situations.at;
import static innkeeper.booking.Situations.costing;
import static innkeeper.booking.Situations.everything;
import static innkeeper.booking.Situations.held;
import static innkeeper.booking.Situations.now;
import static innkeeper.booking.Situations.paid;
import static innkeeper.booking.Situations.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BookingTest {
    // two days before the check-in at 14:00 in Saint Petersburg, which is 11:00 UTC
    private static final Instant FREE_UNTIL = Instant.parse("2027-06-08T11:00:00Z");
    private static final Instant JUST_BEFORE = FREE_UNTIL.minusMillis(1);
    private static final Money NOTHING = roubles(0);

    @Test
    void what_is_held_has_to_be_paid() {
        Booking hold = aHold();
        assertEquals(Status.PENDING_PAYMENT, hold.status());
        assertEquals(TOTAL, hold.total());
        assertEquals(TOTAL, hold.folio().balance());
        assertEquals(SettlementStatus.UNPAID, SettlementStatus.of(hold.folio()));
    }

    @Test
    void the_agreed_sum_confirms_a_hold() {
        Booking paid = aHold().paid(PAYMENT, now());
        assertEquals(Status.CONFIRMED, paid.status());
        assertEquals(Optional.empty(), paid.hold());
        assertEquals(NOTHING, paid.folio().balance());
        assertEquals(SettlementStatus.PAID, SettlementStatus.of(paid.folio()));
    }

    @Test
    void another_sum_ends_the_hold_and_goes_back_in_full() {
        for (Payment other : List.of(new Payment("pay-1", roubles(1)), new Payment("pay-1", roubles(2_500_001)),
                new Payment("pay-1", Money.of(2_500_000, "KZT")))) {
            Booking ended = aHold().paid(other, now());
            assertEquals(Status.EXPIRED, ended.status());
            assertEquals(Ending.PAID_ANOTHER_SUM, ended.end().orElseThrow().reason());
            assertEquals(List.of(other), due(ended));
            assertEquals(Optional.of(other.amount()), ended.folio().refund());
        }
    }

    @Test
    void money_that_comes_after_the_hold_goes_back_in_full_and_only_once() {
        Booking late = aHold().expire(now()).paid(PAYMENT, now());
        assertEquals(List.of(PAYMENT), due(late));
        assertEquals(late, late.paid(PAYMENT, now()));
        Booking refunded = late.returned("pay-1", TOTAL, now());
        assertEquals(List.of(), due(refunded));
        assertEquals(NOTHING, refunded.folio().balance());
        assertEquals(SettlementStatus.REFUNDED, SettlementStatus.of(refunded.folio()));
        assertEquals(refunded, refunded.paid(PAYMENT, now()));
        assertEquals(refunded, refunded.returned("pay-1", TOTAL, now()));
    }

    @Test
    void a_second_payment_goes_back_and_the_booking_stands() {
        Payment second = new Payment("pay-2", TOTAL);
        Booking twice = aPaidBooking().paid(second, now());
        assertEquals(Status.CONFIRMED, twice.status());
        assertEquals(List.of(second), due(twice));
        assertEquals(SettlementStatus.PAID, SettlementStatus.of(twice.folio()));
        Booking once = twice.returned("pay-2", TOTAL, now());
        assertEquals(NOTHING, once.folio().balance());
        assertEquals(Optional.of(TOTAL), once.folio().returned());
        assertEquals(Optional.empty(), once.folio().refund());
    }

    @Test
    void the_client_cancels_for_nothing_before_the_hotels_deadline() {
        assertEquals(new Cancellation(Optional.of(FREE_UNTIL), NOTHING, TOTAL, NOTHING),
                preview(aPaidBooking(), Party.CLIENT, JUST_BEFORE));
    }

    @Test
    void from_the_deadline_on_the_fee_stays_at_the_hotel() {
        assertEquals(new Cancellation(Optional.of(FREE_UNTIL), roubles(750_000), roubles(1_750_000), NOTHING),
                preview(aPaidBooking(), Party.CLIENT, FREE_UNTIL));
        Booking cancelled = cancel(aPaidBooking(), Party.CLIENT, FREE_UNTIL);
        assertEquals(List.of(new Payment("pay-1", roubles(1_750_000))), due(cancelled));
        assertEquals(roubles(750_000), cancelled.folio().cancellationFees());
    }

    @Test
    void the_hotel_gives_everything_back_at_any_time() {
        assertEquals(new Cancellation(Optional.of(FREE_UNTIL), NOTHING, TOTAL, NOTHING),
                preview(aPaidBooking(), Party.OWNER, FREE_UNTIL));
    }

    @Test
    void a_fee_that_was_not_paid_is_owed() {
        Booking booking = aBookingToBePaidAtTheDesk();
        assertEquals(new Cancellation(Optional.of(FREE_UNTIL), roubles(750_000), NOTHING, roubles(750_000)),
                preview(booking, Party.CLIENT, FREE_UNTIL));
        Booking cancelled = cancel(booking, Party.CLIENT, FREE_UNTIL);
        assertEquals(roubles(750_000), cancelled.folio().balance());
        assertEquals(SettlementStatus.UNPAID, SettlementStatus.of(cancelled.folio()));
        assertTrue(cancelled.wasConfirmed());
    }

    @Test
    void the_news_of_a_payment_told_again_after_a_cancellation_without_refund_owes_nothing() {
        Booking booking =
                paid(held(terms(PaymentMethod.ONLINE), withPolicy(costing(STAY, 2, 100, aDouble().prices()))));
        Booking cancelled = cancel(booking, Party.CLIENT, FREE_UNTIL);
        assertEquals(List.of(), due(cancelled));
        assertEquals(SettlementStatus.PAID, SettlementStatus.of(cancelled.folio()));
        assertEquals(cancelled, cancelled.paid(PAYMENT, now()));
    }

    @Test
    void a_booking_that_awaits_payment_is_cancelled_for_nothing() {
        Booking booking = aBookingAwaitingPayment();
        assertEquals(new Cancellation(Optional.of(FREE_UNTIL), NOTHING, NOTHING, NOTHING),
                preview(booking, Party.CLIENT, FREE_UNTIL));
        Booking cancelled = cancel(booking, Party.CLIENT, FREE_UNTIL);
        assertEquals(NOTHING, cancelled.folio().balance());
        assertEquals(Optional.empty(), cancelled.hold());
        assertEquals(List.of(), cancelled.occupied(cancelled.rooms().getFirst()));
    }

    @Test
    void who_cancelled_when_and_why_is_kept() {
        GivingUp given = new GivingUp(Actor.of(Party.CLIENT, ANNA), Set.of(), "The flight was cancelled");
        assertEquals(Optional.of(new End(Ending.CANCELLED, JUST_BEFORE, Actor.of(Party.CLIENT, ANNA),
                "The flight was cancelled")), aPaidBooking().cancel(given, at(JUST_BEFORE)).end());
    }

    @Test
    void whoever_cancels_for_the_hotel_or_for_innkeeper_gives_everything_back_and_is_named() {
        for (Party party : EnumSet.complementOf(EnumSet.of(Party.CLIENT, Party.SYSTEM))) {
            Booking cancelled = cancel(aPaidBooking(), party, FREE_UNTIL);
            assertEquals(Optional.of(TOTAL), cancelled.folio().owed("pay-1"), party.name());
            assertEquals(Actor.of(party, BORIS), cancelled.end().orElseThrow().by());
        }
    }

    @Test
    void what_nobody_decided_is_the_systems_doing() {
        assertEquals(Actor.SYSTEM, aHold().expire(now()).end().orElseThrow().by());
        assertEquals(Actor.SYSTEM, aHold().paidAndReturned(PAYMENT, now()).end().orElseThrow().by());
        assertThrows(IllegalArgumentException.class, () -> Actor.of(Party.SYSTEM, ANNA));
        assertThrows(IllegalArgumentException.class, () -> new Actor(Party.ADMIN, Optional.empty()));
    }

    @Test
    void a_stay_that_is_over_cannot_be_cancelled_by_anybody() {
        Instant checkOut = Instant.parse("2027-06-12T09:00:00Z");
        Booking booking = aPaidBooking();
        for (Party party : Party.values()) {
            assertEquals(new StayOver(booking.id(), checkOut), rejection(booking, everything(party), checkOut));
        }
    }

    @Test
    void from_check_in_time_on_the_client_cannot_cancel_and_until_then_the_policy_holds() {
        Instant checkIn = Instant.parse("2027-06-10T11:00:00Z");
        Booking booking = aPaidBooking();
        // midnight of the check-in day in Saint Petersburg, and the last moment before check-in
        for (Instant late : List.of(Instant.parse("2027-06-09T21:00:00Z"), checkIn.minusMillis(1))) {
            assertEquals(roubles(1_750_000), preview(booking, Party.CLIENT, late).refund());
        }
        for (Instant begun : List.of(checkIn, Instant.parse("2027-06-11T22:30:00Z"))) {
            assertEquals(new StayBegun(booking.id(), checkIn), assertThrows(Rejected.class,
                    () -> preview(booking, Party.CLIENT, begun)).rejection());
            assertEquals(new StayBegun(booking.id(), checkIn), rejection(booking, everything(Party.CLIENT), begun));
        }
    }

    @Test
    void the_hotel_ends_a_stay_that_has_begun_and_gives_back_the_nights_to_come() {
        Booking booking = paid(held(terms(PaymentMethod.ONLINE), withNights(1_500_000, 1_000_000)));
        Instant firstNight = Instant.parse("2027-06-10T11:00:00Z");
        Instant secondNight = Instant.parse("2027-06-11T11:00:00Z");
        assertEquals(TOTAL, refundByHotel(booking, firstNight.minusMillis(1)));
        assertEquals(roubles(1_000_000), refundByHotel(booking, firstNight));
        assertEquals(roubles(1_000_000), refundByHotel(booking, secondNight.minusMillis(1)));
        assertEquals(NOTHING, refundByHotel(booking, secondNight));
        assertEquals(roubles(1_500_000), preview(booking, Party.OWNER, firstNight).fee());
    }

    @Test
    void a_night_that_has_begun_stays_occupied_when_the_hotel_ends_the_stay() {
        Booking ended = cancel(aPaidBooking(), Party.OWNER, Instant.parse("2027-06-10T11:00:00Z"));
        assertEquals(List.of(STAY.checkIn()), ended.occupied(ended.rooms().getFirst()));
        assertEquals(Status.CANCELLED, ended.status());
    }

    @Test
    void a_policy_without_a_fee_gives_no_slept_night_back() {
        Booking booking = paid(held(terms(PaymentMethod.ONLINE), withPolicy(CancellationTerms.FREE)));
        Instant lastMorning = Instant.parse("2027-06-12T08:00:00Z");
        assertThrows(Rejected.class, () -> cancel(booking, Party.CLIENT, lastMorning));
        assertEquals(NOTHING, refundByHotel(booking, lastMorning));
        assertEquals(List.of(), due(cancel(booking, Party.OWNER, lastMorning)));
    }

    @ParameterizedTest
    @CsvSource({
            // clocks jump from 02:00 to 03:00: half past two does not exist and begins at half past three
            "2027-03-28, 02:30, 2027-03-28T01:30:00Z",
            // clocks fall back from 03:00 to 02:00: half past two comes twice and counts from the first time
            "2027-10-31, 02:30, 2027-10-31T00:30:00Z",
            "2027-10-31, 14:00, 2027-10-31T13:00:00Z"})
    void the_stay_begins_by_the_hotels_clock_also_when_it_is_put_forward_or_back(
            LocalDate day, LocalTime checkInTime, Instant begins) {
        Booking booking = inBerlin(day, checkInTime);
        assertEquals(TOTAL, refundByHotel(booking, begins.minusMillis(1)));
        assertEquals(roubles(1_250_000), refundByHotel(booking, begins));
        assertEquals(new StayBegun(booking.id(), begins), rejection(booking, everything(Party.CLIENT), begins));
    }

    @Test
    void what_has_gone_back_already_counts_when_a_booking_is_cancelled() {
        Booking booking = aPaidBooking().returned("pay-1", roubles(500_000), now());
        assertEquals(Optional.of(roubles(500_000)), booking.folio().refund());
        assertEquals(roubles(1_250_000), preview(booking, Party.CLIENT, FREE_UNTIL).refund());
        assertEquals(List.of(new Payment("pay-1", roubles(1_250_000))),
                due(cancel(booking, Party.CLIENT, FREE_UNTIL)));
        Booking generous = aPaidBooking().returned("pay-1", roubles(2_000_000), now());
        assertEquals(NOTHING, preview(generous, Party.CLIENT, FREE_UNTIL).refund());
        assertEquals(List.of(), due(cancel(generous, Party.CLIENT, FREE_UNTIL)));
        assertEquals(roubles(250_000), cancel(generous, Party.CLIENT, FREE_UNTIL).folio().balance());
    }

    @Test
    void news_of_refunds_counts_in_any_order_and_however_often() {
        Booking owed = cancel(aPaidBooking(), Party.OWNER, NOW);
        Booking most = owed.returned("pay-1", roubles(2_000_000), now());
        assertEquals(List.of(new Payment("pay-1", roubles(500_000))), due(most));
        assertEquals(most, most.returned("pay-1", roubles(500_000), now()));
        assertEquals(most, most.returned("pay-1", roubles(2_000_000), now()));
        assertEquals(List.of(), due(most.returned("pay-1", TOTAL, now())));
        Booking unpaid = aBookingToBePaidAtTheDesk();
        assertEquals(unpaid, unpaid.returned("pay-1", roubles(1), now()));
    }

    @Test
    void a_refund_has_the_same_id_when_it_is_owed_and_when_it_is_done() {
        Booking owed = cancel(aPaidBooking(), Party.OWNER, NOW);
        UUID refund = owed.folio().owed().getFirst().id();
        Booking done = owed.refunds(folio -> folio.ask(refund).refunded(refund, now())).returned("pay-1", TOTAL, now());
        assertEquals(NOTHING, done.folio().balance());
        assertEquals(refund, done.folio().lines().getLast().id());
    }

    @Test
    void a_refund_that_may_have_been_asked_for_stays_whatever_is_owed_by_then() {
        Booking owed = cancel(aPaidBooking(), Party.OWNER, NOW);
        UUID refund = owed.folio().owed().getFirst().id();
        Booking asked = owed.refunds(folio -> folio.ask(refund));
        Booking partly = asked.returned("pay-1", roubles(500_000), now());
        assertEquals(asked, partly);
        Booking failed = asked.refunds(folio -> folio.replace(refund, NOW.plusSeconds(60), now()));
        assertEquals(List.of(PAYMENT), due(failed));
        Booking less = failed.returned("pay-1", roubles(500_000), now());
        assertEquals(List.of(new Payment("pay-1", roubles(2_000_000))), due(less));
    }

    @Test
    void one_of_several_rooms_is_given_up_for_its_own_price() {
        RoomTerms kept = aDouble();
        RoomTerms given = withNights(900_000, 100_000);
        Booking booking = paid(held(terms(PaymentMethod.ONLINE), kept, given));
        GivingUp one = new GivingUp(Actor.of(Party.CLIENT, ANNA), Set.of(given.id()), "");
        assertEquals(new Cancellation(Optional.of(FREE_UNTIL), roubles(300_000), roubles(700_000), NOTHING),
                booking.cancellation(one, at(FREE_UNTIL)));
        Booking smaller = booking.cancel(one, at(FREE_UNTIL));
        assertEquals(Status.CONFIRMED, smaller.status());
        assertEquals(List.of(new Payment("pay-1", roubles(700_000))), due(smaller));
        assertEquals(Optional.empty(), smaller.end());
        assertEquals(new Cancellation(Optional.of(FREE_UNTIL), NOTHING, TOTAL, NOTHING),
                preview(smaller, Party.CLIENT, JUST_BEFORE));
        assertEquals(new RoomAlreadyCancelled(given.id(), "Double"), rejection(smaller, one, FREE_UNTIL));
        Booking rest = cancel(smaller, Party.CLIENT, JUST_BEFORE);
        assertEquals(Status.CANCELLED, rest.status());
        assertEquals(roubles(300_000), rest.folio().cancellationFees());
    }

    @Test
    void taxes_and_fees_are_owed_with_the_nights_and_paid_with_them() {
        Booking booking = held(terms(PaymentMethod.ONLINE), aTaxedDouble());
        assertEquals(roubles(2_555_000), booking.total());
        assertEquals(roubles(2_555_000), booking.folio().balance());
        assertEquals(TOTAL, booking.folio().charges());
        assertEquals(roubles(25_000), booking.folio().taxes());
        assertEquals(roubles(30_000), booking.folio().fees());
        assertEquals(Status.EXPIRED, booking.paid(PAYMENT, now()).status());
        assertEquals(NOTHING, paid(booking).folio().balance());
        assertEquals(Status.CONFIRMED, paid(booking).status());
    }

    @Test
    void who_cancels_pays_the_fee_for_it_but_no_tax_on_nights_they_never_slept() {
        Booking booking = paid(held(terms(PaymentMethod.ONLINE), aTaxedDouble()));
        assertEquals(new Cancellation(Optional.of(FREE_UNTIL), roubles(750_000), roubles(1_805_000), NOTHING),
                preview(booking, Party.CLIENT, FREE_UNTIL));
        Booking cancelled = cancel(booking, Party.CLIENT, FREE_UNTIL);
        assertEquals(List.of(new Payment("pay-1", roubles(1_805_000))), due(cancelled));
        assertEquals(NOTHING, cancelled.folio().taxes());
        assertEquals(NOTHING, cancelled.folio().fees());
        assertEquals(roubles(750_000), cancelled.folio().cancellationFees());
    }

    @Test
    void of_nights_that_have_begun_the_hotel_keeps_price_tax_and_fee() {
        Booking booking = paid(held(terms(PaymentMethod.ONLINE), aTaxedDouble()));
        Instant secondDay = Instant.parse("2027-06-11T08:00:00Z");
        assertEquals(roubles(1_262_500), refundByHotel(booking, secondDay));
        Booking cancelled = cancel(booking, Party.OWNER, secondDay);
        assertEquals(PRICE, cancelled.folio().charges());
        assertEquals(roubles(12_500), cancelled.folio().taxes());
        assertEquals(roubles(30_000), cancelled.folio().fees());
    }

    /** Breakfast for two is 2,600 roubles, a transfer 1,500; what was not consumed is owed no longer. */
    @Test
    void extras_are_owed_with_the_nights_and_go_back_with_those_that_nobody_slept() {
        Booking booking = held(terms(PaymentMethod.ONLINE), aDoubleWithExtras());
        assertEquals(roubles(2_965_000), booking.total());
        assertEquals(roubles(2_965_000), booking.folio().balance());
        assertEquals(roubles(410_000), booking.folio().extras());
        Booking cancelled = cancel(paid(booking), Party.CLIENT, FREE_UNTIL);
        assertEquals(NOTHING, cancelled.folio().extras());
        assertEquals(roubles(750_000), cancelled.folio().cancellationFees(), "a fee is one of the nights");
        assertEquals(List.of(new Payment("pay-1", roubles(2_215_000))), due(cancelled));
        Booking sent = cancel(paid(booking), Party.OWNER, Instant.parse("2027-06-11T08:00:00Z"));
        assertEquals(roubles(280_000), sent.folio().extras(), "two breakfasts of the first night, and the transfer");
    }

    /** Whatever comes on top and whoever cancels when: what was paid is what was kept and what goes back. */
    @Test
    void no_money_is_lost_or_made_whatever_is_charged() {
        Random random = new Random(33_1);
        for (int i = 0; i < 300; i++) {
            RoomTerms[] rooms = Stream.generate(() -> randomlyCharged(random)).limit(1 + random.nextInt(3))
                    .toArray(RoomTerms[]::new);
            Booking booking = paid(held(terms(PaymentMethod.ONLINE), rooms));
            assertEquals(NOTHING, booking.folio().balance());
            boolean byClient = random.nextBoolean();
            Instant when = STAY.checkIn().atStartOfDay(HOTEL.timezone()).toInstant()
                    .plus(Duration.ofHours(byClient ? -random.nextInt(100) : random.nextInt(58) - 20));
            Party party = byClient ? Party.CLIENT : Party.OWNER;
            Cancellation shown = preview(booking, party, when);
            Booking cancelled = cancel(booking, party, when);
            Money back = cancelled.folio().refund().orElse(NOTHING);
            assertEquals(shown.refund(), back);
            assertEquals(booking.total(), shown.fee().plus(back));
            assertEquals(back, cancelled.folio().balance().times(-1));
            assertEquals(shown.fee(), cancelled.folio().charges().plus(cancelled.folio().taxes())
                    .plus(cancelled.folio().extras()).plus(cancelled.folio().fees())
                    .plus(cancelled.folio().cancellationFees()));
        }
    }

    private static RoomTerms randomlyCharged(Random random) {
        RoomTerms plain = aDouble();
        List<TaxOrFee> charges = IntStream.range(0, random.nextInt(4)).mapToObj(i -> new TaxOrFee("Charge " + i,
                TaxOrFee.Kind.values()[random.nextInt(2)], random.nextInt(4) == 0,
                List.of(roubles(random.nextInt(50_000)), roubles(random.nextInt(2) * random.nextInt(50_000)))))
                .toList();
        return new RoomTerms(plain.id(), plain.type(), plain.plan(), plain.stay(), plain.occupancy(), plain.prices(),
                charges, IntStream.range(0, random.nextInt(3))
                        .mapToObj(i -> new RoomExtra(new ExtraId(Ids.next()), "Extra " + i,
                                RoomExtra.Per.NIGHT, roubles(1), 1, List.of(roubles(random.nextInt(50_000)),
                                        roubles(random.nextInt(2) * random.nextInt(50_000)))))
                        .toList(),
                plain.cancellation(), Optional.empty());
    }

    @Test
    void rooms_that_are_not_there_and_rooms_of_a_hold_cannot_be_given_up_alone() {
        RoomId nobodys = new RoomId(Ids.next());
        assertEquals(new UnknownRoom(nobodys),
                rejection(aPaidBooking(), new GivingUp(Actor.of(Party.CLIENT, ANNA), Set.of(nobodys), ""), NOW));
        RoomTerms one = aDouble();
        Booking hold = held(terms(PaymentMethod.ONLINE), one, aDouble());
        assertEquals(new PaymentAwaited(hold.id()),
                rejection(hold, new GivingUp(Actor.of(Party.CLIENT, ANNA), Set.of(one.id()), ""), NOW));
    }

    @Test
    void paid_and_given_back_before_we_heard_of_it_books_nothing() {
        Booking ended = aHold().paidAndReturned(PAYMENT, now());
        assertEquals(Ending.PAYMENT_RETURNED, ended.end().orElseThrow().reason());
        assertEquals(NOTHING, ended.folio().balance());
        assertEquals(List.of(), due(ended));
    }

    @Test
    void a_hold_ends_by_what_its_client_was_told() {
        assertEquals(Ending.PAYMENT_UNAVAILABLE, aHold().expire(now()).end().orElseThrow().reason());
        assertEquals(Ending.NOT_PAID_IN_TIME, aBookingAwaitingPayment().expire(now()).end().orElseThrow().reason());
        assertEquals(Ending.CANCELLED,
                cancel(aHold(), Party.OWNER, NOW).end().orElseThrow().reason());
    }

    @Test
    void what_has_ended_says_how() {
        Booking expired = aHold().expire(now());
        assertEquals(new AlreadyExpired(expired.id()), rejection(expired, everything(Party.CLIENT), NOW));
        Booking cancelled = cancel(aHold(), Party.CLIENT, NOW);
        assertEquals(new AlreadyCancelled(cancelled.id()), rejection(cancelled, everything(Party.CLIENT), NOW));
    }

    private static Object rejection(Booking booking, GivingUp given, Instant now) {
        return assertThrows(Rejected.class, () -> booking.cancel(given, at(now))).rejection();
    }

    private static Cancellation preview(Booking booking, Party side, Instant now) {
        return booking.cancellation(everything(side), at(now));
    }

    private static Booking cancel(Booking booking, Party side, Instant now) {
        return booking.cancel(everything(side), at(now));
    }

    private static List<Payment> due(Booking booking) {
        return booking.folio().owed().stream().map(refund -> refund.payment()).toList();
    }

    private static Money refundByHotel(Booking booking, Instant now) {
        Money previewed = preview(booking, Party.OWNER, now).refund();
        assertEquals(previewed, cancel(booking, Party.OWNER, now).folio().refund().orElse(NOTHING));
        return previewed;
    }

    private static Booking inBerlin(LocalDate checkIn, LocalTime checkInTime) {
        Terms terms = terms(PaymentMethod.ONLINE);
        Hotel berlin = new Hotel(HOTEL.id(), HOTEL.name(), HOTEL.city(), HOTEL.address(),
                ZoneId.of("Europe/Berlin"), checkInTime, HOTEL.checkOutTime(), HOTEL.contact());
        return paid(held(new Terms(terms.id(), terms.reference(), terms.client(), berlin, terms.method(), NOW),
                aRoom(DOUBLE, new DateRange(checkIn, checkIn.plusDays(2)), POLICY, aDouble().prices())));
    }

    private static RoomTerms withPolicy(CancellationTerms policy) {
        return aRoom(DOUBLE, STAY, policy, aDouble().prices());
    }

    private static RoomTerms withNights(long first, long second) {
        return aRoom(DOUBLE, STAY, costing(STAY, 2, 30, List.of(roubles(first), roubles(second))),
                List.of(roubles(first), roubles(second)));
    }

    private static Money roubles(long minor) {
        return Money.of(minor, "RUB");
    }
}
