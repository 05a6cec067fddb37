package innkeeper.hotel.calendarimport.usecase;

import innkeeper.hotel.calendarimport.domain.CalendarImport;
import innkeeper.hotel.calendarimport.domain.CalendarImportId;
import innkeeper.hotel.calendarimport.domain.Cause;
import innkeeper.hotel.calendarimport.domain.Reading;
import innkeeper.hotel.calendarimport.domain.Validators;
import innkeeper.hotel.calendarimport.usecase.CalendarSource.Fetched;
import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.StayRules;
import innkeeper.hotel.catalogue.usecase.Hotels;
import innkeeper.kernel.DateRange;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads a calendar of another channel. What it says replaces all that was kept of it; where it has no event or cannot be read,
 * everything stays, and its status says why.
 */
public final class ReadCalendar {
    private final CalendarImports imports;
    private final Hotels hotels;
    private final CalendarSource source;
    private final CalendarFormat format;
    private final Supplier<Duration> pause;
    private final Clock clock;

    /** @param pause until the next reading */
    public ReadCalendar(CalendarImports imports, Hotels hotels, CalendarSource source, CalendarFormat format,
            Supplier<Duration> pause, Clock clock) {
        this.imports = imports;
        this.hotels = hotels;
        this.source = source;
        this.format = format;
        this.pause = pause;
        this.clock = clock;
    }

    /** As it is then; empty where there is nothing to read any more. */
    public Optional<CalendarImport> handle(CalendarImportId id) {
        return imports.toRead(id).flatMap(found -> hotels.find(found.hotel()).flatMap(hotel -> {
            Reading reading = reading(found, hotel);
            Instant now = clock.instant();
            return imports.change(id, before -> before.after(reading, now, now.plus(pause.get())));
        }));
    }

    private Reading reading(CalendarImport found, Hotel hotel) {
        Instant now = clock.instant();
        return switch (source.fetch(found.url(), found.validators().at(now))) {
            case Fetched.Unchanged _ -> new Reading.Unchanged();
            case Fetched.Failed(var why) -> new Reading.Failed(Cause.AWAY, why);
            case Fetched.Content content -> read(content, hotel, now);
        };
    }

    private Reading read(Fetched.Content content, Hotel hotel, Instant now) {
        DateRange days = StayRules.nights(hotel.arrivals(clock));
        try {
            Optional<List<DateRange>> windows = format.windows(content.bytes(), hotel, days);
            return windows.isEmpty()
                    ? new Reading.Empty()
                    : new Reading.Windows(windows.get(),
                            new Validators(content.etag(), content.lastModified(), now));
        } catch (UnreadableCalendar e) {
            return new Reading.Failed(Cause.UNREADABLE, e.getMessage());
        }
    }
}
