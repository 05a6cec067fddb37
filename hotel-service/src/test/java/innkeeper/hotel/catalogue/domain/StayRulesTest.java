package innkeeper.hotel.catalogue.domain;

import innkeeper.hotel.catalogue.domain.StayRules.Fault;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class StayRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 5, 10);
    private static final Arrivals ARRIVALS = new Arrivals(TODAY, LocalDate.of(2028, 9, 21));

    @Test
    void a_stay_may_begin_today() {
        assertEquals(Optional.empty(), StayRules.fault(TODAY, LocalDate.of(2027, 5, 11), ARRIVALS));
    }

    @Test
    void a_stay_may_not_begin_yesterday() {
        assertEquals(Optional.of(new Fault("check_in", "must not be before today, 2027-05-10")),
                StayRules.fault(LocalDate.of(2027, 5, 9), LocalDate.of(2027, 5, 12), ARRIVALS));
    }

    @Test
    void a_stay_may_begin_500_days_ahead_and_not_later() {
        LocalDate last = LocalDate.of(2028, 9, 21);
        assertEquals(Optional.empty(), StayRules.fault(last, last.plusDays(1), ARRIVALS));
        assertEquals(Optional.of(new Fault("check_in", "must be at most 500 days ahead")),
                StayRules.fault(last.plusDays(1), last.plusDays(2), ARRIVALS));
    }

    @Test
    void departure_follows_arrival() {
        assertEquals(Optional.of(new Fault("check_out", "must be after check_in")),
                StayRules.fault(TODAY, TODAY, ARRIVALS));
    }

    @Test
    void a_stay_has_90_nights_and_not_more() {
        assertEquals(Optional.empty(), StayRules.fault(TODAY, LocalDate.of(2027, 8, 8), ARRIVALS));
        assertEquals(Optional.of(new Fault("check_out", "must be at most 90 nights after check_in")),
                StayRules.fault(TODAY, LocalDate.of(2027, 8, 9), ARRIVALS));
    }
}
