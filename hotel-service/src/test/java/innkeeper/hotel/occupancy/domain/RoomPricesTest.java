package innkeeper.hotel.occupancy.domain;

import innkeeper.kernel.Money;
import innkeeper.kernel.RoomTypeId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static innkeeper.hotel.Situations.rub;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class RoomPricesTest {
    /** A night for two costs 4,999.99 roubles; one pays a third less, a third adult 1,500 roubles. */
    private static final RoomPrices FAMILY = new RoomPrices(2, Map.of(1, new Difference.Share(-33)),
            Optional.of(new Difference.Sum(rub(1500))),
            List.of(new AgeBand(0, 5, new Difference.Share(0)), new AgeBand(6, 11, new Difference.Share(50))));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 |       | 499999 | the price of the night
            1 |       | 334999 | 67 % of it
            3 |       | 649999 | one more adult
            4 |       | 799999 | two more adults
            2 | 4     | 499999 | a child who is free
            2 | 4,11  | 749999 | half the price for the elder one, 249999.5 rounded up in the sum
            2 | 6,11  | 999998 | twice half the price is the price
            2 | 12    | 649999 | of no band, so an adult
            1 | 12    | 499999 | of no band, so one of two adults
            1 | 11    | 584999 | 117 % of the price: a child of a band takes no adult's place
            """)
    void a_night_costs_what_its_guests_add(int adults, String ages, long expected, String why) {
        List<Integer> children =
                ages == null ? List.of() : Arrays.stream(ages.split(",")).map(Integer::valueOf).toList();
        assertEquals(Money.of(expected, "RUB"),
                FAMILY.price(Money.of(499_999, "RUB"), new Occupancy(adults, children)), why);
    }

    @Test
    void where_nothing_was_said_a_night_costs_the_same_for_everybody() {
        OccupancyPrices none = OccupancyPrices.NONE;
        assertEquals(rub(5000), none.of(new RoomTypeId(new UUID(0, 1)))
                .price(rub(5000), new Occupancy(3, List.of(0, 17))));
    }

    @Test
    void no_night_costs_less_than_nothing() {
        RoomPrices cheap = new RoomPrices(2, Map.of(1, new Difference.Sum(rub(-6000))), Optional.empty(), List.of());
        assertEquals(rub(0), cheap.price(rub(5000), Occupancy.adults(1)));
        assertThrows(IllegalArgumentException.class,
                () -> new RoomPrices(2, Map.of(2, new Difference.Share(-1)), Optional.empty(), List.of()));
    }
}
