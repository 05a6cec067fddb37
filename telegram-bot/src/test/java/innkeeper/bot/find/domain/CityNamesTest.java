package innkeeper.bot.find.domain;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class CityNamesTest {
    private static final List<String> CITIES = List.of("Kazan", "Moscow", "Saint Petersburg", "Sochi", "Омск", "Томск");

    @ParameterizedTest
    @CsvSource({"Казань, Kazan", "казани, Kazan", "KAZAN, Kazan", "Москва, Moscow", "москве, Moscow",
            "Питер, Saint Petersburg",
            "Санкт-Петербурге, Saint Petersburg", "Сочи, Sochi", "Omsk, Омск", "Томске, Томск"})
    void a_city_is_known_in_both_alphabets_and_in_its_cases(String typed, String city) {
        assertEquals(Optional.of(city), CityNames.among(CITIES, typed));
    }

    @Test
    void what_is_no_city_of_ours_is_none() {
        assertEquals(Optional.empty(), CityNames.among(CITIES, "привет"));
        assertEquals(Optional.empty(), CityNames.among(CITIES, "Казахстан"));
        assertEquals(Optional.empty(), CityNames.among(List.of(), "Kazan"));
    }
}
