package innkeeper.notification.delivery.postgres;

import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.task.TaskKind;
import innkeeper.kit.task.Tasks;
import innkeeper.notification.delivery.domain.Attempt;
import innkeeper.notification.delivery.domain.DeliveryId;
import innkeeper.notification.delivery.domain.DeliveryStatus;
import innkeeper.notification.delivery.usecase.Outgoing;
import innkeeper.notification.delivery.usecase.PlanDeliveries;
import innkeeper.notification.message.postgres.NotificationColumns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Messages on their way in one lane, shared by any number of instances. */
public final class PostgresOutgoing implements Outgoing {
    /** For so long a message lets an earlier one go first that is under way, or about to be. */
    private static final Duration TURN = Duration.ofMinutes(1);

    private static final Sql PENDING = Sql.named("delivery.pending", """
            select messages.id, event_id, event_type, messages.recipient_id, audience, cast(facts as text) as facts, sealed,
                attempts, copy, not_before, created_at,
                coalesce((select reply from delivery_attempts
                    where delivery_id = deliveries.id and attempt = deliveries.attempts and outcome = 'away'), '') as away,
                attempts > 0 or not exists (
                    select from deliveries as earlier
                    join tasks on tasks.kind = :lane and tasks.id = earlier.id
                    where earlier.recipient_id = deliveries.recipient_id and earlier.channel = deliveries.channel
                    and earlier.message_id < deliveries.message_id
                    and earlier.status = 'waiting' and earlier.attempts = 0 and earlier.not_before <= :now
                    and case when lease is null then due_at <= :soon else due_at > :lease_end end) as in_turn
            from deliveries
            join messages on messages.id = deliveries.message_id
            where deliveries.id = cast(:id as uuid) and status = 'waiting'
            """);

    /**
     * One statement, since each costs a mail as much as writing it. Whoever deletes the message meanwhile waits, or has been before
     * us: then there is nothing to note. What was confirmed stays so; what was sent is undone by nobody who comes later, but by
     * what came of it after that.
     */
    private static final Sql NOTE = Sql.named("delivery.note", """
            with locked as materialized (
                select deliveries.id, deliveries.recipient_id, channel
                from messages
                join deliveries on messages.id = deliveries.message_id
                where deliveries.id = cast(:id as uuid)
                for update),
            recorded as (
                insert into delivery_attempts (delivery_id, attempt, at, outcome, reply)
                select id, :attempt, :at, :outcome, :reply
                from locked
                on conflict (delivery_id, attempt) do update
                set at = excluded.at),
            stands as (
                update deliveries
                set status = :status, attempts = :attempt,
                    address = coalesce(nullif(:address, ''), address),
                    subject = coalesce(nullif(:subject, ''), subject),
                    reference = coalesce(nullif(:reference, ''), reference),
                    sealed = case when :status = 'waiting' then sealed else '' end,
                    sent_at = case when :status in ('sent', 'confirmed') then cast(:at as timestamptz) end,
                    confirmed_at = case when :status = 'confirmed' then cast(:at as timestamptz) end
                from locked
                where deliveries.id = locked.id
                and (status = 'waiting' or status = 'failed' and :status in ('sent', 'confirmed') and attempts <= :attempt))
            select exists (select from departed where id = locked.recipient_id) as departed,
                (select id
                    from deliveries
                    where recipient_id = locked.recipient_id and channel = locked.channel and id <> locked.id
                    and status = 'waiting' and attempts = 0 and not_before <= :now
                    order by message_id
                    limit 1) as follower
            from locked
            """);

    private static final Sql ADDRESS = Sql.named("delivery.address", """
            update deliveries
            set address = :address, subject = :subject
            where id = cast(:id as uuid) and status = 'waiting'
            """);

    /** Of somebody who has left not even their last word is kept. */
    private static final Sql CLEAR = Sql.named("delivery.clear", """
            delete from messages
            where id = cast(:message_id as uuid) and exists (select from departed where id = recipient_id)
            and not exists (select from deliveries where message_id = messages.id and status = 'waiting')
            """);

    private final Database database;
    private final Tasks tasks;
    private final TaskKind lane;
    private final Function<Transaction, PlanDeliveries> plan;
    private final Clock clock;

    public PostgresOutgoing(Database database, Tasks tasks, TaskKind lane,
            Function<Transaction, PlanDeliveries> plan, Clock clock) {
        this.database = database;
        this.tasks = tasks;
        this.lane = lane;
        this.plan = plan;
        this.clock = clock;
    }

    @Override
    public Optional<Pending> pending(DeliveryId id) {
        Instant now = clock.instant();
        Params about = Params.of("id", id.value())
                .and("lane", lane.name())
                .and("now", now)
                .and("soon", now.plus(TURN))
                .and("lease_end", now.plus(lane.lease()).minus(TURN));
        return database.find(PENDING, about, row -> new Pending(
                id, NotificationColumns.notification(row), row.integer("copy"), row.instant("not_before"),
                row.integer("attempts"), row.text("away"), row.flag("in_turn")));
    }

    @Override
    public void address(Pending pending, String address, String subject) {
        database.execute(ADDRESS,
                Params.of("id", pending.id().value()).and("address", address).and("subject", subject));
    }

    @Override
    public void note(Pending pending, Result result) {
        database.transact(tx -> tx.find(NOTE, noted(pending, result), row -> new Noted(
                row.flag("departed"), row.optional("follower", Row::uuid)))
                .ifPresent(noted -> goOn(tx, pending, result, noted)));
    }

    /** @param follower the next message to the same person that nobody has tried yet */
    private record Noted(boolean departed, Optional<UUID> follower) {}

    private void goOn(Transaction tx, Pending pending, Result result, Noted noted) {
        if (result.status() == DeliveryStatus.FAILED) {
            plan.apply(tx).fallBack(pending.notification());
        }
        if (noted.departed()) {
            tx.execute(CLEAR, Params.of("message_id", pending.notification().id().value()));
        }
        noted.follower().ifPresent(follower -> tasks.hasten(tx, lane, follower));
    }

    private Params noted(Pending pending, Result result) {
        Attempt attempt = result.attempt();
        return Params.of("id", pending.id().value())
                .and("attempt", attempt.attempt())
                .and("at", attempt.at())
                .and("outcome", NotificationColumns.word(attempt.outcome()))
                .and("reply", attempt.reply())
                .and("status", NotificationColumns.word(result.status()))
                .and("address", result.address())
                .and("subject", result.subject())
                .and("reference", result.reference())
                .and("now", clock.instant());
    }
}
