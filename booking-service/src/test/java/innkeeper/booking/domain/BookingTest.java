package innkeeper.booking.domain;

import innkeeper.booking.Situations;
import innkeeper.booking.domain.Booking.Cancelled;
import innkeeper.booking.domain.Booking.Confirmed;
import innkeeper.booking.domain.Booking.Ended;
import innkeeper.booking.domain.Booking.Expired;
import innkeeper.booking.domain.Booking.Held;
import innkeeper.booking.domain.Rejection.AlreadyCancelled;
import innkeeper.booking.domain.Rejection.AlreadyExpired;
import innkeeper.booking.domain.Rejection.StayBegun;
import innkeeper.booking.domain.Rejection.StayOver;
import innkeeper.booking.domain.payment.Payment;
import innkeeper.booking.domain.payment.Settlement;
import innkeeper.booking.domain.payment.Settlement.Paid;
import innkeeper.booking.domain.payment.Settlement.RefundDue;
import innkeeper.booking.domain.payment.Settlement.Refunded;
import innkeeper.booking.domain.payment.Settlement.Unpaid;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.Money;
import innkeeper.kernel.Rejected;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static innkeeper.booking.Situations.PAYMENT;
import static innkeeper.booking.Situations.aBookingAwaitingPayment;
import static innkeeper.booking.Situations.aBookingToBePaidAtTheDesk;
import static innkeeper.booking.Situations.aHold;
import static innkeeper.booking.Situations.aPaidBooking;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

class BookingTest {
    // two days before the check-in at 14:00 in Saint Petersburg, which is 11:00 UTC
    private static final Instant FREE_UNTIL = Instant.parse("2027-06-08T11:00:00Z");
    private static final Instant JUST_BEFORE = FREE_UNTIL.minusMillis(1);

    @Test
    void the_agreed_sum_confirms_a_hold() {
        Held hold = aHold();
        assertEquals(new Confirmed(hold.terms(), new Paid("pay-1")), hold.settle(PAYMENT));
    }

    @Test
    void another_sum_ends_the_hold_and_goes_back_in_full() {
        Held hold = aHold();
        assertEquals(new Expired(hold.terms(), new RefundDue("pay-1", Money.of(1, "RUB")), Ending.PAID_ANOTHER_SUM),
                hold.settle(new Payment("pay-1", Money.of(1, "RUB"))));
    }

    @Test
    void the_agreed_number_in_another_currency_is_another_sum() {
        Held hold = aHold();
        assertEquals(
                new Expired(hold.terms(), new RefundDue("pay-1", Money.of(2_500_000, "KZT")), Ending.PAID_ANOTHER_SUM),
                hold.settle(new Payment("pay-1", Money.of(2_500_000, "KZT"))));
    }

    @Test
    void money_that_comes_after_the_hold_goes_back_in_full_and_only_once() {
        Ended late = aHold().expire().settle(PAYMENT);
        assertEquals(new RefundDue("pay-1", Money.of(2_500_000, "RUB")), late.settlement());
        assertEquals(late, late.settle(PAYMENT));
        Ended refunded = late.refunded();
        assertEquals(new Refunded("pay-1", Money.of(2_500_000, "RUB")), refunded.settlement());
        assertEquals(refunded, refunded.settle(PAYMENT));
        assertEquals(refunded, refunded.refunded());
    }

    @Test
    void the_client_cancels_for_nothing_before_the_hotels_deadline() {
        assertEquals(new Cancellation(FREE_UNTIL, Money.of(0, "RUB"), Money.of(2_500_000, "RUB")),
                aPaidBooking().cancellation(Party.CLIENT, JUST_BEFORE));
    }

    @Test
    void from_the_deadline_on_the_fee_stays_at_the_hotel() {
        assertEquals(new Cancellation(FREE_UNTIL, Money.of(750_000, "RUB"), Money.of(1_750_000, "RUB")),
                aPaidBooking().cancellation(Party.CLIENT, FREE_UNTIL));
    }

    @Test
    void the_hotel_gives_everything_back_at_any_time() {
        assertEquals(new Cancellation(FREE_UNTIL, Money.of(0, "RUB"), Money.of(2_500_000, "RUB")),
                aPaidBooking().cancellation(Party.HOTEL, FREE_UNTIL));
    }

    @Test
    void what_was_not_paid_online_does_not_go_back() {
        Confirmed booking = aBookingToBePaidAtTheDesk();
        assertEquals(new Cancellation(FREE_UNTIL, Money.of(750_000, "RUB"), Money.of(0, "RUB")),
                booking.cancellation(Party.CLIENT, FREE_UNTIL));
        assertEquals(new Cancelled(booking.terms(), new Unpaid(), Ending.CANCELLED_BY_CLIENT, true),
                booking.cancel(Party.CLIENT, FREE_UNTIL));
    }

