package innkeeper.notification.delivery.postgres;

import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.task.TaskKind;
import innkeeper.kit.task.Tasks;
import innkeeper.notification.delivery.domain.Attempt;
import innkeeper.notification.delivery.domain.DeliveryStatus;
import innkeeper.notification.delivery.usecase.Outgoing;
import innkeeper.notification.message.domain.Notification;
import innkeeper.notification.message.domain.NotificationId;
import innkeeper.notification.message.postgres.NotificationColumns;
import java.time.Duration;
import java.util.Optional;

/** Messages on their way, shared by any number of instances. */
public final class PostgresOutgoing implements Outgoing {
    /**
     * As many at once as a mail server gladly takes from one client; one that is slow with some then still takes others.
     * The lease is longer than fourteen answers that each take as long as a mail server's may: greetings, encryption, login,
     * addresses, the mail, farewell.
     */
    public static final TaskKind DELIVERY = new TaskKind("delivery", 8, Duration.ofMinutes(5));

    private static final Sql PENDING = Sql.named("notification.pending", """
            select id, event_id, event_type, recipient_id, audience, cast(facts as text) as facts, sealed, attempts, created_at,
                attempts > 0 or not exists (
                    select from notifications as earlier
                    where earlier.recipient_id = notifications.recipient_id and earlier.id < notifications.id
                    and earlier.status = 'waiting' and earlier.attempts = 0) as in_turn
            from notifications
            where id = cast(:id as uuid) and status = 'waiting'
            """);

    /** Whoever deletes the message meanwhile waits, or has been before us: then there is nothing to note. */
    private static final Sql LOCK = Sql.named("notification.lock", """
            select id
            from notifications
            where id = cast(:id as uuid)
            for update
            """);

    private static final Sql RECORD = Sql.named("notification.record-attempt", """
            insert into delivery_attempts (notification_id, attempt, at, outcome, reply)
            values (cast(:id as uuid), :attempt, :at, :outcome, :reply)
            on conflict (notification_id, attempt) do nothing
            """);

    private static final Sql SENT = Sql.named("notification.sent", """
            update notifications
            set status = 'sent', attempts = :attempt, subject = :subject, sealed = '', sent_at = :at
            where id = cast(:id as uuid)
            """);

    private static final Sql STANDS = Sql.named("notification.stands", """
            update notifications
            set status = :status, attempts = :attempt, subject = coalesce(nullif(:subject, ''), subject),
                sealed = case when :status = 'waiting' then sealed else '' end
            where id = cast(:id as uuid) and status = 'waiting'
            """);

    /** Of somebody who has left not even their last word is kept. */
    private static final Sql CLEAR = Sql.named("notification.clear", """
            delete from notifications
            where id = cast(:id as uuid) and status <> 'waiting'
            and exists (select from departed where id = recipient_id)
            """);

    private static final Sql FOLLOWER = Sql.named("notification.follower", """
            select id
            from notifications
            where recipient_id = cast(:recipient as uuid) and status = 'waiting' and attempts = 0
            order by id
            limit 1
            """);

    private final Database database;
    private final Tasks tasks;

    public PostgresOutgoing(Database database, Tasks tasks) {
        this.database = database;
        this.tasks = tasks;
    }

    @Override
    public Optional<Pending> pending(NotificationId id) {
        return database.find(PENDING, Params.of("id", id.value()), row -> new Pending(
                NotificationColumns.notification(row), row.integer("attempts"), row.flag("in_turn")));
    }

    @Override
    public void sent(Notification notification, String subject, Attempt attempt) {
        Params sent = Params.of("id", notification.id().value())
                .and("attempt", attempt.attempt())
                .and("subject", subject)
                .and("at", attempt.at());
        note(notification, attempt, SENT, sent);
    }

    @Override
    public void putOff(Notification notification, String subject, Attempt attempt) {
        stands(notification, DeliveryStatus.WAITING, subject, attempt);
    }

    @Override
    public void failed(Notification notification, String subject, Attempt attempt) {
        stands(notification, DeliveryStatus.FAILED, subject, attempt);
    }

    private void stands(Notification notification, DeliveryStatus status, String subject, Attempt attempt) {
        Params stands = Params.of("id", notification.id().value())
                .and("status", NotificationColumns.word(status))
                .and("attempt", attempt.attempt())
                .and("subject", subject);
        note(notification, attempt, STANDS, stands);
    }

    private void note(Notification notification, Attempt attempt, Sql change, Params changed) {
        Params id = Params.of("id", notification.id().value());
        Params recipient = Params.of("recipient", notification.recipient().value());
        database.transact(tx -> tx.find(LOCK, id, row -> row.uuid("id")).ifPresent(_ -> {
            tx.execute(RECORD, recorded(notification, attempt));
            tx.execute(change, changed);
            tx.execute(CLEAR, id);
            tx.find(FOLLOWER, recipient, row -> row.uuid("id"))
                    .ifPresent(follower -> tasks.hasten(tx, DELIVERY, follower));
        }));
    }

    private static Params recorded(Notification notification, Attempt attempt) {
        return Params.of("id", notification.id().value())
                .and("attempt", attempt.attempt())
                .and("at", attempt.at())
                .and("outcome", NotificationColumns.word(attempt.outcome()))
                .and("reply", attempt.reply());
    }
}
