package innkeeper.notification.webhook.postgres;

import innkeeper.kernel.Rejected;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.task.TaskKind;
import innkeeper.kit.task.Tasks;
import innkeeper.notification.message.domain.NotificationRejection.StaleEndpoint;
import innkeeper.notification.message.domain.NotificationRejection.UnknownEndpoint;
import innkeeper.notification.webhook.domain.Endpoint;
import innkeeper.notification.webhook.domain.EndpointId;
import innkeeper.notification.webhook.usecase.EndpointChanges;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;

/** Changes of webhook endpoints in PostgreSQL. */
public final class PostgresEndpointChanges implements EndpointChanges {
    private static final Sql LOCK_HOTEL = Sql.named("endpoint.lock-hotel", """
            select true as locked from pg_advisory_xact_lock(hashtextextended('endpoints ' || :hotel_id, 0))
            """);

    private static final Sql ADD = Sql.named("endpoint.add", """
            insert into webhook_endpoints (id, hotel_id, url, event_types, description, sealed_key, sealed_key_before,
                key_before_until, off_reason, off_at, off_event, failing_since, created_at, version)
            select cast(:id as uuid), cast(:hotel_id as uuid), :url, cast(:event_types as jsonb), :description, :sealed_key,
                :sealed_key_before, :key_before_until, null, null, null, null, :created_at, :version
            where (select count(*) from webhook_endpoints where hotel_id = cast(:hotel_id as uuid)) < :most
            """);

    private static final Sql LOCK = Sql.named("endpoint.lock", EndpointColumns.SELECT + """
            where id = cast(:id as uuid)
            for update
            """);

    private static final Sql CHANGE = Sql.named("endpoint.change", """
            update webhook_endpoints
            set url = :url, event_types = cast(:event_types as jsonb), description = :description, sealed_key = :sealed_key,
                sealed_key_before = :sealed_key_before, key_before_until = :key_before_until, off_reason = :off_reason,
                off_at = :off_at, off_event = cast(:off_event as uuid), failing_since = :failing_since,
                version = :version + 1
            where id = cast(:id as uuid)
            """);

    private static final Sql REMOVE = Sql.named("endpoint.remove", """
            delete from webhook_endpoints
            where id = cast(:id as uuid)
            """);

    /** Tells those who run an endpoint that it was turned off. */
    public static final TaskKind OFF = new TaskKind("webhook-off", 2, Duration.ofSeconds(30));

    private final Database database;
    private final Tasks tasks;

    public PostgresEndpointChanges(Database database, Tasks tasks) {
        this.database = database;
        this.tasks = tasks;
    }

    @Override
    public boolean add(Endpoint endpoint, int most) {
        return database.transaction(tx -> {
            tx.query(LOCK_HOTEL, Params.of("hotel_id", endpoint.hotel().toString()), row -> row.flag("locked"));
            return tx.execute(ADD, EndpointColumns.of(endpoint).and("created_at", endpoint.createdAt())
                    .and("hotel_id", endpoint.hotel().value()).and("most", most)) > 0;
        });
    }

    /** Within a transaction of the caller's. */
    static Optional<Endpoint> locked(Transaction tx, EndpointId id) {
        return tx.find(LOCK, Params.of("id", id.value()), EndpointColumns::endpoint);
    }

    @Override
    public Endpoint change(EndpointId id, IntPredicate expected, UnaryOperator<Endpoint> step) {
        return database.transaction(tx -> {
            Endpoint before = locked(tx, id).orElseThrow(() -> new Rejected(new UnknownEndpoint(id.value())));
            if (!expected.test(before.version())) {
                throw new Rejected(new StaleEndpoint(id.value()));
            }
            Endpoint after = step.apply(before);
            if (!after.equals(before)) {
                tx.execute(CHANGE, EndpointColumns.of(after).and("off_reason",
                        after.off().map(off -> EndpointColumns.word(off.reason())).orElse(null))
                        .and("off_at", after.off().map(Endpoint.Off::at).orElse(null))
                        .and("off_event", after.off().flatMap(Endpoint.Off::event).orElse(null))
                        .and("failing_since", after.failingSince().orElse(null)));
                after.off().filter(_ -> before.isOn()).flatMap(Endpoint.Off::event)
                        .ifPresent(_ -> tasks.schedule(tx, OFF, id.value()));
            }
            return locked(tx, id).orElseThrow();
        });
    }

    @Override
    public void remove(EndpointId id) {
        database.execute(REMOVE, Params.of("id", id.value()));
    }
}
