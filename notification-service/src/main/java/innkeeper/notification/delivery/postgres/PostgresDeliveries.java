package innkeeper.notification.delivery.postgres;

import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.json.Json;
import innkeeper.kit.task.TaskDue;
import innkeeper.kit.task.TaskKind;
import innkeeper.kit.task.Tasks;
import innkeeper.notification.delivery.domain.Delivery;
import innkeeper.notification.delivery.domain.DeliveryId;
import innkeeper.notification.delivery.usecase.Deliveries;
import innkeeper.notification.message.domain.Channel;
import innkeeper.notification.message.domain.Message;
import innkeeper.notification.message.domain.Notification;
import innkeeper.notification.message.domain.NotificationId;
import innkeeper.notification.message.postgres.NotificationColumns;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Deliveries as they are decided, each due in the lane of its channel. */
public final class PostgresDeliveries implements Deliveries {
    private static final Sql ADD = Sql.named("delivery.add", """
            insert into deliveries (id, message_id, recipient_id, channel, rank, status, attempts, copy, not_before, address,
                subject, reference, sealed)
            select id, cast(:message_id as uuid), cast(:recipient_id as uuid), channel, rank, 'waiting', 0, 1, due, '', '', '', :sealed
            from jsonb_to_recordset(cast(:planned as jsonb)) as planned (id uuid, channel text, rank integer, due timestamptz)
            on conflict on constraint delivery_once do nothing
            returning id
            """);

    /** Looks whether a delivery got through, and has the message go on the next channel if not. */
    public static final TaskKind FALL_BACK = new TaskKind("fall-back", 4, Duration.ofSeconds(30));

    private static final Sql NOT_THROUGH = Sql.named("delivery.not-through", """
            select messages.id, event_id, event_type, messages.recipient_id, audience, cast(facts as text) as facts, '' as sealed,
                created_at
            from deliveries
            join messages on messages.id = deliveries.message_id
            where deliveries.id = cast(:id as uuid)
            and (status = 'waiting' or status = 'sent' and channel = any (string_to_array(:confirming, ',')))
            """);

    private static final Sql CHANNELS = Sql.named("delivery.channels", """
            select channel
            from deliveries
            where message_id = cast(:message_id as uuid)
            """);

    private static final Sql AGAIN = Sql.named("delivery.again", """
            update deliveries
            set status = 'waiting', copy = copy + 1, not_before = :due, sent_at = null, confirmed_at = null
            where id = cast(:id as uuid) and status <> 'waiting'
            """);

    /** A delivery as {@link #ADD} reads it. */
    private record Line(UUID id, String channel, int rank, Instant due) {
        static Line of(Planned planned) {
            return new Line(planned.id().value(), NotificationColumns.word(planned.channel()), planned.rank(), planned.due());
        }
    }

    private final Transaction tx;
    private final Tasks tasks;
    private final LaneKinds lanes;

    public PostgresDeliveries(Transaction tx, Tasks tasks, LaneKinds lanes) {
        this.tx = tx;
        this.tasks = tasks;
        this.lanes = lanes;
    }

    @Override
    public void add(Notification notification, List<Planned> planned) {
        Set<DeliveryId> added = Set.copyOf(tx.query(ADD, Params.of("message_id", notification.id().value())
                .and("recipient_id", notification.recipient().value())
                .and("planned", Json.write(planned.stream().map(Line::of).toList()))
                .and("sealed", sealed(notification.message())), row -> new DeliveryId(row.uuid("id"))));
        tasks.schedule(tx, planned.stream().filter(each -> added.contains(each.id())).flatMap(this::tasks).toList());
    }

    private Stream<TaskDue> tasks(Planned planned) {
        UUID id = planned.id().value();
        return Stream.concat(Stream.of(new TaskDue(lanes.of(planned.channel()), id, planned.due())),
                planned.checked().stream().map(due -> new TaskDue(FALL_BACK, id, due)));
    }

    @Override
    public Optional<Notification> notThrough(DeliveryId id) {
        String confirming = lanes.confirming().stream().map(NotificationColumns::word).collect(Collectors.joining(","));
        return tx.find(NOT_THROUGH, Params.of("id", id.value()).and("confirming", confirming),
                NotificationColumns::notification);
    }

    @Override
    public Set<Channel> channelsOf(NotificationId message) {
        return Set.copyOf(tx.query(CHANNELS, Params.of("message_id", message.value()),
                row -> Channel.valueOf(row.text("channel").toUpperCase(Locale.ROOT))));
    }

    @Override
    public void again(Delivery delivery, Instant due) {
        TaskKind lane = lanes.of(delivery.channel());
        if (tx.execute(AGAIN, Params.of("id", delivery.id().value()).and("due", due)) > 0) {
            tasks.schedule(tx, lane, delivery.id().value(), due);
        } else {
            tasks.hasten(tx, lane, delivery.id().value());
        }
    }

    private static String sealed(Message message) {
        return switch (message) {
            case Message.OfBooking _,Message.OfReminder _,Message.OfAccount _,Message.OfStaff _,Message.OfEndpoint _,Message.OfCalendar _,
                    Message.OfHotelSystem _ -> "";
            case Message.Confidential(_, _, var sealed) -> sealed;
        };
    }
}
