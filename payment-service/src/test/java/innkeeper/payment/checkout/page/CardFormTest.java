package innkeeper.payment.checkout.page;

import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class CardFormTest {
    private static final YearMonth NOW = YearMonth.of(2027, 5);

    @ParameterizedTest
    @ValueSource(strings = {"05/27", "5/27", "0527", "05 / 27", "05/2027", "12/99"})
    void expiry_is_read_as_people_write_it(String expiry) {
        assertEquals(Map.of(), form("4242 4242 4242 4242", expiry, "123", "Anna Petrova").faults(NOW));
    }

    @Test
    void each_empty_field_is_told() {
        assertEquals(Map.of("card_number", "fault_card_number_missing", "expiry", "fault_expiry_missing",
                "cvc", "fault_cvc_missing", "name", "fault_name_missing"), CardForm.of(Map.of()).faults(NOW));
    }

    @Test
    void each_wrong_field_is_told() {
        assertEquals(Map.of("card_number", "fault_card_number", "expiry", "fault_expiry", "cvc", "fault_cvc",
                "name", "fault_name"), form("4242 4242 4242 4243", "13/30", "12", "x".repeat(101)).faults(NOW));
    }

    @Test
    void a_card_is_valid_to_the_end_of_its_month() {
        assertEquals(Map.of("expiry", "fault_expiry_past"), form("4242424242424242", "04/27", "123", "A").faults(NOW));
    }

    @Test
    void number_and_security_code_are_not_given_back() {
        var kept = form("4242424242424242", "04/27", "123", "Anna").kept();

        assertEquals(Map.of("expiry", "04/27", "name", "Anna"), kept);
        assertFalse(kept.containsValue("4242424242424242"));
    }

    private static CardForm form(String number, String expiry, String cvc, String name) {
        return CardForm.of(Map.of("card_number", number, "expiry", expiry, "cvc", cvc, "name", name));
    }
}
