package innkeeper.booking.domain;

import innkeeper.booking.Situations;
import innkeeper.booking.domain.room.RoomType;
import innkeeper.booking.domain.sale.Quote.Night;
import innkeeper.booking.domain.Rejection.StayInPast;
import innkeeper.booking.domain.Rejection.TotalTooLarge;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.Money;
import innkeeper.kernel.Rejected;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

import static innkeeper.booking.Situations.STAY;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class QuoteTest {
    @Test
    void the_total_is_the_sum_of_the_nights_times_the_rooms() {
        assertEquals(Money.of(35_000, "EUR"), quote(35_000, 10_000, 7_500).totalFor(STAY, 2));
    }

    @Test
    void a_quoted_total_that_is_not_the_sum_of_its_nights_is_never_charged() {
        assertThrows(IllegalStateException.class, () -> quote(34_999, 10_000, 7_500).totalFor(STAY, 2));
    }

    @Test
    void nights_that_were_not_asked_for_are_never_charged() {
        DateRange other = new DateRange(LocalDate.parse("2027-06-11"), LocalDate.parse("2027-06-13"));
        assertThrows(IllegalStateException.class, () -> quote(35_000, 10_000, 7_500).totalFor(other, 2));
    }

    @Test
    void a_total_beyond_all_measure_is_refused() {
        Rejected refused = assertThrows(Rejected.class,
                () -> quote(1_000_000_000_001L, 1_000_000_000_000L, 1).totalFor(STAY, 1));
        assertEquals(new TotalTooLarge(Money.of(1_000_000_000_001L, "EUR")), refused.refusal());
    }

    @Test
    void today_is_what_the_hotels_calendar_says() {
        Quote quote = quote(17_500, 10_000, 7_500);
        // in Saint Petersburg the tenth of June ends at 21:00 UTC
        assertDoesNotThrow(() -> quote.requireAhead(Instant.parse("2027-06-10T20:59:59Z")));
        Rejected refused = assertThrows(Rejected.class,
                () -> quote.requireAhead(Instant.parse("2027-06-10T21:00:00Z")));
        assertEquals(new StayInPast(LocalDate.parse("2027-06-10"), LocalDate.parse("2027-06-11")), refused.refusal());
    }

    private static Quote quote(long total, long first, long second) {
        return new Quote(Situations.HOTEL, new RoomType(Situations.DOUBLE, "Double"), new CancellationPolicy(2, 30),
                List.of(new Night(LocalDate.parse("2027-06-10"), Money.of(first, "EUR"), 5),
                        new Night(LocalDate.parse("2027-06-11"), Money.of(second, "EUR"), 5)),
                Money.of(total, "EUR"));
    }
}
