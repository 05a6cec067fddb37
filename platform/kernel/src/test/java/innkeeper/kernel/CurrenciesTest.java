package innkeeper.kernel;

import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CurrenciesTest {
    @ParameterizedTest
    @ValueSource(strings = {"XXX", "XTS", "XAU", "XAG", "XPT", "XPD", "XDR", "XUA", "XSU", "CHE", "CHW", "CLF", "COU",
            "MXV", "USN", "UYI", "BOV", "DEM", "FRF", "ITL", "HRK", "LTL", "EEK", "BGN", "RUR", "BYR", "ZWL", "SLL",
            "VEF",
            "ANG", "CUC", "ZZZ", "rub", "", "EUR "})
    void nobody_is_paid_in(String code) {
        assertFalse(Currencies.circulates(code));
    }

    @ParameterizedTest
    @CsvSource({"RUB,2", "EUR,2", "USD,2", "KZT,2", "GEL,2", "JPY,0", "KRW,0", "ISK,0", "VND,0", "XOF,0", "KWD,3",
            "BHD,3",
            "TND,3", "XCG,2", "ZWG,2"})
    void people_are_paid_in(String code, int digits) {
        assertTrue(Currencies.circulates(code));
        assertEquals(digits, Currency.getInstance(code).getDefaultFractionDigits());
    }

    @Test
    void each_is_the_currency_of_some_country_by_the_tables_of_the_platform() {
        Set<String> spent = Arrays.stream(Locale.getISOCountries())
                .map(country -> Currency.getInstance(Locale.of("", country)))
                .filter(Objects::nonNull).map(Currency::getCurrencyCode).collect(Collectors.toSet());
        assertEquals(Set.of(), Currencies.inCirculation().stream()
                .filter(code -> !spent.contains(code)).collect(Collectors.toSet()));
        assertEquals(154, Currencies.inCirculation().size());
    }
}
