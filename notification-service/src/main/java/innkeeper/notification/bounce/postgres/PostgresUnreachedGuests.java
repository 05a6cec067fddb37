package innkeeper.notification.bounce.postgres;

import innkeeper.kernel.BookingId;
import innkeeper.kernel.PersonId;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.task.TaskKind;
import innkeeper.kit.task.Tasks;
import innkeeper.notification.bounce.usecase.UnreachedGuests;
import innkeeper.notification.bounce.usecase.UntoldHotels;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Guests whom mail does not reach, in PostgreSQL; each has a task that tells the hotel. */
public final class PostgresUnreachedGuests implements UnreachedGuests, UntoldHotels {
    public static final TaskKind KIND = new TaskKind("unreached-guest", 2, Duration.ofSeconds(30));

    private static final Sql ADD = Sql.named("unreached-guest.add", """
            insert into unreached_guests (id, booking_id, guest_id, since, told_at)
            select cast(:id as uuid), cast(:booking_id as uuid), cast(:guest_id as uuid), :since, null
            where not exists (select from departed where id = cast(:guest_id as uuid))
            on conflict (booking_id) do nothing
            """);

    private static final Sql TAKE = Sql.named("unreached-guest.take", """
            select booking_id
            from unreached_guests
            where id = cast(:id as uuid) and told_at is null
            for update
            """);

    private static final Sql SETTLE = Sql.named("unreached-guest.settle", """
            update unreached_guests
            set told_at = now()
            where id = cast(:id as uuid)
            """);

    private static final Sql DROP = Sql.named("unreached-guest.drop", """
            delete from unreached_guests
            where id = cast(:id as uuid)
            """);

    private static final Sql FORGET = Sql.named("unreached-guest.forget", """
            delete from unreached_guests
            where guest_id = cast(:guest_id as uuid)
            """);

    /** The hotel has been told; should another mail of that booking come back so late, it is told again. */
    public static final Sql FORGET_OLD = Sql.named("unreached-guest.forget-old", """
            delete from unreached_guests
            where id in (
                select id
                from unreached_guests
                where told_at < :limit
                order by told_at
                limit :batch
                for update skip locked)
            """);

    private final Transaction tx;
    private final Tasks tasks;
    private final Supplier<UUID> ids;

    public PostgresUnreachedGuests(Transaction tx, Tasks tasks, Supplier<UUID> ids) {
        this.tx = tx;
        this.tasks = tasks;
        this.ids = ids;
    }

    @Override
    public void add(BookingId booking, PersonId guest, Instant since) {
        UUID id = ids.get();
        if (tx.execute(ADD, Params.of("id", id)
                .and("booking_id", booking.value())
                .and("guest_id", guest.value())
                .and("since", since)) > 0) {
            tasks.schedule(tx, KIND, id);
        }
    }

    @Override
    public Optional<BookingId> take(UUID id) {
        return tx.find(TAKE, Params.of("id", id), row -> new BookingId(row.uuid("booking_id")));
    }

    @Override
    public void settle(UUID id) {
        tx.execute(SETTLE, Params.of("id", id));
    }

    @Override
    public void drop(UUID id) {
        tx.execute(DROP, Params.of("id", id));
    }

    /** Keeps nothing of a guest who has left. */
    public void forget(PersonId guest) {
        tx.execute(FORGET, Params.of("guest_id", guest.value()));
    }
}
