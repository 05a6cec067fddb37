package innkeeper.notification.preference.domain;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class QuietHoursTest {
    /** Moscow is three hours ahead; in Berlin the clocks went back at 01:00Z on 2026-10-25. */
    @ParameterizedTest
    @CsvSource({
            "22:00, 08:00, Europe/Moscow, 2026-11-22T18:59:59Z, 2026-11-22T18:59:59Z",
            "22:00, 08:00, Europe/Moscow, 2026-11-22T19:00:00Z, 2026-11-23T05:00:00Z",
            "22:00, 08:00, Europe/Moscow, 2026-11-23T04:59:59Z, 2026-11-23T05:00:00Z",
            "22:00, 08:00, Europe/Moscow, 2026-11-23T05:00:00Z, 2026-11-23T05:00:00Z",
            "13:00, 15:00, Europe/Moscow, 2026-11-22T10:30:00Z, 2026-11-22T12:00:00Z",
            "13:00, 15:00, Europe/Moscow, 2026-11-22T12:00:00Z, 2026-11-22T12:00:00Z",
            "22:00, 08:00, Europe/Berlin, 2026-10-24T21:00:00Z, 2026-10-25T07:00:00Z"})
    void what_is_ready_in_quiet_hours_waits_for_their_end(
            LocalTime from, LocalTime to, ZoneId zone, Instant ready, Instant notBefore) {
        assertEquals(notBefore, new QuietHours(from, to, zone).notBefore(ready));
    }
}
