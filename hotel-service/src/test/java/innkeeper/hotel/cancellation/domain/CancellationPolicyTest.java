package innkeeper.hotel.cancellation.domain;

import innkeeper.hotel.cancellation.domain.CancellationTerms.DatedStep;
import innkeeper.hotel.jurisdiction.law.LawFiles;
import innkeeper.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static innkeeper.hotel.Situations.rub;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class CancellationPolicyTest {
    private static final ZonedDateTime ARRIVAL = ZonedDateTime.of(2027, 6, 10, 14, 0, 0, 0, ZoneId.of("Europe/Moscow"));
    private static final List<Money> NIGHTS = List.of(rub(4000), rub(6000), rub(5000));
    private static final CancellationLaw RUSSIA = new LawFiles().of("RU", LocalDate.of(2027, 5, 10)).orElseThrow();

    @Test
    void steps_are_dated_by_the_calendar_or_the_clock_of_the_hotel_and_priced_by_share_or_nights() {
        assertEquals(List.of(
                step("2027-06-03T11:00:00Z", new Fee.Nights(2), 10_000),
                step("2027-06-09T17:00:00Z", new Fee.Percent(50), 7_500)),
                terms("7d 2n, 18h 50%", ARRIVAL).steps());
    }

    @Test
    void a_day_is_a_day_of_the_calendar_also_when_clocks_change_in_it() {
        ZonedDateTime after = ZonedDateTime.of(2027, 3, 28, 14, 0, 0, 0, ZoneId.of("Europe/Berlin"));
        assertEquals(Optional.of(Instant.parse("2027-03-27T13:00:00Z")),
                terms("1d 1n", after).steps().getFirst().from());
        assertEquals(Optional.of(Instant.parse("2027-03-27T12:00:00Z")),
                terms("24h 1n", after).steps().getFirst().from());
    }

    @Test
    void more_nights_than_the_stay_has_are_all_of_them() {
        assertEquals(rub(15_000), terms("1d 9n", ARRIVAL).steps().getFirst().cost());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "booked 100%", "1d 1n", "365d 1%, 30d 1n, 24h 50%, 0h 100%"})
    void what_is_written_down_is_read_again(String text) {
        assertEquals(text, CancellationPolicy.parse(text).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1d 1n, 24h 1n", "1d 1n, 2d 50%", "1d 1n, booked 100%", "booked 1n, booked 100%"})
    void steps_go_forward_in_time(String text) {
        assertThrows(IllegalArgumentException.class, () -> CancellationPolicy.parse(text));
    }

    @Test
    void in_russia_cancelling_costs_nothing_before_the_day_of_arrival_and_one_night_at_most_from_then_on() {
        CancellationTerms terms = russian("booked 100%");
        assertEquals(List.of(step("2027-06-09T21:00:00Z", new Fee.Nights(1), 4_000)), terms.steps());
        assertEquals(Optional.of(RUSSIA), terms.law());
    }

    @Test
    void what_is_milder_than_the_law_stays_as_the_hotel_wrote_it() {
        assertEquals(List.of(step("2027-06-10T08:00:00Z", new Fee.Percent(10), 1_500)), russian("3h 10%").steps());
        assertEquals(Optional.empty(), russian("3h 10%").law());
        assertEquals(List.of(), russian("").steps());
    }

    @Test
    void of_several_early_steps_the_last_begins_with_the_day_of_arrival() {
        assertEquals(List.of(step("2027-06-09T21:00:00Z", new Fee.Percent(20), 3_000),
                step("2027-06-10T10:00:00Z", new Fee.Nights(1), 4_000)), russian("30d 10%, 7d 20%, 1h 100%").steps());
    }

    @Test
    void a_law_holds_for_what_is_booked_from_its_day_on_and_in_its_country() {
        assertEquals(Optional.empty(), new LawFiles().of("RU", LocalDate.of(2026, 2, 28)));
        assertEquals(LocalDate.of(2026, 3, 1),
                new LawFiles().of("RU", LocalDate.of(2026, 3, 1)).orElseThrow().since());
        assertEquals(Optional.empty(), new LawFiles().of("KZ", LocalDate.of(2027, 1, 1)));
        assertEquals(List.of(RUSSIA), new LawFiles().all());
    }

    private static CancellationTerms russian(String policy) {
        return RUSSIA.mildest(terms(policy, ARRIVAL), ARRIVAL, NIGHTS);
    }

    private static CancellationTerms terms(String policy, ZonedDateTime arrival) {
        return CancellationPolicy.parse(policy).terms(arrival, NIGHTS);
    }

    private static DatedStep step(String from, Fee fee, long roubles) {
        return new DatedStep(Optional.of(Instant.parse(from)), fee, rub(roubles));
    }
}
