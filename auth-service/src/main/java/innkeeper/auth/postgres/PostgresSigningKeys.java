package innkeeper.auth.postgres;

import innkeeper.auth.usecase.access.SigningKeys;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import java.time.Instant;
import java.util.List;

/** Signing keys in PostgreSQL, one row per generation. */
public final class PostgresSigningKeys implements SigningKeys {
    private static final Sql UNEXPIRED = Sql.named("auth.unexpired-signing-keys", """
            select generation, kid, public_key, sealed_private
            from signing_key
            where expires_at is null or expires_at > :now
            order by generation desc""");
    private static final Sql ADD = Sql.named("auth.add-signing-key", """
            insert into signing_key (generation, kid, public_key, sealed_private, created_at)
            values (:generation, :kid, :public_key, :sealed_private, :now)
            on conflict (generation) do nothing""");

    private final Database database;

    public PostgresSigningKeys(Database database) {
        this.database = database;
    }

    @Override
    public List<Sealed> unexpired(Instant now) {
        return database.query(UNEXPIRED, Params.of("now", now), row -> new Sealed(
                row.integer("generation"), row.text("kid"), row.text("public_key"), row.text("sealed_private")));
    }

    @Override
    public void add(Sealed key, Instant now) {
        database.execute(ADD, Params.of("generation", key.generation())
                .and("kid", key.kid())
                .and("public_key", key.publicKey())
                .and("sealed_private", key.sealedPrivate())
                .and("now", now));
    }
}
