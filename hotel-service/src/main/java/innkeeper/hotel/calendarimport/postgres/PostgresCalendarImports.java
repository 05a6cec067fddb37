package innkeeper.hotel.calendarimport.postgres;

import innkeeper.hotel.calendarimport.domain.CalendarImport;
import innkeeper.hotel.calendarimport.domain.CalendarImportId;
import innkeeper.hotel.calendarimport.domain.CalendarNews;
import innkeeper.hotel.calendarimport.usecase.CalendarImports;
import innkeeper.hotel.catalogue.postgres.HotelTopic;
import innkeeper.hotel.rejection.domain.HotelRejection.CalendarImportThere;
import innkeeper.hotel.rejection.domain.HotelRejection.TooManyCalendarImports;
import innkeeper.hotel.rejection.domain.HotelRejection.UnknownCalendarImport;
import innkeeper.hotel.rejection.domain.HotelRejection.UnknownRoomType;
import innkeeper.hotel.rejection.domain.HotelRejection;
import innkeeper.kernel.Rejected;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.database.ConstraintViolated;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.task.TaskKind;
import innkeeper.kit.task.Tasks;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Calendar imports in PostgreSQL, with what was kept of each; when one is read next is a task, written in the same transaction. */
public final class PostgresCalendarImports implements CalendarImports {
    /** One that is read takes no longer than its deadline, but for the lookup of a name. */
    public static final TaskKind READING = new TaskKind("calendar-import", 4, Duration.ofMinutes(5), Duration.ofHours(1));

    private static final Sql LOCK_ROOM_TYPE = Sql.named("calendar-import.lock-room-type", """
            select t.id from room_types t where t.id = cast(:room_type_id as uuid) and t.deleted_at is null for update
            """);
    private static final Sql COUNT = Sql.named("calendar-import.count", """
            select cast(count(*) as integer) as number from calendar_imports i where i.room_type_id = cast(:room_type_id as uuid)
            """);
    private static final Sql ADD = Sql.named("calendar-import.add", """
            insert into calendar_imports (id, room_type_id, name, url, state, fault, last_read_at, last_success_at, failing_since,
                                          next_read_at, failing_cause, told_since, etag, last_modified, validators_since, version)
            values (cast(:id as uuid), cast(:room_type_id as uuid), :name, :url, :state, :fault, cast(:last_read_at as timestamptz),
                    cast(:last_success_at as timestamptz), cast(:failing_since as timestamptz), :next_read_at,
                    cast(:failing_cause as text), cast(:told_since as timestamptz), :etag, :last_modified, :validators_since, 0)
            """);
    private static final Sql OF = Sql.named("calendar-import.of-room-type", """
            select %s from %s where i.room_type_id = cast(:room_type_id as uuid) order by i.id
            """.formatted(ImportRows.COLUMNS, ImportRows.FROM));
    private static final Sql GET = Sql.named("calendar-import.get", """
            select %s from %s where i.room_type_id = cast(:room_type_id as uuid) and i.id = cast(:id as uuid)
            """.formatted(ImportRows.COLUMNS, ImportRows.FROM));
    private static final Sql TO_READ = Sql.named("calendar-import.to-read", """
            select %s from %s
            where i.id = cast(:id as uuid) and t.deleted_at is null and exists
                (select 1 from hotels h where h.id = t.hotel_id and h.deleted_at is null)
            """.formatted(ImportRows.COLUMNS, ImportRows.FROM));
    private static final Sql LOCK = Sql.named("calendar-import.lock", """
            select %s from %s where i.id = cast(:id as uuid) for update of i
            """.formatted(ImportRows.COLUMNS, ImportRows.FROM));
    private static final Sql UPDATE = Sql.named("calendar-import.update", """
            update calendar_imports
            set state = :state, fault = :fault, last_read_at = cast(:last_read_at as timestamptz),
                last_success_at = cast(:last_success_at as timestamptz), failing_since = cast(:failing_since as timestamptz),
                next_read_at = :next_read_at, failing_cause = cast(:failing_cause as text),
                told_since = cast(:told_since as timestamptz), etag = :etag, last_modified = :last_modified, validators_since = :validators_since
            where id = cast(:id as uuid)
            """);
    private static final Sql FORGET_WINDOWS = Sql.named("calendar-import.forget-windows", """
            delete from calendar_import_windows where calendar_import_id = cast(:id as uuid)
            """);
    private static final Sql KEEP_WINDOWS = Sql.named("calendar-import.keep-windows", """
            insert into calendar_import_windows (calendar_import_id, check_in, check_out)
            select cast(:id as uuid), w.check_in, w.check_out
            from unnest(cast(string_to_array(:check_ins, ',') as date[]), cast(string_to_array(:check_outs, ',') as date[]))
                     as w(check_in, check_out)
            """);
    private static final Sql REMOVE = Sql.named("calendar-import.remove", """
            delete from calendar_imports
            where room_type_id = cast(:room_type_id as uuid) and id = cast(:id as uuid)
            """);

