package innkeeper.kit.template;

import innkeeper.kernel.Money;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class LanguageTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"ru|RU", "ru-RU,ru;q=0.9,en;q=0.8|RU",
            "en-GB,ru;q=0.5|EN", "de,ru;q=0.5|RU", "de|EN", "*|EN"})
    void the_language_is_the_one_asked_for_or_english(String header, Language expected) {
        assertEquals(expected, Language.preferred(Locale.LanguageRange.parse(header)));
        assertEquals(Language.EN, Language.preferred(List.of()));
    }

    @Test
    void amounts_are_written_as_people_read_them() {
        assertEquals("12 500,00 ₽",
                Amounts.text(Language.RU, Money.of(1_250_000, "RUB")).replaceAll("[\\u00a0\\u202f]", " "));
        assertEquals("RUB 12,500.00",
                Amounts.text(Language.EN, Money.of(1_250_000, "RUB")).replaceAll("[\\u00a0\\u202f]", " "));
        assertEquals("JP¥12,500", Amounts.text(Language.EN, Money.of(12_500, "JPY")));
    }
}
