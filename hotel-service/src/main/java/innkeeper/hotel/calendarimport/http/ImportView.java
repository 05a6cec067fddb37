package innkeeper.hotel.calendarimport.http;

import innkeeper.hotel.calendarimport.domain.CalendarImport;
import innkeeper.hotel.calendarimport.domain.ImportState;
import innkeeper.hotel.calendarimport.domain.ImportStatus;
import innkeeper.kernel.DateRange;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A calendar import as the contract has it; what has not happened is null. */
record ImportView(UUID id, String name, URI url, ImportState state, String fault, Instant lastReadAt, Instant lastSuccessAt,
        Instant failingSince, Instant nextReadAt, List<Window> windows, List<LocalDate> conflicts) {
    record Window(LocalDate checkIn, LocalDate checkOut) {
        static Window of(DateRange nights) {
            return new Window(nights.checkIn(), nights.checkOut());
        }
    }

    static ImportView of(CalendarImport shown) {
        ImportStatus status = shown.status();
        return new ImportView(shown.id().value(), shown.name(), shown.url(), status.state(), status.fault().isEmpty() ? null : status.fault(),
                status.lastRead().orElse(null), status.lastSuccess().orElse(null), status.failingSince().orElse(null),
                status.nextRead(), shown.windows().stream().map(Window::of).toList(), shown.conflicts());
    }
}
