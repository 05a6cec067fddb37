package innkeeper.hotel.http;

import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;

/** The time zones that a hotel can be in. */
public final class Timezones {
    /** Names of places only: PostgreSQL, which compares dates at the hotel, does not know all the others. */
    private static final Set<String> PLACES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone.contains("/") && !zone.startsWith("SystemV/") && !zone.startsWith("Etc/"))
            .collect(Collectors.toUnmodifiableSet());

    private Timezones() {}

    public static Set<String> all() {
        return PLACES;
    }
}
