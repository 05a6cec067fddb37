package innkeeper.auth.key.postgres;

import innkeeper.auth.key.domain.KeyGeneration;
import innkeeper.auth.key.domain.KeyGenerations;
import innkeeper.auth.key.usecase.SigningKeys;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.database.Session;
import innkeeper.kit.database.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Signing keys in PostgreSQL, one row per generation. */
public final class PostgresSigningKeys implements SigningKeys {
    private static final Sql CURRENT = Sql.named("auth.current-signing-keys", """
            select generation, kid, public_key, sealed_private, created_at, signs_from, expires_at,
                withdrawn_at is not null as withdrawn
            from signing_keys
            where withdrawn_at is null and (expires_at is null or expires_at > :now)
                or generation = (select max(generation) from signing_keys)
            order by generation desc""");
    private static final Sql ADD = Sql.named("auth.add-signing-key", """
            with added as (
                insert into signing_keys (generation, kid, public_key, sealed_private, created_at, signs_from)
                values (:generation, :kid, :public_key, :sealed_private, :created_at, :signs_from)
                on conflict (generation) do nothing
                returning generation)
            update signing_keys set expires_at = :others_until
            where expires_at is null and generation < (select generation from added)""");
    private static final Sql LOCK = Sql.named("auth.lock-signing-keys", """
            select kid
            from signing_keys
            order by generation
            for update""");
    private static final Sql WITHDRAW = Sql.named("auth.withdraw-signing-key", """
            update signing_keys set withdrawn_at = coalesce(withdrawn_at, :now)
            where kid = :kid""");

    private final Database database;

    public PostgresSigningKeys(Database database) {
        this.database = database;
    }

    @Override
    public List<Sealed> current(Instant now) {
        return current(database, now);
    }

    @Override
    public void add(Successor successor) {
        add(database, successor);
    }

    /** Under a lock on all rows, for which no reader waits: a key pair is made meanwhile. */
    @Override
    public boolean withdraw(String kid, Instant now, Function<KeyGenerations, Optional<Successor>> successor) {
        return database.transaction(tx -> {
            tx.query(LOCK, Params.none(), row -> row.text("kid"));
            boolean known = tx.execute(WITHDRAW, Params.of("kid", kid).and("now", now)) == 1;
            if (known) {
                fill(tx, now, successor);
            }
            return known;
        });
    }

    /** Once more where somebody else added a generation at the same time. */
    private static void fill(Session tx, Instant now, Function<KeyGenerations, Optional<Successor>> successor) {
        for (Optional<Successor> due = successor.apply(left(tx, now)); due.isPresent(); due = successor.apply(left(tx, now))) {
            add(tx, due.get());
        }
    }

    private static KeyGenerations left(Session tx, Instant now) {
        return new KeyGenerations(current(tx, now).stream().map(Sealed::generation).toList());
    }

    private static List<Sealed> current(Session session, Instant now) {
        return session.query(CURRENT, Params.of("now", now), PostgresSigningKeys::sealed);
    }

    private static void add(Session session, Successor successor) {
        Sealed key = successor.key();
        KeyGeneration generation = key.generation();
        session.execute(ADD, Params.of("generation", generation.number())
                .and("kid", generation.kid())
                .and("public_key", key.publicKey())
                .and("sealed_private", key.sealedPrivate())
                .and("created_at", generation.createdAt())
                .and("signs_from", generation.signsFrom())
                .and("others_until", successor.othersUntil()));
    }

    private static Sealed sealed(Row row) {
        KeyGeneration generation = new KeyGeneration(row.integer("generation"), row.text("kid"), row.instant("created_at"),
                row.instant("signs_from"), row.optional("expires_at", Row::instant).orElse(KeyGeneration.OPEN_END),
                row.flag("withdrawn"));
        return new Sealed(generation, row.text("public_key"), row.text("sealed_private"));
    }
}
