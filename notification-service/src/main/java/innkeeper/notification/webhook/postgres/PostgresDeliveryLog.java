package innkeeper.notification.webhook.postgres;

import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.database.Session;
import innkeeper.kit.database.Sql;
import innkeeper.kit.json.Json;
import innkeeper.notification.delivery.domain.Attempt;
import innkeeper.notification.delivery.domain.Attempt.Outcome;
import innkeeper.notification.delivery.domain.DeliveryStatus;
import innkeeper.notification.message.domain.NotificationId;
import innkeeper.notification.message.postgres.NotificationColumns;
import innkeeper.notification.webhook.domain.EndpointId;
import innkeeper.notification.webhook.domain.Heard;
import innkeeper.notification.webhook.domain.LoggedDelivery;
import innkeeper.notification.webhook.usecase.DeliveryLog;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Logs of endpoints in PostgreSQL. */
public final class PostgresDeliveryLog implements DeliveryLog {
    private static final String SELECT = """
            select messages.id, event_type, facts ->> 'booking' as booking, status, created_at, confirmed_at,
                case when status = 'waiting' then tasks.due_at end as next_attempt,
                (select cast(coalesce(json_agg(json_build_object(
                        'attempt', delivery_attempts.attempt, 'at', at, 'outcome', outcome, 'reply', reply,
                        'status_code', status_code, 'answer', answer, 'took_ms', took_ms)
                        order by delivery_attempts.attempt), '[]') as text)
                    from delivery_attempts
                    left join webhook_calls on webhook_calls.delivery_id = delivery_attempts.delivery_id
                        and webhook_calls.attempt = delivery_attempts.attempt
                    where delivery_attempts.delivery_id = deliveries.id) as calls
            from messages
            join deliveries on deliveries.message_id = messages.id and channel = 'webhook'
            left join tasks on tasks.kind = 'delivery-webhook' and tasks.id = deliveries.id
            where messages.recipient_id = cast(:endpoint as uuid)
            """;

    private static final Sql LIST = Sql.named("webhook-log.list", SELECT + """
            and (cast(:status as text) is null or status = cast(:status as text))
            and (cast(:older_than as uuid) is null or messages.id < cast(:older_than as uuid))
            order by messages.id desc
            limit :limit
            """);

    private static final Sql FIND = Sql.named("webhook-log.find", SELECT + """
            and messages.id = cast(:id as uuid)
            """);

    private static final Sql OF_EVENT = Sql.named("webhook-log.of-event", SELECT + """
            and event_id = cast(:event as uuid)
            """);

    private final Session session;

    public PostgresDeliveryLog(Session session) {
        this.session = session;
    }

    /** What was noted of the call is null where there was none; the code alone where nothing answered. */
    record Call(int attempt, Instant at, Outcome outcome, String reply, Integer statusCode, String answer,
            Long tookMs) {
        LoggedDelivery.Call call() {
            return new LoggedDelivery.Call(new Attempt(attempt, at, outcome, reply),
                    Optional.ofNullable(tookMs).map(Duration::ofMillis).map(took -> statusCode == null
                            ? new Heard.Unheard(reply, took)
                            : new Heard.Answered(statusCode, Objects.requireNonNull(answer), took)));
        }
    }

    @Override
    public List<LoggedDelivery> list(
            EndpointId endpoint, Optional<DeliveryStatus> status, Optional<NotificationId> olderThan, int limit) {
        return session.query(LIST, Params.of("endpoint", endpoint.value())
                .and("status", status.map(NotificationColumns::word).orElse(null))
                .and("older_than", olderThan.map(NotificationId::value).orElse(null))
                .and("limit", limit), PostgresDeliveryLog::logged);
    }

    @Override
    public Optional<LoggedDelivery> find(EndpointId endpoint, NotificationId id) {
        return session.find(FIND, Params.of("endpoint", endpoint.value()).and("id", id.value()),
                PostgresDeliveryLog::logged);
    }

    @Override
    public Optional<LoggedDelivery> ofEvent(EndpointId endpoint, UUID event) {
        return session.find(OF_EVENT, Params.of("endpoint", endpoint.value()).and("event", event),
                PostgresDeliveryLog::logged);
    }

    private static LoggedDelivery logged(Row row) {
        return new LoggedDelivery(new NotificationId(row.uuid("id")), row.text("event_type"), row.text("booking"),
                DeliveryStatus.valueOf(row.text("status").toUpperCase(Locale.ROOT)), row.instant("created_at"),
                row.optional("confirmed_at", Row::instant), row.optional("next_attempt", Row::instant),
                Arrays.stream(Json.read(row.text("calls"), Call[].class)).map(Call::call).toList());
    }
}