    @Test
    void cancelling_a_paid_booking_makes_the_refund_due() {
        Confirmed booking = aPaidBooking();
        assertEquals(new Cancelled(booking.terms(), new RefundDue("pay-1", Money.of(1_750_000, "RUB")),
                Ending.CANCELLED_BY_CLIENT, true), booking.cancel(Party.CLIENT, FREE_UNTIL));
    }

    @Test
    void the_news_of_a_payment_told_again_after_a_cancellation_without_refund_owes_nothing() {
        Terms terms = withPolicy(new CancellationPolicy(2, 100));
        Cancelled cancelled = new Confirmed(terms, new Paid("pay-1")).cancel(Party.CLIENT, FREE_UNTIL);
        assertEquals(new Cancelled(terms, new Paid("pay-1"), Ending.CANCELLED_BY_CLIENT, true), cancelled);
        assertEquals(cancelled, cancelled.settle(PAYMENT));
    }

    @Test
    void a_booking_that_awaits_payment_is_cancelled_for_nothing() {
        Booking.AwaitingPayment booking = aBookingAwaitingPayment();
        assertEquals(new Cancellation(FREE_UNTIL, Money.of(0, "RUB"), Money.of(0, "RUB")),
                booking.cancellation(Party.CLIENT, FREE_UNTIL));
        assertEquals(new Cancelled(booking.terms(), new Unpaid(), Ending.CANCELLED_BY_CLIENT, false),
                booking.cancel(Party.CLIENT, FREE_UNTIL));
    }

    @Test
    void a_stay_that_is_over_cannot_be_cancelled_by_anybody() {
        Instant checkOut = Instant.parse("2027-06-12T09:00:00Z");
        Confirmed booking = aPaidBooking();
        for (Party party : Party.values()) {
            Rejected refused = assertThrows(Rejected.class, () -> booking.cancel(party, checkOut));
            assertEquals(new StayOver(booking.id(), checkOut), refused.refusal());
        }
    }

    @Test
    void from_check_in_time_on_the_client_cannot_cancel_and_until_then_the_policy_holds() {
        Instant checkIn = Instant.parse("2027-06-10T11:00:00Z");
        Confirmed booking = aPaidBooking();
        // midnight of the check-in day in Saint Petersburg, and the last moment before check-in
        for (Instant late : List.of(Instant.parse("2027-06-09T21:00:00Z"), checkIn.minusMillis(1))) {
            assertEquals(Money.of(1_750_000, "RUB"), booking.cancellation(Party.CLIENT, late).refund());
        }
        for (Instant begun : List.of(checkIn, Instant.parse("2027-06-11T22:30:00Z"))) {
            assertEquals(new StayBegun(booking.id(), checkIn),
                    assertThrows(Rejected.class, () -> booking.cancellation(Party.CLIENT, begun)).refusal());
            assertEquals(new StayBegun(booking.id(), checkIn),
                    assertThrows(Rejected.class, () -> booking.cancel(Party.CLIENT, begun)).refusal());
        }
    }

    @Test
    void the_hotel_ends_a_stay_that_has_begun_and_gives_back_the_nights_to_come() {
        Confirmed booking = new Confirmed(withNights(1_500_000, 1_000_000), new Paid("pay-1"));
        Instant firstNight = Instant.parse("2027-06-10T11:00:00Z");
        Instant secondNight = Instant.parse("2027-06-11T11:00:00Z");
        assertEquals(Money.of(2_500_000, "RUB"), refundByHotel(booking, firstNight.minusMillis(1)));
        assertEquals(Money.of(1_000_000, "RUB"), refundByHotel(booking, firstNight));
        assertEquals(Money.of(1_000_000, "RUB"), refundByHotel(booking, secondNight.minusMillis(1)));
        assertEquals(Money.of(0, "RUB"), refundByHotel(booking, secondNight));
        assertEquals(Money.of(1_500_000, "RUB"), booking.cancellation(Party.HOTEL, firstNight).fee());
    }

    @Test
    void a_policy_without_a_fee_gives_no_slept_night_back() {
        Confirmed booking = new Confirmed(withPolicy(new CancellationPolicy(0, 0)), new Paid("pay-1"));
        Instant lastMorning = Instant.parse("2027-06-12T08:00:00Z");
        assertThrows(Rejected.class, () -> booking.cancel(Party.CLIENT, lastMorning));
        assertEquals(Money.of(0, "RUB"), refundByHotel(booking, lastMorning));
        assertEquals(new Paid("pay-1"), booking.cancel(Party.HOTEL, lastMorning).settlement());
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
        Confirmed booking = inBerlin(day, checkInTime);
        assertEquals(Money.of(2_500_000, "RUB"), refundByHotel(booking, begins.minusMillis(1)));
        assertEquals(Money.of(1_250_000, "RUB"), refundByHotel(booking, begins));
        assertEquals(new StayBegun(booking.id(), begins),
                assertThrows(Rejected.class, () -> booking.cancel(Party.CLIENT, begins)).refusal());
    }

