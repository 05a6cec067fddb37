package innkeeper.notification.postgres;

import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.json.Json;
import innkeeper.notification.domain.Notification;
import innkeeper.notification.usecase.Notifications;

/** New messages, kept in the transaction of their event. */
public final class PostgresNotifications implements Notifications {
    private static final Sql ADD = Sql.named("notification.add", """
            insert into notifications (id, event_id, event_type, recipient_id, audience, channel, facts, traceparent,
                status, attempts, created_at, due_at)
            values (cast(:id as uuid), cast(:event_id as uuid), :event_type, cast(:recipient_id as uuid), :audience,
                'email', cast(:facts as jsonb), :traceparent, 'waiting', 0, :created_at, :created_at)
            on conflict on constraint notification_once do nothing
            """);

    private final Transaction tx;
    private final String traceparent;
    private final Runnable wake;

    /**
     * @param traceparent of the event that is being handled
     * @param wake        tells the dispatcher, once the transaction has committed, that there is something to do
     */
    public PostgresNotifications(Transaction tx, String traceparent, Runnable wake) {
        this.tx = tx;
        this.traceparent = traceparent;
        this.wake = wake;
    }

    @Override
    public void add(Notification notification) {
        tx.execute(ADD, Params.of("id", notification.id().value())
                .and("event_id", notification.event())
                .and("event_type", notification.news().eventType())
                .and("recipient_id", notification.recipient().value())
                .and("audience", NotificationColumns.word(notification.audience()))
                .and("facts", Json.write(notification.facts()))
                .and("traceparent", traceparent)
                .and("created_at", notification.createdAt()));
        tx.afterCommit(wake);
    }
}
