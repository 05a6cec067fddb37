package innkeeper.notification.delivery.postgres;

import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.database.Session;
import innkeeper.kit.database.Sql;
import innkeeper.kit.json.Json;
import innkeeper.notification.delivery.usecase.Correspondence;
import innkeeper.notification.message.domain.NotificationId;
import innkeeper.notification.message.domain.RecipientId;
import innkeeper.notification.message.postgres.NotificationColumns;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads messages with their delivery record, and never what is sealed in them. */
public final class PostgresCorrespondence implements Correspondence {
    private static final String SELECT = """
            select id, event_id, event_type, recipient_id, audience, cast(facts as text) as facts, '' as sealed, created_at, trace_id,
            """ + DeliveryColumns.SELECT + """
            from messages
            """;

    private static final Sql FIND = Sql.named("message.find", SELECT + """
            where id = cast(:id as uuid)
            """);

    /** Ids grow with time: their order is that of writing. */
    private static final String PAGE = """
            and (cast(:to as uuid) is null or recipient_id = cast(:to as uuid))
            and (cast(:older_than as uuid) is null or id < cast(:older_than as uuid))
            and (cast(:status as text) is null and cast(:address as text) is null or exists (
                select from deliveries
                where message_id = messages.id and (cast(:status as text) is null or status = cast(:status as text))
                and (cast(:address as text) is null or lower(address) = lower(cast(:address as text)))))
            order by id desc
            limit :limit
            """;

    private static final Sql LIST = Sql.named("message.list", SELECT + """
            where (cast(:recipient as uuid) is null or recipient_id = cast(:recipient as uuid))
            """ + PAGE);

    private static final String OF_HOTELS = """
            and (cast(:recipient as uuid) is null or recipient_id = cast(:recipient as uuid)
                or facts -> 'hotel' ->> 'id' = any (string_to_array(:hotels, ',')))
            """;

    private static final Sql LIST_OF_BOOKING = Sql.named("message.list-of-booking", SELECT + """
            where facts ->> 'booking' = :booking
            and (cast(:reference as text) is null or facts ->> 'reference' = cast(:reference as text))
            """ + OF_HOTELS + PAGE);

    private static final Sql LIST_OF_REFERENCE = Sql.named("message.list-of-reference", SELECT + """
            where facts ->> 'reference' = :reference
            """ + OF_HOTELS + PAGE);

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
                .and("to", wanted.recipient().map(RecipientId::value).orElse(null))
                .and("status", wanted.status().map(NotificationColumns::word).orElse(null))
                .and("address", wanted.address().orElse(null))
                .and("older_than", wanted.olderThan().map(NotificationId::value).orElse(null));
        if (wanted.isAboutABooking()) {
            Params about = page.and("hotels", hotels(wanted.visible()))
                    .and("reference", wanted.reference().orElse(null));
            return wanted.booking()
                    .map(booking -> session.query(LIST_OF_BOOKING, about.and("booking", booking.toString()),
                            PostgresCorrespondence::entry))
                    .orElseGet(() -> session.query(LIST_OF_REFERENCE, about, PostgresCorrespondence::entry));
        }
        return session.query(LIST, page, PostgresCorrespondence::entry);
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
        return new Entry(NotificationColumns.notification(row), row.text("trace_id"),
                Arrays.stream(Json.read(row.text("deliveries"), DeliveryColumns[].class))
                        .map(DeliveryColumns::delivery).toList());
    }
}
