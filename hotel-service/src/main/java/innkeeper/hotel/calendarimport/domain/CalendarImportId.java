package innkeeper.hotel.calendarimport.domain;

import java.util.UUID;

/** One calendar of another channel, as a hotel has entered it. */
public record CalendarImportId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
