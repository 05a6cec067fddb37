package innkeeper.notification.inbox.postgres;

import innkeeper.kernel.PersonId;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.database.Session;
import innkeeper.kit.database.Sql;
import innkeeper.notification.inbox.domain.InboxChange;
import innkeeper.notification.inbox.domain.InboxEntry;
import innkeeper.notification.inbox.usecase.Inbox;
import innkeeper.notification.message.domain.NotificationId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Inboxes in PostgreSQL. */
public final class PostgresInbox implements Inbox {
    /**
     * The row of the inbox stays locked until the transaction ends: a number is given only after the one before it is there for
     * everybody to see.
     */
    private static final Sql PUT = Sql.named("inbox.put", """
            with message as (
                select id, event_type
                from messages
                where id = cast(:message_id as uuid)
                and not exists (select from inbox_entries where message_id = cast(:message_id as uuid))),
            numbered as (
                insert into inboxes (person_id, last_change)
                select cast(:person_id as uuid), 1
                from message
                on conflict (person_id) do update
                set last_change = inboxes.last_change + 1
                returning last_change)
            insert into inbox_entries (message_id, person_id, event_type, subject, text, written_at, change)
            select id, cast(:person_id as uuid), event_type, :subject, :text, :at, last_change
            from message, numbered
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
            with numbered as (
                update inboxes
                set last_change = last_change + 1
                where person_id = cast(:person_id as uuid) and exists (
                    select from inbox_entries
                    where message_id = cast(:message_id as uuid) and person_id = inboxes.person_id and read_at is null)
                returning person_id, last_change)
            update inbox_entries
            set read_at = :at, change = last_change
            from numbered
            where message_id = cast(:message_id as uuid) and inbox_entries.person_id = numbered.person_id and read_at is null
            """);

    private static final Sql CHANGES = Sql.named("inbox.changes", """
            select message_id, person_id, event_type, subject, text, written_at, read_at, change
            from inbox_entries
            where person_id = cast(:person_id as uuid) and change > :after
            order by change
            limit :limit
            """);

    private static final Sql LAST_CHANGES = Sql.named("inbox.last-changes", """
            select person_id, last_change
            from inboxes
            where person_id = any (cast(string_to_array(:people, ',') as uuid[]))
            """);

    private static final Sql FORGET = Sql.named("inbox.forget", """
            delete from inboxes
            where person_id = cast(:person_id as uuid)
            and not exists (select from inbox_entries where person_id = inboxes.person_id)
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
    public void read(PersonId person, NotificationId message, Instant at) {
        session.execute(READ, Params.of("person_id", person.value()).and("message_id", message.value()).and("at", at));
    }

    @Override
    public List<InboxChange> changes(PersonId person, long after, int limit) {
        return session.query(CHANGES, Params.of("person_id", person.value()).and("after", after).and("limit", limit),
                row -> new InboxChange(row.bigint("change"), entry(row)));
    }

    @Override
    public Map<PersonId, Long> lastChanges(Set<PersonId> people) {
        String listed = people.stream().map(PersonId::toString).collect(Collectors.joining(","));
        return session.query(LAST_CHANGES, Params.of("people", listed),
                row -> Map.entry(new PersonId(row.uuid("person_id")), row.bigint("last_change"))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void forget(PersonId person) {
        session.execute(FORGET, Params.of("person_id", person.value()));
    }

    private static InboxEntry entry(Row row) {
        return new InboxEntry(new NotificationId(row.uuid("message_id")), new PersonId(row.uuid("person_id")),
                row.text("event_type"), row.text("subject"), row.text("text"), row.instant("written_at"),
                row.optional("read_at", Row::instant));
    }
}
