package innkeeper.hotel.charges.domain;

import innkeeper.hotel.charges.domain.Calculation.Amount;
import innkeeper.hotel.charges.domain.Calculation.Per;
import innkeeper.hotel.charges.domain.Calculation.Percent;
import innkeeper.hotel.occupancy.domain.Occupancy;
import innkeeper.kernel.Money;
import innkeeper.kernel.RoomTypeId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static innkeeper.hotel.Situations.june;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class ChargeRuleTest {
    private static final RoomTypeId DOUBLE = new RoomTypeId(UUID.randomUUID());

    /** Tax Code of the Russian Federation, chapter 33.1: a share of the price, at least 100 roubles for a day of the stay. */
    @ParameterizedTest
    @CsvSource({
            "400000, 5, 100, 10000,  50000",
            "400000, 5, 300, 10000,  60000",
            "999999, 1, 100, 10000,  10000",
            "1000050, 3, 100, 10000, 30003",
            "1000049, 3, 100, 10000, 30000",
            "0,      2, 100, 10000,  20000"})
    void a_share_with_a_minimum_is_rounded_each_night(long price, int nights, int points, long minimum, long owed) {
        assertEquals(rub(owed), amount(tax(points, Optional.of(rub(minimum)), false), nights(price, nights)));
    }

    @ParameterizedTest
    @CsvSource({
            "10050, 1,  100, 101",
            "10049, 1,  100, 100",
            "10049, 2,  100, 201",
            "10050, 2,  100, 201",
            "333,   3,  150, 15",
            "1,     50, 100, 1",
            "1,     49, 100, 0",
            "62000, 3,    1, 19"})
    void a_share_without_one_is_rounded_once_a_room(long price, int nights, int points, long owed) {
        assertEquals(rub(owed), amount(tax(points, Optional.empty(), false), nights(price, nights)));
    }

    @ParameterizedTest
    @CsvSource({
            "12000, 1, 2000, 2000",
            "12000, 2, 2000, 4000",
            "10000, 1, 2000, 1667",
            "10000, 3, 2000, 5000"})
    void a_share_that_is_included_is_the_part_that_makes_the_rest_whole_again(long price, int nights, int points,
            long part) {
        assertEquals(rub(part), amount(tax(points, Optional.empty(), true), nights(price, nights)));
    }

    @Test
    void no_night_contains_more_than_it_costs() {
        assertEquals(rub(7000), amount(tax(100, Optional.of(rub(10_000)), true), nights(3500, 2)));
    }

    @Test
    void the_nights_of_a_share_add_up_to_it() {
        ChargeRule rule = tax(100, Optional.empty(), false);
        assertEquals(List.of(rub(1), rub(0), rub(1), rub(0)), rule.of(nights(50, 4)).orElseThrow().nights());
    }

    /** Of two adults and a child of 6; those of 5 and 0 are exempt. */
    @ParameterizedTest
    @CsvSource({"STAY, 1000", "NIGHT, 5000", "PERSON_AND_STAY, 3000", "PERSON_AND_NIGHT, 15000"})
    void a_sum_is_owed_for_the_room_or_the_people_once_or_each_night(Per per, long owed) {
        ChargeRule rule = new ChargeRule("Fee", ChargeKind.FEE, new Amount(rub(1000), per), Optional.empty(), 6, false,
                Validity.ALWAYS, Set.of(), Optional.empty());
        ChargedStay stay =
                new ChargedStay(DOUBLE, june(10), prices(5000, 5), new Occupancy(2, List.of(5, 6, 0)));
        assertEquals(rub(owed), amount(rule, stay));
    }

    @ParameterizedTest
    @CsvSource({
            "2027-06-01, 2027-06-09, 0", "2027-06-01, 2027-06-10, 1000", "2027-06-11, 2027-06-12, 2000",
            "2027-06-14, , 1000", "2027-06-15, , 0", ", 2027-06-11, 2000", ", , 5000"})
    void only_nights_on_which_a_rule_holds_are_charged(LocalDate from, LocalDate until, long owed) {
        Validity validity = new Validity(Optional.ofNullable(from), Optional.ofNullable(until));
        assertEquals(rub(owed), amount(fee(Per.NIGHT, Optional.empty(), validity), nights(5000, 5)));
    }

    @ParameterizedTest
    @CsvSource({"2027-06-10, 1000", "2027-06-11, 0"})
    void what_is_owed_for_a_stay_is_owed_where_it_holds_on_the_first_night(LocalDate from, long owed) {
        Validity validity = new Validity(Optional.of(from), Optional.empty());
        assertEquals(rub(owed), amount(fee(Per.STAY, Optional.empty(), validity), nights(5000, 5)));
    }

    @Test
    void the_cap_counts_from_arrival_whatever_rule_held_then() {
        Validity later = new Validity(Optional.of(june(12)), Optional.empty());
        assertEquals(rub(3000), amount(fee(Per.NIGHT, Optional.of(3), Validity.ALWAYS), nights(5000, 5)));
        assertEquals(rub(1000), amount(fee(Per.NIGHT, Optional.of(3), later), nights(5000, 5)));
    }

    @Test
    void each_room_is_rounded_by_itself() {
        HotelCharges charges = new HotelCharges(1, List.of(tax(100, Optional.empty(), false)));
        List<StayCharge> both = charges.of(List.of(nights(50, 3), nights(150, 3)));
        assertEquals(List.of(List.of(rub(3), rub(1), rub(3))), both.stream().map(StayCharge::nights).toList());
    }

    @Test
    void a_charge_of_several_rooms_is_told_once_and_two_rules_of_one_name_are_two() {
        ChargeRule fee = fee(Per.PERSON_AND_STAY, Optional.empty(), Validity.ALWAYS);
        ChargeRule elsewhere = new ChargeRule("Fee", ChargeKind.FEE, new Amount(rub(1000), Per.STAY), Optional.empty(),
                0, false, Validity.ALWAYS, Set.of(new RoomTypeId(UUID.randomUUID())), Optional.empty());
        assertEquals(List.of(rub(4000), rub(4000)), new HotelCharges(1, List.of(fee, elsewhere, fee))
                .of(List.of(nights(5000, 2), nights(7000, 2))).stream().map(StayCharge::amount).toList());
    }

    @Test
    void another_room_type_has_nothing_to_pay() {
        ChargeRule rule = new ChargeRule("Fee", ChargeKind.FEE, new Amount(rub(1000), Per.STAY), Optional.empty(), 0,
                false, Validity.ALWAYS, Set.of(new RoomTypeId(UUID.randomUUID())), Optional.empty());
        assertEquals(Optional.empty(), rule.of(nights(5000, 2)));
    }

    @Test
    void a_rule_that_ends_before_it_begins_is_none() {
        assertThrows(IllegalArgumentException.class,
                () -> new Validity(Optional.of(june(2)), Optional.of(june(1))));
    }

    private static ChargeRule tax(int points, Optional<Money> minimum, boolean included) {
        return new ChargeRule("Tax", ChargeKind.TAX, new Percent(points, minimum), Optional.empty(), 0, included,
                Validity.ALWAYS, Set.of(), Optional.empty());
    }

    private static ChargeRule fee(Per per, Optional<Integer> mostNights, Validity validity) {
        return new ChargeRule("Fee", ChargeKind.FEE, new Amount(rub(1000), per), mostNights, 0, false, validity,
                Set.of(), Optional.empty());
    }

    private static ChargedStay nights(long price, int count) {
        return new ChargedStay(DOUBLE, june(10), prices(price, count), Occupancy.adults(2));
    }

    private static List<Money> prices(long price, int count) {
        return Collections.nCopies(count, rub(price));
    }

    private static Money amount(ChargeRule rule, ChargedStay stay) {
        return rule.of(stay).map(StayCharge::amount).orElse(rub(0));
    }

    private static Money rub(long minor) {
        return Money.of(minor, "RUB");
    }
}
