package innkeeper.hotel.calendarimport.postgres;

import innkeeper.hotel.calendarimport.domain.CalendarImport;
import innkeeper.hotel.calendarimport.domain.CalendarImportId;
import innkeeper.hotel.calendarimport.domain.Cause;
import innkeeper.hotel.calendarimport.domain.ImportState;
import innkeeper.hotel.calendarimport.domain.ImportStatus;
import innkeeper.hotel.calendarimport.domain.Validators;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Calendar imports as rows, their windows as one text. */
final class ImportRows {
    static final String FROM = "calendar_imports i join room_types t on t.id = i.room_type_id";
    static final String COLUMNS = """
            i.id, t.hotel_id, i.room_type_id, i.name, i.url, i.state, i.fault, i.last_read_at, i.last_success_at, i.failing_since,
            i.next_read_at, i.failing_cause, i.told_since, i.etag, i.last_modified, i.validators_since,
            (select string_agg(w.check_in || '/' || w.check_out, ',' order by w.check_in) from calendar_import_windows w
             where w.calendar_import_id = i.id) as windows,
            (select string_agg(cast(n as text), ',' order by n) from blocked_rooms b cross join unnest(b.missed) n
             where b.calendar_import_id = i.id and n >= current_date - 1) as conflicts""";

    private ImportRows() {}

    static CalendarImport read(Row row) {
        return new CalendarImport(new CalendarImportId(row.uuid("id")), new HotelId(row.uuid("hotel_id")),
                new RoomTypeId(row.uuid("room_type_id")), row.text("name"), URI.create(row.text("url")),
                new ImportStatus(ImportState.valueOf(row.text("state")), row.text("fault"),
                        row.optional("last_read_at", Row::instant), row.optional("last_success_at", Row::instant),
                        row.optional("failing_since", Row::instant), row.instant("next_read_at"),
                        row.optional("failing_cause", Row::text).map(Cause::valueOf), row.optional("told_since", Row::instant)),
                row.optional("windows", Row::text).map(ImportRows::windows).orElse(List.of()),
                row.optional("conflicts", Row::text).map(ImportRows::dates).orElse(List.of()),
                new Validators(row.text("etag"), row.text("last_modified"), row.instant("validators_since")));
    }

    private static List<LocalDate> dates(String text) {
        return Arrays.stream(text.split(",")).map(LocalDate::parse).toList();
    }

    private static List<DateRange> windows(String text) {
        return Arrays.stream(text.split(",")).map(span -> new DateRange(LocalDate.parse(span.substring(0, span.indexOf('/'))),
                LocalDate.parse(span.substring(span.indexOf('/') + 1)))).toList();
    }

    static Params added(CalendarImport added) {
        return status(added).and("room_type_id", added.roomType().value()).and("name", added.name()).and("url", added.url().toString());
    }

    static Params status(CalendarImport kept) {
        ImportStatus status = kept.status();
        return Params.of("id", kept.id().value()).and("state", status.state()).and("fault", status.fault())
                .and("last_read_at", status.lastRead().orElse(null)).and("last_success_at", status.lastSuccess().orElse(null))
                .and("failing_since", status.failingSince().orElse(null)).and("next_read_at", status.nextRead())
                .and("failing_cause", status.cause().map(Cause::name).orElse(null)).and("told_since", status.told().orElse(null))
                .and("etag", kept.validators().etag()).and("last_modified", kept.validators().lastModified())
                .and("validators_since", kept.validators().since());
    }

    static Params windows(CalendarImport kept) {
        return Params.of("id", kept.id().value()).and("check_ins", dates(kept, DateRange::checkIn))
                .and("check_outs", dates(kept, DateRange::checkOut));
    }

    private static String dates(CalendarImport kept, Function<DateRange, LocalDate> date) {
        return kept.windows().stream().map(date).map(LocalDate::toString).collect(Collectors.joining(","));
    }
}
