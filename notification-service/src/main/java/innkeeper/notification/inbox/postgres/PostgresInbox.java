package innkeeper.notification.inbox.postgres;

import innkeeper.kernel.PersonId;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.database.Session;
import innkeeper.kit.database.Sql;
import innkeeper.notification.inbox.domain.InboxEntry;
import innkeeper.notification.inbox.usecase.Inbox;
import innkeeper.notification.message.domain.NotificationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Inboxes in PostgreSQL. */
public final class PostgresInbox implements Inbox {
    private static final Sql PUT = Sql.named("inbox.put", """
            insert into inbox_entries (message_id, person_id, event_type, subject, text, written_at)
            select id, cast(:person_id as uuid), event_type, :subject, :text, :at
            from messages
            where id = cast(:message_id as uuid)
            on conflict (message_id) do nothing
            """);

    private static final String SELECT = """
            select message_id, person_id, event_type, subject, text, written_at, read_at
            from inbox_entries
            """;

    private static final Sql FIND = Sql.named("inbox.find", SELECT + """
            where message_id = cast(:message_id as uuid)
            """);

    private static final Sql LIST = Sql.named("inbox.list", SELECT + """
            where person_id = cast(:person_id as uuid) and (read_at is null or not :unread_only)
            and (cast(:older_than as uuid) is null or message_id < cast(:older_than as uuid))
            order by message_id desc
            limit :limit
            """);

    private static final Sql READ = Sql.named("inbox.read", """
            update inbox_entries
            set read_at = :at
            where message_id = cast(:message_id as uuid) and read_at is null
            """);

    private final Session session;

    public PostgresInbox(Session session) {
        this.session = session;
    }

    @Override
    public void put(NotificationId message, PersonId person, String subject, String text, Instant at) {
        session.execute(PUT, Params.of("message_id", message.value())
                .and("person_id", person.value())
                .and("subject", subject)
                .and("text", text)
                .and("at", at));
    }

    @Override
    public Optional<InboxEntry> find(NotificationId message) {
        return session.find(FIND, Params.of("message_id", message.value()), PostgresInbox::entry);
    }

    @Override
    public List<InboxEntry> list(
            PersonId person, boolean unreadOnly, Optional<NotificationId> olderThan, int limit) {
        return session.query(LIST, Params.of("person_id", person.value())
                .and("unread_only", unreadOnly)
                .and("older_than", olderThan.map(NotificationId::value).orElse(null))
                .and("limit", limit), PostgresInbox::entry);
    }

    @Override
    public void read(NotificationId message, Instant at) {
        session.execute(READ, Params.of("message_id", message.value()).and("at", at));
    }

    private static InboxEntry entry(Row row) {
        return new InboxEntry(new NotificationId(row.uuid("message_id")), new PersonId(row.uuid("person_id")),
                row.text("event_type"), row.text("subject"), row.text("text"), row.instant("written_at"),
                row.optional("read_at", Row::instant));
    }
}
