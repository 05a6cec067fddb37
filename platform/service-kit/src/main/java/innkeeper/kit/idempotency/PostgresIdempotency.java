package innkeeper.kit.idempotency;

import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.database.Sql;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.json.Json;
import innkeeper.kit.lifecycle.Part;
import innkeeper.kit.lifecycle.PeriodicTask;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Idempotency keys in a service's own database, so that they hold across instances and restarts. A try holds a short
 * lease that is renewed while it runs, so that a repeat need not wait long for a process that died; whether the work is
 * done never depends on it, but on what the work's own transaction recorded.
 */
public final class PostgresIdempotency implements Idempotency, Part {
    private static final Duration RENEWAL = Duration.ofSeconds(2);

    private static final Sql TAKE = Sql.named("idempotency.take", """
            insert into idempotency_keys (scope, idempotency_key, request_hash, request_id, fence, leased_until)
            values (:scope, :key, :hash, cast(:id as uuid), cast(:fence as uuid), now() + interval '10 seconds')
            on conflict (scope, idempotency_key) do update
            set fence = excluded.fence, leased_until = excluded.leased_until
            where idempotency_keys.thing_id is null
              and idempotency_keys.leased_until < now()
              and idempotency_keys.request_hash = excluded.request_hash
              and idempotency_keys.created_at > now() - interval '24 hours'
            returning request_id
            """);
    private static final Sql LOOK = Sql.named("idempotency.look", """
            select request_hash, thing_id, created_at <= now() - interval '24 hours' as is_outdated
            from idempotency_keys where scope = :scope and idempotency_key = :key
            """);
    private static final Sql RENEW = Sql.named("idempotency.renew", """
            update idempotency_keys set leased_until = now() + interval '10 seconds'
            where fence in (
                select fence from idempotency_keys
                where fence in (select cast(value as uuid) from jsonb_array_elements_text(cast(:fences as jsonb)))
                and leased_until > '-infinity'
                for update skip locked
            )
            """);
    private static final Sql FORGET = Sql.named("idempotency.forget", """
            delete from idempotency_keys where fence = cast(:fence as uuid) and thing_id is null
            """);
    private static final Sql GIVE_UP = Sql.named("idempotency.give-up", """
            update idempotency_keys set leased_until = '-infinity' where fence = cast(:fence as uuid)
            """);
    private static final Sql DROP = Sql.named("idempotency.drop", """
            delete from idempotency_keys where scope = :scope and idempotency_key = :key
              and created_at <= now() - interval '24 hours'
            """);
    private static final Sql CLEAN = Sql.named("idempotency.clean",
            "delete from idempotency_keys where created_at <= now() - interval '24 hours'");

    private final Database db;
    private final Set<UUID> running = ConcurrentHashMap.newKeySet();
    private final PeriodicTask cleanup;
    private final PeriodicTask renewal;

    private record Found(String hash, Optional<UUID> thing, boolean outdated) {
        Claim claim(String asked) {
            if (!hash.equals(asked)) {
                return new Claim.OtherRequest();
            }
            return thing.<Claim>map(Claim.Done::new).orElseGet(Claim.Running::new);
        }
    }

    public PostgresIdempotency(Database db) {
        this.db = db;
        this.cleanup = new PeriodicTask("idempotency-cleanup", Duration.ofMinutes(10),
                () -> db.execute(CLEAN, Params.none()));
        this.renewal = new PeriodicTask("idempotency-renewal", RENEWAL, this::renew);
    }

    @Override
    public Claim claim(String scope, String key, String requestHash) {
        while (true) {
            UUID fence = Ids.next();
            Optional<UUID> taken = db.find(TAKE, at(scope, key).and("hash", requestHash).and("id", Ids.next())
                    .and("fence", fence), row -> row.uuid("request_id"));
            if (taken.isPresent()) {
                running.add(fence);
                return new Claim.Taken(new Attempt(taken.get(), fence));
            }
            Optional<Found> found = db.find(LOOK, at(scope, key), PostgresIdempotency::found);
            if (found.isPresent() && !found.get().outdated) {
                return found.get().claim(requestHash);
            }
            // forgotten between the two statements, or to be forgotten: the key is free
            db.execute(DROP, at(scope, key));
        }
    }

    @Override
    public void forget(Attempt attempt) {
        ended(attempt);
        db.execute(FORGET, Params.of("fence", attempt.fence()));
    }

    @Override
    public void giveUp(Attempt attempt) {
        ended(attempt);
        db.execute(GIVE_UP, Params.of("fence", attempt.fence()));
    }

    @Override
    public void ended(Attempt attempt) {
        running.remove(attempt.fence());
    }

    @Override
    public void start() {
        cleanup.start();
        renewal.start();
    }

    @Override
    public void stop() {
        renewal.stop();
        cleanup.stop();
    }

    private void renew() {
        if (!running.isEmpty()) {
            db.execute(RENEW, Params.of("fences", Json.write(running)));
        }
    }

    private static Params at(String scope, String key) {
        return Params.of("scope", scope).and("key", key);
    }

    private static Found found(Row row) {
        return new Found(row.text("request_hash"), row.optional("thing_id", Row::uuid), row.flag("is_outdated"));
    }
}
