package innkeeper.notification.bounce.postgres;

import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import innkeeper.notification.bounce.domain.Report;
import innkeeper.notification.bounce.usecase.SentMails;
import innkeeper.notification.message.domain.NotificationId;
import innkeeper.notification.message.postgres.NotificationColumns;
import java.util.Optional;

/** What is told of mails later, noted on their deliveries; a report may overtake the note that the server took the mail. */
public final class PostgresSentMails implements SentMails {
    /** Of one mail: whoever reads it may have seen its tag, and could tell of it without end. */
    private static final int MOST_NOTES = 20;

    private static final Sql LOCK = Sql.named("bounce.lock", """
            select messages.id, event_id, event_type, messages.recipient_id, audience, cast(facts as text) as facts, '' as sealed,
                created_at, deliveries.id as delivery_id, copy, address, status in ('waiting', 'sent') as open
            from messages
            join deliveries on messages.id = deliveries.message_id
            where messages.id = cast(:message_id as uuid) and channel = 'email'
            for update
            """);

    /** Where it overtakes the note of its own sending, it leaves room for that attempt, and stands all the same. */
    private static final Sql FAIL = Sql.named("bounce.fail", """
            update deliveries
            set status = 'failed', sealed = '', attempts = attempts + case when status = 'waiting' then 2 else 1 end
            where id = cast(:id as uuid)
            """);

    private static final Sql RECORD = Sql.named("bounce.record-failure", """
            insert into delivery_attempts (delivery_id, attempt, at, outcome, reply)
            select id, attempts, :at, 'refused', :words
            from deliveries
            where id = cast(:id as uuid)
            on conflict (delivery_id, attempt) do nothing
            """);

    /** While it waits, the number of the next entry is taken by the attempt that is under way. */
    private static final Sql NOTE = Sql.named("bounce.note", """
            with noted as (
                update deliveries
                set attempts = attempts + 1
                where id = cast(:id as uuid) and status = 'sent'
                and not exists (
                    select from delivery_attempts
                    where delivery_id = deliveries.id and outcome = 'reported' and at = :at and reply = :words)
                and (select count(*) from delivery_attempts where delivery_id = deliveries.id and outcome = 'reported') < :most
                returning id, attempts)
            insert into delivery_attempts (delivery_id, attempt, at, outcome, reply)
            select id, attempts, :at, 'reported', :words
            from noted
            """);

    private final Transaction tx;

    public PostgresSentMails(Transaction tx) {
        this.tx = tx;
    }

    @Override
    public Optional<SentMail> find(NotificationId message) {
        return tx.find(LOCK, Params.of("message_id", message.value()), row -> new SentMail(row.uuid("delivery_id"),
                NotificationColumns.notification(row), row.integer("copy"), row.text("address"), row.flag("open")));
    }

    @Override
    public void fail(SentMail mail, Report report) {
        tx.execute(FAIL, Params.of("id", mail.delivery()));
        tx.execute(RECORD, about(mail, report));
    }

    @Override
    public boolean note(SentMail mail, Report report) {
        return tx.execute(NOTE, about(mail, report).and("most", MOST_NOTES)) > 0;
    }

    private static Params about(SentMail mail, Report report) {
        return Params.of("id", mail.delivery()).and("at", report.at()).and("words", report.words());
    }
}
