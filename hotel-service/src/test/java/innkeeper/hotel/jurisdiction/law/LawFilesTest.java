package innkeeper.hotel.jurisdiction.law;

import innkeeper.hotel.charges.domain.Calculation.Percent;
import innkeeper.hotel.charges.domain.TouristTax;
import innkeeper.kernel.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class LawFilesTest {
    private static final TouristTax RUSSIA = new LawFiles().in("RU").orElseThrow();

    @Test
    void the_highest_rate_grows_year_by_year_and_stays_then() {
        assertEquals(List.of("2025-01-01 2025-12-31 100"), rules("2025-06-01", "2025-06-08"));
        assertEquals(List.of("2026-01-01 2026-12-31 200", "2027-01-01 2027-12-31 300"),
                rules("2026-12-30", "2027-01-03"));
        assertEquals(List.of("2029-01-01  500"), rules("2031-06-01", "2031-06-08"));
    }

    @Test
    void the_last_night_of_a_year_is_not_one_of_the_next_rate() {
        assertEquals(List.of("2026-01-01 2026-12-31 200"), rules("2026-12-31", "2027-01-01"));
        assertEquals(List.of("2027-01-01 2027-12-31 300"), rules("2027-01-01", "2027-01-02"));
    }

    @Test
    void before_there_was_the_tax_nothing_is_suggested() {
        assertEquals(List.of(), rules("2024-06-01", "2025-01-01"));
    }

    @Test
    void it_is_named_in_the_language_of_the_hotel_or_in_english() {
        DateRange nights = new DateRange(LocalDate.of(2027, 6, 1), LocalDate.of(2027, 6, 2));
        assertEquals("Туристический налог", RUSSIA.rules("ru", nights).getFirst().name());
        assertEquals("Tourist tax", RUSSIA.rules("fi", nights).getFirst().name());
    }

    @Test
    void of_a_country_that_has_no_file_nothing_is_known() {
        assertEquals(Optional.empty(), new LawFiles().in("AQ"));
        assertEquals(Optional.empty(), new LawFiles().of("AQ", LocalDate.of(2027, 6, 1)));
    }

    private static List<String> rules(String from, String to) {
        return RUSSIA.rules("en", new DateRange(LocalDate.parse(from), LocalDate.parse(to))).stream()
                .map(rule -> "%s %s %d".formatted(rule.validity().from().orElseThrow(),
                        rule.validity().until().map(LocalDate::toString).orElse(""),
                        ((Percent) rule.calculation()).basisPoints()))
                .toList();
    }
}
