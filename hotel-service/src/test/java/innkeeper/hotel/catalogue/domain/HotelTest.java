package innkeeper.hotel.catalogue.domain;

import innkeeper.hotel.Situations;
import innkeeper.kernel.HotelId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static innkeeper.hotel.Situations.BORIS;
import static innkeeper.hotel.Situations.profile;
import static innkeeper.hotel.Situations.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class HotelTest {
    @Test
    void today_is_the_date_at_the_hotel() {
        Clock lateInLondon = Clock.fixed(Instant.parse("2027-05-10T22:30:00Z"), ZoneOffset.UTC);
        assertEquals(LocalDate.of(2027, 5, 11), in("Asia/Vladivostok").arrivals(lateInLondon).first());
        assertEquals(LocalDate.of(2027, 5, 10), in("America/New_York").arrivals(lateInLondon).first());
    }

    @Test
    void each_edit_makes_the_next_version() {
        assertEquals(2, in("Europe/Moscow").edited(profile("Renamed", "Kazan")).version());
    }

    @Test
    void no_hotel_has_six_stars() {
        assertThrows(IllegalArgumentException.class, () -> Situations.withStars(profile("A", "B"), 6));
    }

    private static Hotel in(String zone) {
        return Hotel.opened(new HotelId(UUID.randomUUID()), BORIS,
                with(profile("Far House", "Far"), "", ZoneId.of(zone), List.of()));
    }
}