    private final Database db;
    private final Tasks tasks;
    private final HotelTopic topic;
    private final CalendarTopic calendars;

    public PostgresCalendarImports(Database db, Tasks tasks, HotelTopic topic, CalendarTopic calendars) {
        this.db = db;
        this.tasks = tasks;
        this.topic = topic;
        this.calendars = calendars;
    }

    @Override
    public void add(CalendarImport added) {
        try {
            db.transact(tx -> {
                Params roomType = Params.of("room_type_id", added.roomType().value());
                tx.find(LOCK_ROOM_TYPE, roomType, row -> row.uuid("id"))
                        .orElseThrow(() -> new Rejected(new UnknownRoomType(added.roomType())));
                int there = tx.find(COUNT, roomType, row -> row.integer("number")).orElseThrow();
                HotelRejection.require(there < CalendarImport.MOST, new TooManyCalendarImports(CalendarImport.MOST));
                tx.execute(ADD, ImportRows.added(added));
                schedule(tx, added);
            });
        } catch (ConstraintViolated e) {
            throw e.constraint().equals("calendar_imports_once") ? new Rejected(new CalendarImportThere()) : e;
        }
    }

    @Override
    public List<CalendarImport> of(RoomTypeId roomType) {
        return db.query(OF, Params.of("room_type_id", roomType.value()), ImportRows::read);
    }

    @Override
    public CalendarImport get(RoomTypeId roomType, CalendarImportId id) {
        return db.find(GET, Params.of("room_type_id", roomType.value()).and("id", id.value()), ImportRows::read)
                .orElseThrow(() -> new Rejected(new UnknownCalendarImport(id.toString())));
    }

    @Override
    public void remove(RoomTypeId roomType, CalendarImportId id) {
        Params key = Params.of("room_type_id", roomType.value()).and("id", id.value());
        db.transact(tx -> tx.find(GET, key, ImportRows::read).ifPresent(_ -> {
            calendars.removed(tx, id);
            tx.execute(REMOVE, key);
        }));
    }

    @Override
    public Optional<CalendarImport> toRead(CalendarImportId id) {
        return db.find(TO_READ, Params.of("id", id.value()), ImportRows::read);
    }

    @Override
    public Optional<CalendarImport> change(CalendarImportId id, UnaryOperator<CalendarImport> step) {
        return db.transaction(tx -> tx.find(LOCK, Params.of("id", id.value()), ImportRows::read).map(before -> {
            CalendarImport after = step.apply(before);
            tx.execute(UPDATE, ImportRows.status(after));
            if (!after.windows().equals(before.windows())) {
                tx.execute(FORGET_WINDOWS, Params.of("id", id.value()));
                tx.execute(KEEP_WINDOWS, ImportRows.windows(after));
            }
            if (!after.status().lastSuccess().equals(before.status().lastSuccess())) {
                calendars.read(tx, after);
            }
            schedule(tx, after);
            CalendarNews.of(before, after).ifPresent(news -> new CalendarAnnouncement(tx, topic).tell(news));
            return after;
        }));
    }

    private void schedule(Transaction tx, CalendarImport after) {
        tasks.schedule(tx, READING, after.id().value(), after.status().nextRead());
    }
}
