package innkeeper.notification.webhook.postgres;

import innkeeper.kernel.HotelId;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.json.Json;
import innkeeper.notification.webhook.domain.Endpoint;
import innkeeper.notification.webhook.domain.Endpoint.Off;
import innkeeper.notification.webhook.domain.Endpoint.Reason;
import innkeeper.notification.webhook.domain.Endpoint.Wish;
import innkeeper.notification.webhook.domain.EndpointId;
import innkeeper.notification.webhook.domain.Keys;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** An endpoint as its row has it. */
final class EndpointColumns {
    static final String SELECT = """
            select id, hotel_id, url, cast(event_types as text) as event_types, description, sealed_key, sealed_key_before,
                key_before_until, off_reason, off_at, off_event, failing_since, created_at, version
            from webhook_endpoints
            """;

    private EndpointColumns() {}

    static Params of(Endpoint endpoint) {
        return Params.of("id", endpoint.id().value())
                .and("url", endpoint.wish().url().toString())
                .and("event_types", Json.write(endpoint.wish().eventTypes()))
                .and("description", endpoint.wish().description())
                .and("sealed_key", endpoint.keys().current())
                .and("sealed_key_before", endpoint.keys().before())
                .and("key_before_until", endpoint.keys().beforeUntil())
                .and("version", endpoint.version());
    }

    static String word(Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }

    static Endpoint endpoint(Row row) {
        return new Endpoint(
                new EndpointId(row.uuid("id")),
                new HotelId(row.uuid("hotel_id")),
                new Wish(URI.create(row.text("url")), Set.of(Json.read(row.text("event_types"), String[].class)),
                        row.text("description")),
                new Keys(row.text("sealed_key"), row.text("sealed_key_before"), row.instant("key_before_until")),
                off(row),
                row.optional("failing_since", Row::instant),
                row.instant("created_at"),
                row.integer("version"));
    }

    private static Optional<Off> off(Row row) {
        return row.optional("off_reason", Row::text).map(reason -> new Off(
                Reason.valueOf(reason.toUpperCase(Locale.ROOT)), row.instant("off_at"),
                row.optional("off_event", Row::uuid)));
    }
}
