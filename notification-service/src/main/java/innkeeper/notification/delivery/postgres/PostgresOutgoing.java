package innkeeper.notification.delivery.postgres;

import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.telemetry.Waiting;
import innkeeper.notification.delivery.domain.Attempt;
import innkeeper.notification.delivery.domain.DeliveryStatus;
import innkeeper.notification.delivery.usecase.Outgoing;
import innkeeper.notification.message.domain.Notification;
import innkeeper.notification.message.postgres.NotificationColumns;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Messages on their way, shared by any number of instances. */
public final class PostgresOutgoing implements Outgoing {
    /** While somebody works on a message, its due time is the end of the lease. */
    private static final Sql TAKE = Sql.named("notification.take", """
            update notifications
            set due_at = :leased_until
            where id = (
                select id
                from notifications
                where status = 'waiting' and due_at <= :now
                order by due_at
                limit 1
                for update skip locked
            )
            returning id, event_id, event_type, recipient_id, audience, cast(facts as text) as facts, sealed, traceparent,
                attempts, created_at
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
            set status = :status, attempts = :attempt, subject = coalesce(nullif(:subject, ''), subject), due_at = :due_at,
                sealed = case when :status = 'waiting' then sealed else '' end
            where id = cast(:id as uuid) and status = 'waiting'
            """);

    /** Of somebody who has left not even their last word is kept. */
    private static final Sql CLEAR = Sql.named("notification.clear", """
            delete from notifications
            where id = cast(:id as uuid) and status <> 'waiting'
            and exists (select from departed where id = recipient_id)
            """);

    private static final Sql WAITING = Sql.named("notification.waiting", """
            select count(*) as waiting,
                cast(coalesce(greatest(extract(epoch from cast(:now as timestamptz) - min(due_at)), 0), 0) as bigint)
                    as overdue
            from notifications
            where status = 'waiting'
            """);

    private final Database database;

    public PostgresOutgoing(Database database) {
        this.database = database;
    }

    /** While a message is worked on it counts as due when its lease ends. */
    public Waiting.Level waiting(Instant now) {
        return database.find(WAITING, Params.of("now", now),
                row -> new Waiting.Level(row.bigint("waiting"), Duration.ofSeconds(row.bigint("overdue"))))
                .orElseThrow();
    }

    @Override
    public Optional<Due> take(Instant now, Duration lease) {
        return database.find(TAKE, Params.of("now", now).and("leased_until", now.plus(lease)),
                row -> new Due(NotificationColumns.notification(row), row.integer("attempts"),
                        row.text("traceparent")));
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
    public void putOff(Notification notification, String subject, Attempt attempt, Instant next) {
        stands(notification, DeliveryStatus.WAITING, subject, attempt, next);
    }

    @Override
    public void failed(Notification notification, String subject, Attempt attempt) {
        stands(notification, DeliveryStatus.FAILED, subject, attempt, attempt.at());
    }

    private void stands(Notification notification, DeliveryStatus status, String subject, Attempt attempt,
            Instant due) {
        Params stands = Params.of("id", notification.id().value())
                .and("status", NotificationColumns.word(status))
                .and("attempt", attempt.attempt())
                .and("subject", subject)
                .and("due_at", due);
        note(notification, attempt, STANDS, stands);
    }

    private void note(Notification notification, Attempt attempt, Sql change, Params changed) {
        Params id = Params.of("id", notification.id().value());
        database.transact(tx -> tx.find(LOCK, id, row -> row.uuid("id")).ifPresent(_ -> {
            tx.execute(RECORD, recorded(notification, attempt));
            tx.execute(change, changed);
            tx.execute(CLEAR, id);
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
