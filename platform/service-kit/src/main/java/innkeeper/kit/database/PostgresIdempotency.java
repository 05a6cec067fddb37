package innkeeper.kit.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import innkeeper.kit.http.Idempotency;
import innkeeper.kit.json.Json;
import innkeeper.kit.lifecycle.Part;
import innkeeper.kit.lifecycle.PeriodicTask;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Idempotency keys in a service's own database, so that they hold across instances and restarts. */
public final class PostgresIdempotency implements Idempotency, Part {
    private static final Sql TAKE = Sql.named("idempotency.take", """
            insert into idempotency_keys (scope, idempotency_key, request_hash, reserved_id, leased_until)
            values (:scope, :key, :hash, cast(:id as uuid), now() + interval '60 seconds')
            on conflict (scope, idempotency_key) do update set leased_until = excluded.leased_until
            where idempotency_keys.answer_status is null
              and idempotency_keys.leased_until < now()
              and idempotency_keys.request_hash = excluded.request_hash
            returning reserved_id
            """);
    private static final Sql LOOK = Sql.named("idempotency.look", """
            select request_hash, answer_status, answer_headers, answer_type, answer_body
            from idempotency_keys where scope = :scope and idempotency_key = :key
            """);
    private static final Sql KEEP = Sql.named("idempotency.keep", """
            update idempotency_keys
            set answer_status = :status, answer_headers = cast(:headers as jsonb), answer_type = :type,
                answer_body = :body
            where scope = :scope and idempotency_key = :key and answer_status is null
            """);
    private static final Sql RELEASE = Sql.named("idempotency.release", """
            delete from idempotency_keys
            where scope = :scope and idempotency_key = :key and answer_status is null
            """);
    private static final Sql SUSPEND = Sql.named("idempotency.suspend", """
            update idempotency_keys set leased_until = now() - interval '1 second'
            where scope = :scope and idempotency_key = :key and answer_status is null
            """);
    private static final Sql FORGET = Sql.named("idempotency.forget",
            "delete from idempotency_keys where created_at < now() - interval '24 hours'");
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final Database db;
    private final PeriodicTask cleanup;

    private record Found(String hash, Claim claim) {}

    public PostgresIdempotency(Database db) {
        this.db = db;
        this.cleanup = new PeriodicTask("idempotency-cleanup", Duration.ofMinutes(10),
                () -> db.execute(FORGET, Params.none()));
    }

    @Override
    public Claim claim(String scope, String key, String requestHash, UUID proposedId) {
        while (true) {
            Optional<UUID> taken = db.find(TAKE, at(scope, key).and("hash", requestHash).and("id", proposedId),
                    row -> row.uuid("reserved_id"));
            if (taken.isPresent()) {
                return new Claim.Taken(taken.get());
            }
            Optional<Found> found = db.find(LOOK, at(scope, key), PostgresIdempotency::found);
            if (found.isPresent()) {
                return found.get().hash.equals(requestHash) ? found.get().claim : new Claim.OtherRequest();
            }
            // released between the two statements: the key is free
        }
    }

    @Override
    public void keep(String scope, String key, Kept answer) {
        db.execute(KEEP, at(scope, key).and("status", answer.status()).and("headers", Json.write(answer.headers()))
                .and("type", answer.mediaType()).and("body", answer.body()));
    }

    @Override
    public void release(String scope, String key) {
        db.execute(RELEASE, at(scope, key));
    }

    @Override
    public void suspend(String scope, String key) {
        db.execute(SUSPEND, at(scope, key));
    }

    @Override
    public void start() {
        cleanup.start();
    }

    @Override
    public void stop() {
        cleanup.stop();
    }

    private static Params at(String scope, String key) {
        return Params.of("scope", scope).and("key", key);
    }

    private static Found found(Row row) {
        Claim claim = row.optional("answer_status", Row::integer)
                .<Claim>map(status -> new Claim.Answered(new Kept(status, headers(row.text("answer_headers")),
                        row.text("answer_type"), row.text("answer_body"))))
                .orElseGet(Claim.Running::new);
        return new Found(row.text("request_hash"), claim);
    }

    private static Map<String, String> headers(String json) {
        try {
            return Json.mapper().readValue(json, HEADERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored headers cannot be read", e);
        }
    }
}
