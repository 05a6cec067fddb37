package innkeeper.notification.delivery.postgres;

import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
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
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Deliveries as they are decided, each due in the lane of its channel. */
public final class PostgresDeliveries implements Deliveries {
    private static final Sql ADD = Sql.named("delivery.add", """
            insert into deliveries (id, message_id, recipient_id, channel, rank, status, attempts, copy, not_before, address,
                subject, reference, sealed)
            values (cast(:id as uuid), cast(:message_id as uuid), cast(:recipient_id as uuid), :channel, :rank, 'waiting', 0, 1,
                :due, '', '', '', :sealed)
            on conflict on constraint delivery_once do nothing
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

    private final Transaction tx;
    private final Tasks tasks;
    private final LaneKinds lanes;

    public PostgresDeliveries(Transaction tx, Tasks tasks, LaneKinds lanes) {
        this.tx = tx;
        this.tasks = tasks;
        this.lanes = lanes;
    }

    @Override
    public void add(DeliveryId id, Notification notification, Channel channel, int rank, Instant due) {
        long added = tx.execute(ADD, Params.of("id", id.value())
                .and("message_id", notification.id().value())
                .and("recipient_id", notification.recipient().value())
                .and("channel", NotificationColumns.word(channel))
                .and("rank", rank)
                .and("due", due)
                .and("sealed", sealed(notification.message())));
        if (added > 0) {
            tasks.schedule(tx, lanes.of(channel), id.value(), due);
        }
    }

    @Override
    public void watch(DeliveryId id, Instant due) {
        tasks.schedule(tx, FALL_BACK, id.value(), due);
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
            case Message.OfBooking _,Message.OfReminder _,Message.OfAccount _,Message.OfStaff _,Message.OfEndpoint _,
                    Message.OfHotelSystem _ -> "";
            case Message.Confidential(_, _, var sealed) -> sealed;
        };
    }
}
