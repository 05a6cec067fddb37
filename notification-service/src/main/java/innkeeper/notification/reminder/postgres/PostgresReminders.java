package innkeeper.notification.reminder.postgres;

import innkeeper.kernel.BookingId;
import innkeeper.kernel.PersonId;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.json.Json;
import innkeeper.kit.task.TaskDue;
import innkeeper.kit.task.TaskKind;
import innkeeper.kit.task.Tasks;
import innkeeper.notification.message.domain.BookingFacts;
import innkeeper.notification.message.domain.News;
import innkeeper.notification.reminder.domain.Followed;
import innkeeper.notification.reminder.domain.Occasion;
import innkeeper.notification.reminder.domain.Status;
import innkeeper.notification.reminder.usecase.Reminders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Reminders in PostgreSQL, each a task that waits for its time. */
public final class PostgresReminders implements Reminders {
    public static final TaskKind KIND = new TaskKind("reminder", 4, Duration.ofSeconds(30));

    private static final Sql FOLLOW = Sql.named("reminder.follow", """
            insert into followed_bookings (booking_id, client_id, version, status, booked_at, facts, heard_at)
            select cast(:booking_id as uuid), cast(:client_id as uuid), :version, :status, :booked_at, cast(:facts as jsonb),
                now()
            where not exists (select from departed where id = cast(:client_id as uuid))
            on conflict (booking_id) do update
            set version = excluded.version, status = excluded.status, booked_at = excluded.booked_at, facts = excluded.facts,
                heard_at = excluded.heard_at
            where followed_bookings.version < excluded.version
            """);

    /** With what was told of them; not while something is still to be told. */
    public static final Sql FORGET_OLD = Sql.named("reminder.forget-old", """
            delete from followed_bookings
            where booking_id in (
                select booking_id
                from followed_bookings
                where heard_at < :limit and not exists (
                    select from reminders
                    where reminders.booking_id = followed_bookings.booking_id and settled_at is null)
                order by heard_at
                limit :batch
                for update skip locked)
            """);

    private static final Sql FIND = Sql.named("reminder.find-booking", """
            select status, booked_at, cast(facts as text) as facts
            from followed_bookings
            where booking_id = cast(:booking_id as uuid)
            """);

    private static final Sql OCCASIONS = Sql.named("reminder.occasions", """
            select news, ends_at
            from reminders
            where booking_id = cast(:booking_id as uuid)
            """);

    private static final Sql PLAN = Sql.named("reminder.plan", """
            insert into reminders (id, booking_id, news, due_at, ends_at, settled_at)
            select id, cast(:booking_id as uuid), news, due_at, ends_at, null
            from jsonb_to_recordset(cast(:planned as jsonb)) as planned (id uuid, news text, due_at timestamptz, ends_at timestamptz)
            order by news
            on conflict on constraint reminder_once do update
            set id = excluded.id, due_at = excluded.due_at, ends_at = excluded.ends_at, settled_at = null
            """);

    private static final Sql DROP = Sql.named("reminder.drop", """
            delete from reminders
            where booking_id = cast(:booking_id as uuid) and news = :news and settled_at is null
            """);

    /** The booking first, as those who follow it do. */
    private static final Sql TAKE = Sql.named("reminder.take", """
            select reminders.id, news, due_at, ends_at, status, booked_at, cast(facts as text) as facts
            from followed_bookings
            join reminders on reminders.booking_id = followed_bookings.booking_id
            where reminders.id = cast(:id as uuid) and settled_at is null
            for update
            """);

    private static final Sql SETTLE = Sql.named("reminder.settle", """
            update reminders
            set settled_at = now()
            where id = cast(:id as uuid)
            """);

    private static final Sql FORGET = Sql.named("reminder.forget", """
            delete from followed_bookings
            where client_id = cast(:client_id as uuid)
            """);

    /** A reminder as {@link #PLAN} reads it. */
    private record Line(UUID id, String news, Instant dueAt, Instant endsAt) {}

    private final Transaction tx;
    private final Tasks tasks;
    private final Supplier<UUID> ids;

    public PostgresReminders(Transaction tx, Tasks tasks, Supplier<UUID> ids) {
        this.tx = tx;
        this.tasks = tasks;
        this.ids = ids;
    }

    @Override
    public boolean follow(Followed booking) {
        BookingFacts facts = booking.facts();
        return tx.execute(FOLLOW, about(facts.booking())
                .and("client_id", facts.client().value())
                .and("version", facts.version())
                .and("status", word(booking.status()))
                .and("booked_at", booking.bookedAt())
                .and("facts", Json.write(facts))) > 0;
    }

    @Override
    public Optional<Followed> find(BookingId booking) {
        return tx.find(FIND, about(booking), PostgresReminders::followed);
    }

    @Override
    public Set<Occasion> occasions(BookingId booking) {
        return Set.copyOf(tx.query(OCCASIONS, about(booking), PostgresReminders::occasion));
    }

    @Override
    public void plan(BookingId booking, Map<Occasion, Instant> due) {
        if (due.isEmpty()) {
            return;
        }
        List<Line> planned = due.entrySet().stream().map(each -> new Line(
                ids.get(), word(each.getKey().news()), each.getValue(), each.getKey().end())).toList();
        tx.execute(PLAN, about(booking).and("planned", Json.write(planned)));
        tasks.schedule(tx, planned.stream().map(line -> new TaskDue(KIND, line.id(), line.dueAt())).toList());
    }

    @Override
    public void drop(BookingId booking, News.Reminder news) {
        tx.execute(DROP, about(booking).and("news", word(news)));
    }

    @Override
    public Optional<Planned> take(UUID id) {
        return tx.find(TAKE, Params.of("id", id),
                row -> new Planned(row.uuid("id"), occasion(row), row.instant("due_at"), followed(row)));
    }

    @Override
    public void settle(UUID id) {
        tx.execute(SETTLE, Params.of("id", id));
    }

    @Override
    public void forget(PersonId client) {
        tx.execute(FORGET, Params.of("client_id", client.value()));
    }

    private static Params about(BookingId booking) {
        return Params.of("booking_id", booking.value());
    }

    private static Occasion occasion(Row row) {
        return new Occasion(News.Reminder.valueOf(row.text("news").toUpperCase(Locale.ROOT)), row.instant("ends_at"));
    }

    private static Followed followed(Row row) {
        return new Followed(Json.read(row.text("facts"), BookingFacts.class),
                Status.valueOf(row.text("status").toUpperCase(Locale.ROOT)), row.instant("booked_at"));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
