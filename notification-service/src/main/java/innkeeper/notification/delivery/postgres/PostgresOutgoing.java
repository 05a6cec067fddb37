package innkeeper.notification.delivery.postgres;

import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Together;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.json.Json;
import innkeeper.kit.task.TaskKind;
import innkeeper.kit.task.Tasks;
import innkeeper.notification.delivery.domain.Attempt;
import innkeeper.notification.delivery.domain.Attempt.Outcome;
import innkeeper.notification.delivery.domain.DeliveryId;
import innkeeper.notification.delivery.domain.DeliveryStatus;
import innkeeper.notification.delivery.usecase.Outgoing;
import innkeeper.notification.delivery.usecase.PlanDeliveries;
import innkeeper.notification.message.postgres.NotificationColumns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Messages on their way in one lane, shared by any number of instances. */
public final class PostgresOutgoing implements Outgoing {
    /** For so long a message lets an earlier one go first that is under way, or about to be. */
    private static final Duration TURN = Duration.ofMinutes(1);

    private static final Sql PENDING = Sql.named("delivery.pending", """
            select deliveries.id as delivery, messages.id, event_id, event_type, messages.recipient_id, audience,
                cast(facts as text) as facts, sealed, attempts, copy, not_before, created_at,
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
            where deliveries.id = any (cast(string_to_array(:ids, ',') as uuid[])) and status = 'waiting'
            """);

    /**
     * One statement, since each costs a mail as much as writing it; in one order, so that no two wait for each other. Whoever
     * deletes the message meanwhile waits, or has been before us: then there is nothing to note. What was confirmed stays so;
     * what was sent is undone by nobody who comes later, but by what came of it after that. What has been under way for
     * longer than its turn may have been left by who died: those behind it go on without it.
     */
    private static final Sql NOTE = Sql.named("delivery.note", """
            with locked as materialized (
                select deliveries.id, deliveries.recipient_id, channel
                from messages
                join deliveries on messages.id = deliveries.message_id
                where deliveries.id = any (cast(string_to_array(:ids, ',') as uuid[]))
                order by deliveries.id
                for update),
            noted as materialized (
                select locked.id, result.*
                from locked
                join json_to_recordset(cast(:results as json)) as result (delivery uuid, status text, attempt integer,
                    at timestamptz, outcome text, reply text, address text, subject text, reference text)
                    on delivery = locked.id),
            recorded as (
                insert into delivery_attempts (delivery_id, attempt, at, outcome, reply)
                select id, attempt, at, outcome, reply
                from noted
                on conflict (delivery_id, attempt) do update
                set at = excluded.at),
            stands as (
                update deliveries
                set status = noted.status, attempts = noted.attempt,
                    address = coalesce(nullif(noted.address, ''), deliveries.address),
                    subject = coalesce(nullif(noted.subject, ''), deliveries.subject),
                    reference = coalesce(nullif(noted.reference, ''), deliveries.reference),
                    sealed = case when noted.status = 'waiting' then sealed else '' end,
                    sent_at = case when noted.status in ('sent', 'confirmed') then noted.at end,
                    confirmed_at = case when noted.status = 'confirmed' then noted.at end
                from noted
                where deliveries.id = noted.id
                and (deliveries.status = 'waiting' or deliveries.status = 'failed' and noted.status in ('sent', 'confirmed')
                    and attempts <= noted.attempt))
            select locked.id, exists (select from departed where id = locked.recipient_id) as departed,
                (select deliveries.id
                    from deliveries
                    join tasks on tasks.kind = :lane and tasks.id = deliveries.id
                    where recipient_id = locked.recipient_id and channel = locked.channel and deliveries.id <> locked.id
                    and status = 'waiting' and deliveries.attempts = 0 and not_before <= :now
                    and (lease is null or due_at > :lease_end)
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
    private final Together<DeliveryId, Pending> found = new Together<>(this::find);
    private final Together<Written, Void> noted = new Together<>(this::note);

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
        return found.get(id);
    }

    private Map<DeliveryId, Pending> find(List<DeliveryId> ids) {
        Instant now = clock.instant();
        Params about = Params.of("ids", listed(ids))
                .and("lane", lane.name())
                .and("now", now)
                .and("soon", now.plus(TURN))
                .and("lease_end", turnOver(now));
        return Together.byKey(database.query(PENDING, about, row -> new Pending(
                new DeliveryId(row.uuid("delivery")), NotificationColumns.notification(row), row.integer("copy"), row.instant("not_before"),
                row.integer("attempts"), row.text("away"), row.flag("in_turn"))), Pending::id);
    }

    /** Leases that end later were taken within the time of a turn. */
    private Instant turnOver(Instant now) {
        return now.plus(lane.lease()).minus(TURN);
    }

    @Override
    public void address(Pending pending, String address, String subject) {
        database.execute(ADDRESS,
                Params.of("id", pending.id().value()).and("address", address).and("subject", subject));
    }

    @Override
    public void note(Pending pending, Result result) {
        noted.get(new Written(pending, result));
    }

    private record Written(Pending pending, Result result) {
        DeliveryId id() {
            return pending.id();
        }
    }

    /** As {@link #NOTE} reads it. */
    private record Line(UUID delivery, DeliveryStatus status, int attempt, Instant at, Outcome outcome, String reply,
            String address, String subject, String reference) {
        static Line of(Written written) {
            Result result = written.result();
            Attempt attempt = result.attempt();
            return new Line(written.id().value(), result.status(), attempt.attempt(), attempt.at(), attempt.outcome(),
                    attempt.reply(), result.address(), result.subject(), result.reference());
        }
    }

    /** @param follower the next message to the same person that nobody has tried yet */
    private record Noted(DeliveryId id, boolean departed, Optional<UUID> follower) {}

    private Map<Written, Void> note(List<Written> written) {
        Instant now = clock.instant();
        Map<DeliveryId, Written> byId = Together.byKey(written, Written::id);
        Params results = Params.of("ids", listed(byId.keySet()))
                .and("results", Json.write(written.stream().map(Line::of).toList()))
                .and("lane", lane.name())
                .and("now", now)
                .and("lease_end", turnOver(now));
        database.transact(tx -> tx.query(NOTE, results, row -> new Noted(
                new DeliveryId(row.uuid("id")), row.flag("departed"), row.optional("follower", Row::uuid)))
                .forEach(noted -> goOn(tx, byId.get(noted.id()), noted)));
        return Map.of();
    }

    private void goOn(Transaction tx, Written written, Noted noted) {
        if (written.result().status() == DeliveryStatus.FAILED) {
            plan.apply(tx).fallBack(written.pending().notification());
        }
        if (noted.departed()) {
            tx.execute(CLEAR, Params.of("message_id", written.pending().notification().id().value()));
        }
        noted.follower().ifPresent(follower -> tasks.hasten(tx, lane, follower));
    }

    private static String listed(Collection<DeliveryId> ids) {
        return ids.stream().map(DeliveryId::toString).collect(Collectors.joining(","));
    }
}
