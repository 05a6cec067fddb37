package innkeeper.notification.webhook.postgres;

import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.task.Tasks;
import innkeeper.notification.delivery.domain.DeliveryId;
import innkeeper.notification.webhook.domain.Endpoint;
import innkeeper.notification.webhook.domain.Endpoint.Reason;
import innkeeper.notification.webhook.domain.EndpointId;
import innkeeper.notification.webhook.domain.Heard;
import innkeeper.notification.webhook.usecase.CallEndpoint.CallNotes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** What is remembered of calls, in PostgreSQL. */
public final class PostgresCallNotes implements CallNotes {
    private static final Sql RECORD = Sql.named("endpoint.record-call", """
            insert into webhook_calls (delivery_id, attempt, status_code, answer, took_ms)
            select id, :attempt, cast(:status_code as integer), :answer, :took_ms
            from deliveries
            where id = cast(:delivery_id as uuid)
            on conflict (delivery_id, attempt) do update
            set status_code = excluded.status_code, answer = excluded.answer, took_ms = excluded.took_ms
            """);

    private static final Sql TAKEN = Sql.named("endpoint.taken", """
            update webhook_endpoints
            set failing_since = null
            where id = cast(:id as uuid) and failing_since is not null and off_at is null
            """);

    private static final Sql FAILED = Sql.named("endpoint.failed", """
            update webhook_endpoints
            set failing_since = coalesce(failing_since, :at)
            where id = cast(:id as uuid) and off_at is null
            """);

    private static final Sql OFF_NOW = Sql.named("endpoint.off", """
            update webhook_endpoints
            set off_reason = :reason, off_at = :at, off_event = cast(:event as uuid), version = version + 1
            where id = cast(:id as uuid) and off_at is null
            """);

    private final Database database;
    private final Tasks tasks;
    private final Duration offAfter;
    private final Supplier<UUID> ids;

    /** @param offAfter of nothing but failures */
    public PostgresCallNotes(Database database, Tasks tasks, Duration offAfter, Supplier<UUID> ids) {
        this.database = database;
        this.tasks = tasks;
        this.offAfter = offAfter;
        this.ids = ids;
    }

    @Override
    public void note(EndpointId endpoint, DeliveryId delivery, int attempt, Heard heard, Instant at) {
        database.transact(tx -> {
            record(tx, delivery, attempt, heard);
            if (heard instanceof Heard.Answered answer && answer.isTaken()) {
                tx.execute(TAKEN, Params.of("id", endpoint.value()));
            } else {
                tx.execute(FAILED, Params.of("id", endpoint.value()).and("at", at));
                end(tx, endpoint, heard, at);
            }
        });
    }

    private static void record(Transaction tx, DeliveryId delivery, int attempt, Heard heard) {
        Optional<Heard.Answered> answer =
                heard instanceof Heard.Answered answered ? Optional.of(answered) : Optional.empty();
        tx.execute(RECORD, Params.of("delivery_id", delivery.value())
                .and("attempt", attempt)
                .and("status_code", answer.map(Heard.Answered::status).orElse(null))
                .and("answer", answer.map(Heard.Answered::firstLine).orElse(""))
                .and("took_ms", heard.took().toMillis()));
    }

    private void end(Transaction tx, EndpointId id, Heard heard, Instant at) {
        PostgresEndpointChanges.locked(tx, id).flatMap(endpoint -> reason(endpoint, heard, at)).ifPresent(reason -> {
            if (tx.execute(OFF_NOW, Params.of("id", id.value()).and("reason", EndpointColumns.word(reason))
                    .and("at", at).and("event", ids.get())) > 0) {
                tasks.schedule(tx, PostgresEndpointChanges.OFF, id.value());
            }
        });
    }

    private Optional<Reason> reason(Endpoint endpoint, Heard heard, Instant at) {
        if (heard instanceof Heard.Answered answer && answer.isGone()) {
            return Optional.of(Reason.GONE);
        }
        return endpoint.failingSince().filter(since -> !since.plus(offAfter).isAfter(at)).map(_ -> Reason.FAILING);
    }
}
