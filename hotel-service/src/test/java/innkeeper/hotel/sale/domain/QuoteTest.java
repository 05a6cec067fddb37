package innkeeper.hotel.sale.domain;

import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.charges.domain.Calculation.Amount;
import innkeeper.hotel.charges.domain.Calculation.Per;
import innkeeper.hotel.charges.domain.Calculation.Percent;
import innkeeper.hotel.charges.domain.ChargeKind;
import innkeeper.hotel.charges.domain.ChargeRule;
import innkeeper.hotel.charges.domain.HotelCharges;
import innkeeper.hotel.charges.domain.StayCharge;
import innkeeper.hotel.charges.domain.Validity;
import innkeeper.hotel.occupancy.domain.Capacity;
import innkeeper.hotel.occupancy.domain.Occupancy;
import innkeeper.hotel.occupancy.domain.RoomPrices;
import innkeeper.hotel.payment.domain.Deposit;
import innkeeper.hotel.payment.domain.PaymentTerms;
import innkeeper.hotel.rates.domain.Night;
import innkeeper.hotel.rates.domain.RatePlan;
import innkeeper.hotel.rates.domain.RatePlanProfile;
import innkeeper.hotel.rates.domain.Restrictions;
import innkeeper.hotel.rejection.domain.HotelRejection.BelowMinStay;
import innkeeper.hotel.rejection.domain.HotelRejection.ClosedDates;
import innkeeper.hotel.rejection.domain.HotelRejection.ClosedToArrival;
import innkeeper.hotel.rejection.domain.HotelRejection.ClosedToDeparture;
import innkeeper.hotel.rejection.domain.HotelRejection.OverCapacity;
import innkeeper.kernel.Money;
import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.Rejected;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static innkeeper.hotel.Situations.TODAY;
import static innkeeper.hotel.Situations.aDouble;
import static innkeeper.hotel.Situations.aHotel;
import static innkeeper.hotel.Situations.june;
import static innkeeper.hotel.Situations.night;
import static innkeeper.hotel.Situations.rub;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class QuoteTest {
    private final RoomType doubles = aDouble(aHotel(), 3, 5000);
    private final RatePlan plan = RatePlan.standard(new RatePlanId(UUID.randomUUID()), doubles.hotel());

    @Test
    void the_total_is_the_sum_of_the_nights_times_the_rooms() {
        Quote quote = quote(List.of(open(10, 5000, 0), open(11, 7000, 0)), new Stay(june(10, 12),
                List.of(Occupancy.adults(2), Occupancy.adults(2)), TODAY));
        assertEquals(rub(24000), quote.total());
    }

    @Test
    void each_room_has_the_charges_of_its_own_guests_and_the_total_those_on_top() {
        ChargeRule fee = new ChargeRule("Resort fee", ChargeKind.FEE, new Amount(rub(50), Per.PERSON_AND_NIGHT),
                Optional.empty(), 12, false, Validity.ALWAYS, Set.of(), Optional.empty());
        ChargeRule vat = new ChargeRule("VAT", ChargeKind.TAX, new Percent(2500, Optional.empty()), Optional.empty(), 0,
                true, Validity.ALWAYS, Set.of(), Optional.empty());
        Quote quote = quote(List.of(open(10, 5000, 0), open(11, 5000, 0)), new HotelCharges(2, List.of(fee, vat)),
                new Stay(june(10, 12), List.of(Occupancy.adults(2), new Occupancy(1, List.of(11))), TODAY));
        assertEquals(List.of(rub(300), rub(4000)), quote.charges().stream().map(StayCharge::amount).toList());
        assertEquals(rub(20300), quote.total());
    }

    @Test
    void a_deposit_is_a_share_of_each_room_with_its_charges_rounded_half_up() {
        ChargeRule fee =
                new ChargeRule("Resort fee", ChargeKind.FEE, new Amount(Money.of(5, "RUB"), Per.PERSON_AND_NIGHT),
                        Optional.empty(), 0, false, Validity.ALWAYS, Set.of(), Optional.empty());
        Quote quote = paid(PaymentTerms.deposit(50), fee, new Stay(june(10, 11),
                List.of(Occupancy.adults(1), Occupancy.adults(1)), TODAY));
        assertEquals(Money.of(1_000_010, "RUB"), quote.total());
        assertEquals(Optional.of(new Deposit(50, Money.of(500_006, "RUB"))), quote.deposit(),
                "twice 250,002.5 rounded up, and not once 500,005");
        assertEquals(Optional.empty(), paid(PaymentTerms.USUAL, fee, new Stay(june(10, 11),
                List.of(Occupancy.adults(1)), TODAY)).deposit());
    }

    @Test
    void a_deposit_is_never_more_than_the_stay_and_within_half_a_minor_unit_of_its_share() {
        Random random = new Random(77);
        for (int i = 0; i < 2_000; i++) {
            Money total = Money.of(random.nextLong(random.nextBoolean() ? 100 : 1_000_000_000_000L), "RUB");
            int percent = 1 + random.nextInt(99);
            Deposit deposit = PaymentTerms.deposit(percent).deposit(total).orElseThrow();
            Money rest = total.minus(deposit.amount());
            assertTrue(deposit.amount().minor() >= 0 && rest.minor() >= 0, "%s of %s".formatted(deposit, total));
            assertTrue(Math.abs(deposit.amount().minor() * 100 - total.minor() * percent) <= 50,
                    "%s of %s".formatted(deposit, total));
        }
    }

    private Quote paid(PaymentTerms payment, ChargeRule charge, Stay stay) {
        RatePlanProfile usual = plan.profile();
        RatePlan paid =
                plan.edited(new RatePlanProfile("Deposit", usual.board(), usual.roomTypes(), usual.cancellationPolicy(),
                        payment, usual.derivation(), usual.limits()));
        return quote(paid, List.of(open(10, 5000, 0)), open(11, 5000, 0), new HotelCharges(2, List.of(charge)), stay);
    }

    @Test
    void three_adults_do_not_fit_into_one_of_two_doubles() {
        Rejected refused = assertThrows(Rejected.class, () -> quote(List.of(open(10, 5000, 0)),
                new Stay(june(10, 11), List.of(Occupancy.adults(2), Occupancy.adults(3)), TODAY)));
        assertEquals(new OverCapacity(Occupancy.adults(3), new Capacity(2, 1, 2)), refused.rejection());
    }

    @Test
    void a_stay_over_a_closed_night_is_refused_naming_the_night() {
        Night closed = night(11, 5000, 1, true, 0);
        Rejected refused = assertThrows(Rejected.class,
                () -> quote(List.of(open(10, 5000, 0), closed),
                        new Stay(june(10, 12), List.of(Occupancy.adults(2)), TODAY)));
        assertEquals(new ClosedDates(List.of(june(11))), refused.rejection());
    }

    @Test
    void the_longest_minimum_stay_of_all_nights_counts() {
        Night festival = night(11, 5000, 3, false, 0);
        Rejected refused = assertThrows(Rejected.class,
                () -> quote(List.of(open(10, 5000, 0), festival),
                        new Stay(june(10, 12), List.of(Occupancy.adults(2)), TODAY)));
        assertEquals(new BelowMinStay(3), refused.rejection());
    }

    @Test
    void the_night_with_the_fewest_rooms_decides_what_is_left() {
        Quote quote = quote(List.of(open(10, 5000, 0), open(11, 5000, 2)),
                new Stay(june(10, 12), List.of(Occupancy.adults(2)), TODAY));
        assertEquals(List.of(new Quote.Taken(doubles, 1, 1)), quote.taken());
        assertTrue(quote.bookable());
    }

    @Test
    void a_full_night_makes_the_stay_unbookable_but_not_unpriced() {
        Quote quote = quote(List.of(open(10, 5000, 3)), new Stay(june(10, 11), List.of(Occupancy.adults(2)), TODAY));
        assertEquals(rub(5000), quote.total());
        assertFalse(quote.bookable());
    }

    @Test
    void a_stay_begins_and_ends_where_the_hotel_takes_arrivals_and_departures() {
        Night between = restricted(11, new Restrictions(1, false, true, true));
        assertEquals(rub(15000),
                quote(List.of(open(10, 5000, 0), between, open(12, 5000, 0)),
                        new Stay(june(10, 13), List.of(Occupancy.adults(2)), TODAY))
                        .total());
        assertEquals(new ClosedToArrival(june(11)), assertThrows(Rejected.class,
                () -> quote(List.of(between), new Stay(june(11, 12), List.of(Occupancy.adults(2)), TODAY)))
                .rejection());
        assertEquals(new ClosedToDeparture(june(11)),
                assertThrows(Rejected.class, () -> quote(plan, List.of(open(10, 5000, 0)), between, HotelCharges.NONE,
                        new Stay(june(10, 11), List.of(Occupancy.adults(2)), TODAY))).rejection());
    }

    @Test
    void nothing_else_that_is_said_of_the_day_of_departure_counts() {
        Night departure = new Night(june(11), Optional.empty(), new Restrictions(9, true, true, false), 3);
        assertEquals(rub(5000), quote(plan, List.of(open(10, 5000, 0)), departure, HotelCharges.NONE,
                new Stay(june(10, 11), List.of(Occupancy.adults(2)), TODAY)).total());
    }

    private static Night restricted(int day, Restrictions restrictions) {
        return new Night(june(day), open(day, 5000, 0).price(), restrictions, 0);
    }

    /** Departures are taken on the day after the last of the nights. */
    private Quote quote(List<Night> nights, Stay stay) {
        return quote(nights, HotelCharges.NONE, stay);
    }

    private Quote quote(List<Night> nights, HotelCharges charges, Stay stay) {
        return quote(plan, nights, open(nights.getLast().date().getDayOfMonth() + 1, 5000, 0), charges, stay);
    }

    private Quote quote(RatePlan sold, List<Night> nights, Night departure, HotelCharges charges, Stay stay) {
        OnSale room = OnSale.of(sold, RoomPrices.SAME, doubles, nights, departure,
                ChronoUnit.DAYS.between(stay.today(), stay.dates().checkIn()));
        return Quote.of(Collections.nCopies(stay.rooms().size(), room), stay.rooms(), charges);
    }

    private static Night open(int day, long roubles, int taken) {
        return night(day, roubles, 1, false, taken);
    }
}
