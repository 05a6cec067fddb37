package innkeeper.hotel.owner.postgres;

import innkeeper.hotel.owner.domain.OwnerStanding;
import innkeeper.hotel.owner.usecase.Owners;
import innkeeper.kernel.PersonId;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Session;
import innkeeper.kit.database.Sql;

/** The projection of owners in PostgreSQL. */
public final class PostgresOwners implements Owners {
    /** Of a row or of none: nobody who is not known is suspended, and nobody's address proven. */
    public static final String MAY_SELL = """
            (not coalesce(o.suspended, false) and (:unverified_sell or coalesce(o.email_verified, false)))""";

    private static final Sql REMEMBER = Sql.named("owner.remember", """
            insert into owners (owner_id, version, suspended, email_verified)
            values (cast(:owner_id as uuid), :version, :suspended, :email_verified)
            on conflict (owner_id) do update
            set version = excluded.version, suspended = excluded.suspended, email_verified = excluded.email_verified
            where owners.version < excluded.version
            """);

    private static final Sql FIND = Sql.named("owner.may-sell", """
            select %s as may_sell
            from (select cast(:owner_id as uuid) as owner_id) h left join owners o on o.owner_id = h.owner_id
            """.formatted(MAY_SELL));

    private final Session session;
    private final boolean unverifiedSell;

    public PostgresOwners(Session session, boolean unverifiedSell) {
        this.session = session;
        this.unverifiedSell = unverifiedSell;
    }

    @Override
    public void remember(OwnerStanding standing) {
        session.execute(REMEMBER, Params.of("owner_id", standing.owner().value()).and("version", standing.version())
                .and("suspended", standing.suspended()).and("email_verified", standing.emailVerified()));
    }

    @Override
    public boolean maySell(PersonId owner) {
        return session.find(FIND, Params.of("owner_id", owner.value()).and("unverified_sell", unverifiedSell),
                row -> row.flag("may_sell")).orElseThrow();
    }
}
