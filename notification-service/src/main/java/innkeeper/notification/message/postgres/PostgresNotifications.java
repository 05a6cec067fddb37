package innkeeper.notification.message.postgres;

import innkeeper.kernel.PersonId;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.json.Json;
import innkeeper.kit.task.TaskKind;
import innkeeper.kit.task.Tasks;
import innkeeper.notification.message.domain.Message;
import innkeeper.notification.message.domain.News;
import innkeeper.notification.message.domain.Notification;
import innkeeper.notification.message.usecase.Notifications;

/** New messages, kept and made due in the transaction of their event. */
public final class PostgresNotifications implements Notifications {
    private static final Sql ADD = Sql.named("notification.add", """
            insert into notifications (id, event_id, event_type, recipient_id, audience, channel, facts, sealed, status,
                attempts, created_at)
            select cast(:id as uuid), cast(:event_id as uuid), :event_type, cast(:recipient_id as uuid), :audience, 'email',
                cast(:facts as jsonb), :sealed, 'waiting', 0, :created_at
            where :last_word or not exists (select from departed where id = cast(:recipient_id as uuid))
            on conflict on constraint notification_once do nothing
            """);

    private static final Sql FORGET = Sql.named("notification.forget", """
            delete from notifications
            where recipient_id = cast(:recipient as uuid) and not (status = 'waiting' and event_type = :last_word)
            """);

    private final Transaction tx;
    private final Tasks tasks;
    private final TaskKind delivery;

    /** @param delivery what a new message is due for */
    public PostgresNotifications(Transaction tx, Tasks tasks, TaskKind delivery) {
        this.tx = tx;
        this.tasks = tasks;
        this.delivery = delivery;
    }

    @Override
    public void add(Notification notification) {
        Message message = notification.message();
        NotificationColumns columns = NotificationColumns.of(message);
        long added = tx.execute(ADD, Params.of("id", notification.id().value())
                .and("event_id", notification.event())
                .and("event_type", message.news().eventType())
                .and("recipient_id", message.recipient().value())
                .and("audience", columns.audience())
                .and("facts", Json.write(columns.facts()))
                .and("sealed", columns.sealed())
                .and("created_at", notification.createdAt())
                .and("last_word", message.isLastWord()));
        if (added > 0) {
            tasks.schedule(tx, delivery, notification.id().value());
        }
    }

    @Override
    public void forget(PersonId recipient) {
        tx.execute(FORGET, Params.of("recipient", recipient.value())
                .and("last_word", News.Secret.FAREWELL.eventType()));
    }
}
