package innkeeper.notification.webhook.postgres;

import innkeeper.kernel.HotelId;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Session;
import innkeeper.kit.database.Sql;
import innkeeper.notification.webhook.domain.Endpoint;
import innkeeper.notification.webhook.domain.EndpointId;
import innkeeper.notification.webhook.usecase.Endpoints;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The webhook endpoints of all hotels, read from PostgreSQL. */
public final class PostgresEndpoints implements Endpoints {
    private static final Sql FIND = Sql.named("endpoint.find", EndpointColumns.SELECT + """
            where id = cast(:id as uuid)
            """);

    private static final Sql WANTING = Sql.named("endpoint.wanting", EndpointColumns.SELECT + """
            where hotel_id = cast(:hotel_id as uuid) and off_at is null
            and (event_types = '[]' or event_types @> to_jsonb(cast(:event_type as text)))
            order by id
            """);

    private static final Sql LIST = Sql.named("endpoint.list", EndpointColumns.SELECT + """
            where (cast(:hotels as text) is null
                or hotel_id = any (cast(string_to_array(cast(:hotels as text), ',') as uuid[])))
            and (cast(:newer_than as uuid) is null or id > cast(:newer_than as uuid))
            order by id
            limit :limit
            """);

    private final Session session;

    public PostgresEndpoints(Session session) {
        this.session = session;
    }

    @Override
    public Optional<Endpoint> find(EndpointId id) {
        return session.find(FIND, Params.of("id", id.value()), EndpointColumns::endpoint);
    }

    @Override
    public List<Endpoint> wanting(HotelId hotel, String eventType) {
        return session.query(WANTING, Params.of("hotel_id", hotel.value()).and("event_type", eventType),
                EndpointColumns::endpoint);
    }

    @Override
    public List<Endpoint> list(Optional<Set<HotelId>> hotels, Optional<EndpointId> newerThan, int limit) {
        return session.query(LIST, Params.of("limit", limit)
                .and("hotels", hotels.map(some -> some.stream().map(HotelId::toString)
                        .collect(Collectors.joining(","))).orElse(null))
                .and("newer_than", newerThan.map(EndpointId::value).orElse(null)), EndpointColumns::endpoint);
    }
}