    @Test
    void what_has_gone_back_already_counts_when_a_booking_is_cancelled() {
        Confirmed booking = aPaidBooking().returned(Money.of(500_000, "RUB"));
        assertEquals(new Refunded("pay-1", Money.of(500_000, "RUB")), booking.settlement());
        assertEquals(Money.of(1_750_000, "RUB"), booking.cancellation(Party.CLIENT, FREE_UNTIL).refund());
        RefundDue due = assertInstanceOf(RefundDue.class, booking.cancel(Party.CLIENT, FREE_UNTIL).settlement());
        assertEquals(Money.of(1_250_000, "RUB"), due.left());
        Confirmed generous = aPaidBooking().returned(Money.of(2_000_000, "RUB"));
        assertEquals(Money.of(2_000_000, "RUB"), generous.cancellation(Party.CLIENT, FREE_UNTIL).refund());
        assertEquals(generous.settlement(), generous.cancel(Party.CLIENT, FREE_UNTIL).settlement());
    }

    @Test
    void news_of_refunds_counts_in_any_order_and_however_often() {
        Cancelled owed = aPaidBooking().cancel(Party.HOTEL, Situations.NOW);
        Booking most = owed.returned(Money.of(2_000_000, "RUB"));
        assertEquals(most, most.returned(Money.of(500_000, "RUB")));
        assertEquals(most, most.returned(Money.of(2_000_000, "RUB")));
        assertEquals(new Refunded("pay-1", Money.of(2_500_000, "RUB")),
                most.returned(Money.of(2_500_000, "RUB")).settlement());
        assertEquals(new Unpaid(), aBookingToBePaidAtTheDesk().returned(Money.of(1, "RUB")).settlement());
    }

    @Test
    void a_hold_ends_by_what_its_client_was_told() {
        assertEquals(Ending.PAYMENT_UNAVAILABLE, aHold().expire().why());
        assertEquals(Ending.NOT_PAID_IN_TIME, aBookingAwaitingPayment().expire().why());
        assertEquals(Ending.CANCELLED_BY_HOTEL, aHold().cancel(Party.HOTEL, Situations.NOW).why());
    }

    @Test
    void what_has_ended_says_how() {
        Expired expired = aHold().expire();
        Rejected unpaid = assertThrows(Rejected.class, expired::live);
        assertEquals(new AlreadyExpired(expired.id()), unpaid.refusal());
        Cancelled cancelled = aHold().cancel(Party.CLIENT, Situations.NOW);
        Rejected givenUp = assertThrows(Rejected.class, cancelled::live);
        assertEquals(new AlreadyCancelled(cancelled.id()), givenUp.refusal());
    }

    private static Money refundByHotel(Confirmed booking, Instant now) {
        Money previewed = booking.cancellation(Party.HOTEL, now).refund();
        Settlement settled = booking.cancel(Party.HOTEL, now).settlement();
        assertEquals(previewed, settled.refund().orElse(Money.of(0, "RUB")));
        return previewed;
    }

    private static Confirmed inBerlin(LocalDate checkIn, LocalTime checkInTime) {
        Terms terms = aPaidBooking().terms();
        Hotel hotel = terms.hotel();
        Hotel berlin = new Hotel(hotel.id(), hotel.owner(), hotel.name(), hotel.city(), hotel.address(),
                ZoneId.of("Europe/Berlin"), checkInTime, hotel.checkOutTime());
        return new Confirmed(terms(terms, berlin, new DateRange(checkIn, checkIn.plusDays(2)), terms.nights(),
                terms.policy()), new Paid("pay-1"));
    }

    private static Terms withPolicy(CancellationPolicy policy) {
        Terms terms = aPaidBooking().terms();
        return terms(terms, terms.hotel(), terms.stay(), terms.nights(), policy);
    }

    private static Terms withNights(long first, long second) {
        Terms terms = aPaidBooking().terms();
        return terms(terms, terms.hotel(), terms.stay(), List.of(Money.of(first, "RUB"), Money.of(second, "RUB")),
                terms.policy());
    }

    private static Terms terms(
            Terms terms, Hotel hotel, DateRange stay, List<Money> nights, CancellationPolicy policy) {
        return new Terms(terms.id(), terms.reference(), terms.client(), hotel, terms.roomType(), stay,
                terms.guests(), terms.rooms(), nights, policy, terms.method(), terms.bookedAt());
    }
}
