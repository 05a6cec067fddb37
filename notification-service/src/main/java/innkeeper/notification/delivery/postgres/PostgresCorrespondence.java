package innkeeper.notification.delivery.postgres;

import innkeeper.kernel.HotelId;
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
import java.util.stream.Collectors;

/** Reads messages with their delivery record, and never what is sealed in them. */
public final class PostgresCorrespondence implements Correspondence {
    private static final String SELECT = """
            select id, event_id, event_type, recipient_id, audience, cast(facts as text) as facts, '' as sealed,
                created_at, status, subject, sent_at,
                (select cast(coalesce(json_agg(json_build_object(
                        'attempt', attempt, 'at', at, 'outcome', outcome, 'reply', reply) order by attempt), '[]') as text)
                    from delivery_attempts
                    where notification_id = notifications.id) as attempts_made
            from notifications
            """;

    private static final Sql FIND = Sql.named("notification.find", SELECT + """
            where id = cast(:id as uuid)
            """);

    /** Ids grow with time: their order is that of writing. */
    private static final String PAGE = """
            and (cast(:status as text) is null or status = cast(:status as text))
            and (cast(:older_than as uuid) is null or id < cast(:older_than as uuid))
            order by id desc
            limit :limit
            """;

    private static final Sql LIST = Sql.named("notification.list", SELECT + """
            where (cast(:recipient as uuid) is null or recipient_id = cast(:recipient as uuid))
            """ + PAGE);

    private static final Sql LIST_OF_BOOKING = Sql.named("notification.list-of-booking", SELECT + """
            where facts ->> 'booking' = :booking
            and (cast(:recipient as uuid) is null or recipient_id = cast(:recipient as uuid)
                or facts -> 'hotel' ->> 'id' = any (string_to_array(:hotels, ',')))
            """ + PAGE);

    private final Session session;

    public PostgresCorrespondence(Session session) {
        this.session = session;
    }

    @Override
    public Optional<Entry> find(NotificationId id) {
        return session.find(FIND, Params.of("id", id.value()), PostgresCorrespondence::entry);
    }

    @Override
    public List<Entry> list(Wanted wanted, int limit) {
        Params page = Params.of("limit", limit)
                .and("recipient", recipient(wanted.visible()).map(PersonId::value).orElse(null))
                .and("status", wanted.status().map(NotificationColumns::word).orElse(null))
                .and("older_than", wanted.olderThan().map(NotificationId::value).orElse(null));
        return wanted.booking()
                .map(booking -> session.query(LIST_OF_BOOKING,
                        page.and("booking", booking.toString()).and("hotels", hotels(wanted.visible())),
                        PostgresCorrespondence::entry))
                .orElseGet(() -> session.query(LIST, page, PostgresCorrespondence::entry));
    }

    private static Optional<PersonId> recipient(Visible visible) {
        return switch (visible) {
            case Visible.Everything _ -> Optional.empty();
            case Visible.To(var recipient) -> Optional.of(recipient);
            case Visible.About(var recipient, _) -> Optional.of(recipient);
        };
    }

    private static String hotels(Visible visible) {
        return visible instanceof Visible.About(_, var hotels)
                ? hotels.stream().map(HotelId::toString).collect(Collectors.joining(","))
                : "";
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
