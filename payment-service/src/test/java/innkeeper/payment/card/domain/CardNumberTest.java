package innkeeper.payment.card.domain;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CardNumberTest {
    @ParameterizedTest
    @ValueSource(strings = {"4242424242424242", "4242 4242 4242 4242", "4242-4242-4242-4242", "2200000000000004"})
    void digits_that_add_up_are_a_card_number_however_they_are_grouped(String text) {
        assertTrue(CardNumber.isValid(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4242424242424241", "4242 4242 42", "42424242424242424242", "4242x4242y4242z4242",
            "٤٢٤٢٤٢٤٢٤٢٤٢٤٢٤٢"})
    void anything_else_is_none(String text) {
        assertFalse(CardNumber.isValid(text));
    }

    @ParameterizedTest
    @CsvSource({"4242424242424242,VISA,4242", "5555555555554444,MASTERCARD,4444", "2223003122003222,MASTERCARD,3222",
            "2200000000000004,MIR,0004", "378282246310005,OTHER,0005"})
    void brand_and_last_four_digits_may_be_kept(String digits, Card.Brand brand, String last4) {
        assertEquals(new Card(brand, last4), CardNumber.of(digits).card());
    }

    @Test
    void the_number_shows_neither_in_text_nor_in_a_refusal() {
        assertEquals("card number ending in 4242", CardNumber.of("4242424242424242").toString());
        var rejection = assertThrows(IllegalArgumentException.class, () -> CardNumber.of("4242424242424241"));
        assertEquals("not a card number", rejection.getMessage());
    }

    @Test
    void a_card_that_nobody_knows_is_declined() {
        assertEquals(new BankAnswer.Declined(FailureCode.CARD_DECLINED),
                TestCard.answer(CardNumber.of("5555555555554444")));
    }
}
