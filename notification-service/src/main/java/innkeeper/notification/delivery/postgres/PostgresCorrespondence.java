package innkeeper.notification.delivery.postgres;

import innkeeper.kernel.PersonId;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.database.Session;
import innkeeper.kit.database.Sql;
import innkeeper.kit.json.Json;
import innkeeper.notification.delivery.domain.Attempt;
import innkeeper.notification.delivery.domain.DeliveryStatus;
import innkeeper.notification.delivery.usecase.Correspondence;
import innkeeper.notification.message.domain.NotificationId;
import innkeeper.notification.message.postgres.NotificationColumns;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Reads messages with their delivery record, and never what is sealed in them. */
public final class PostgresCorrespondence implements Correspondence {
    /** Ids grow with time: their order is that of writing. */
    private static final Sql LIST = Sql.named("notification.list", """
            select id, event_id, event_type, recipient_id, audience, cast(facts as text) as facts, '' as sealed,
                created_at, status, subject, sent_at,
                (select cast(coalesce(json_agg(json_build_object(
                        'attempt', attempt, 'at', at, 'outcome', outcome, 'reply', reply) order by attempt), '[]') as text)
                    from delivery_attempts
                    where notification_id = notifications.id) as attempts_made
            from notifications
            where (cast(:id as uuid) is null or id = cast(:id as uuid))
            and (cast(:recipient as uuid) is null or recipient_id = cast(:recipient as uuid))
            and (cast(:status as text) is null or status = cast(:status as text))
            and (cast(:older_than as uuid) is null or id < cast(:older_than as uuid))
            order by id desc
            limit :limit
            """);

    private final Session session;

    public PostgresCorrespondence(Session session) {
        this.session = session;
    }

    @Override
    public Optional<Entry> find(NotificationId id) {
        Wanted anything = new Wanted(Optional.empty(), Optional.empty(), Optional.empty());
        return entries(Optional.of(id.value()), anything, 1).stream().findFirst();
    }

    @Override
    public List<Entry> list(Wanted wanted, int limit) {
        return entries(Optional.empty(), wanted, limit);
    }

    private List<Entry> entries(Optional<UUID> id, Wanted wanted, int limit) {
        return session.query(LIST, Params.of("limit", limit)
                .and("id", id.orElse(null))
                .and("recipient", wanted.recipient().map(PersonId::value).orElse(null))
                .and("status", wanted.status().map(NotificationColumns::word).orElse(null))
                .and("older_than", wanted.olderThan().map(NotificationId::value).orElse(null)),
                PostgresCorrespondence::entry);
    }

    private static Entry entry(Row row) {
        return new Entry(
                NotificationColumns.notification(row),
                DeliveryStatus.valueOf(row.text("status").toUpperCase(Locale.ROOT)),
                row.optional("subject", Row::text),
                row.optional("sent_at", Row::instant),
                List.of(Json.read(row.text("attempts_made"), Attempt[].class)));
    }
}
