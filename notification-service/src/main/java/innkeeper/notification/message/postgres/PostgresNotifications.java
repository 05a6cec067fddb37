package innkeeper.notification.message.postgres;

import innkeeper.kernel.PersonId;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.json.Json;
import innkeeper.kit.telemetry.CurrentTrace;
import innkeeper.notification.message.domain.Message;
import innkeeper.notification.message.domain.News;
import innkeeper.notification.message.domain.Notification;
import innkeeper.notification.message.usecase.Notifications;

/** New messages, kept in the transaction of their event. */
public final class PostgresNotifications implements Notifications {
    private static final Sql ADD = Sql.named("message.add", """
            insert into messages (id, event_id, event_type, recipient_id, audience, facts, created_at, trace_id)
            select cast(:id as uuid), cast(:event_id as uuid), :event_type, cast(:recipient_id as uuid), :audience,
                cast(:facts as jsonb), :created_at, :trace_id
            where :last_word or not exists (select from departed where id = cast(:recipient_id as uuid))
            on conflict on constraint message_once do nothing
            """);

    private static final Sql FORGET = Sql.named("message.forget", """
            delete from messages
            where recipient_id = cast(:recipient as uuid) and not (event_type = :last_word and exists (
                select from deliveries
                where message_id = messages.id and status = 'waiting'))
            """);

    /** With all that became of them; not while one is on its way. */
    public static final Sql FORGET_OLD_TO_PEOPLE = forgetOld("message.forget-old-to-people", "<>");
    public static final Sql FORGET_OLD_TO_SYSTEMS = forgetOld("message.forget-old-to-systems", "=");

    private final Transaction tx;

    public PostgresNotifications(Transaction tx) {
        this.tx = tx;
    }

    @Override
    public boolean add(Notification notification) {
        Message message = notification.message();
        NotificationColumns columns = NotificationColumns.of(message);
        return tx.execute(ADD, Params.of("id", notification.id().value())
                .and("event_id", notification.event())
                .and("event_type", message.news().eventType())
                .and("recipient_id", message.to().value())
                .and("audience", columns.audience())
                .and("facts", Json.write(columns.facts()))
                .and("created_at", notification.createdAt())
                .and("trace_id", CurrentTrace.id())
                .and("last_word", message.isLastWord())) > 0;
    }

    /** An id begins with the millisecond in which it was made (UUIDv7), so that the oldest are found by it. */
    private static Sql forgetOld(String name, String system) {
        return Sql.named(name, """
                delete from messages
                where id in (
                    select id
                    from messages
                    where id < cast(rpad(lpad(to_hex(
                        cast(extract(epoch from cast(:limit as timestamptz)) * 1000 as bigint)), 12, '0'), 32, '0') as uuid)
                    and audience %s 'system' and not exists (
                        select from deliveries
                        where message_id = messages.id and status = 'waiting')
                    order by id
                    limit :batch
                    for update skip locked)
                """.formatted(system));
    }

    @Override
    public void forget(PersonId recipient) {
        tx.execute(FORGET, Params.of("recipient", recipient.value())
                .and("last_word", News.Secret.FAREWELL.eventType()));
    }
}
