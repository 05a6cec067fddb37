package innkeeper.kernel;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MoneyTest {
    @Test
    void sums_of_one_currency_add_up() {
        assertEquals(Money.of(350, "RUB"), Money.of(100, "RUB").plus(Money.of(250, "RUB")));
    }

    @Test
    void sums_of_two_currencies_do_not() {
        var failure = assertThrows(IllegalArgumentException.class,
                () -> Money.of(100, "RUB").plus(Money.of(1, "EUR")));
        assertEquals("cannot add 1 minor units of EUR to 100 minor units of RUB", failure.getMessage());
    }

    @Test
    void a_sum_that_no_long_can_hold_fails_instead_of_turning_negative() {
        assertThrows(ArithmeticException.class, () -> Money.of(Long.MAX_VALUE, "RUB").plus(Money.of(1, "RUB")));
        assertThrows(ArithmeticException.class, () -> Money.of(Long.MAX_VALUE, "RUB").times(2));
    }

    @ParameterizedTest
    @CsvSource({"1000, 30, 300", "1001, 50, 501", "999, 33, 330", "1, 49, 0", "1, 50, 1", "777, 0, 0", "777, 100, 777"})
    void a_share_is_rounded_half_up_to_whole_minor_units(long whole, int percent, long share) {
        assertEquals(Money.of(share, "RUB"), Money.of(whole, "RUB").percent(percent));
    }

    @Test
    void only_nothing_is_zero() {
        assertTrue(Money.of(5, "RUB").times(0).isZero());
        assertFalse(Money.of(1, "RUB").isZero());
    }

    @Test
    void an_unknown_currency_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> Money.of(1, "XYZ"));
    }
}
