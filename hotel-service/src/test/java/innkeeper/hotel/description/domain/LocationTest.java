package innkeeper.hotel.description.domain;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class LocationTest {
    @ParameterizedTest
    @CsvSource({"55.79890049, 55.7989", "-0.0000004, 0", "50, 50", "89.9999999, 90"})
    void degrees_are_kept_to_six_decimals_and_written_plainly(BigDecimal given, String kept) {
        assertEquals(kept, new Location(given, BigDecimal.ZERO).latitude().toString());
    }

    @Test
    void what_is_not_on_earth_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new Location(new BigDecimal("90.1"), BigDecimal.ZERO));
        assertThrows(IllegalArgumentException.class, () -> new Location(BigDecimal.ZERO, new BigDecimal("-180.1")));
    }
}
