package innkeeper.auth.relation.postgres;

import innkeeper.auth.person.domain.PersonEvent;
import innkeeper.auth.person.postgres.PersonChanges;
import innkeeper.auth.relation.domain.HotelState;
import innkeeper.auth.relation.domain.Relation;
import innkeeper.auth.relation.usecase.HotelRegister;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import java.time.Instant;

/** The hotels in PostgreSQL, inside the transaction that takes an event of theirs. */
public final class PostgresHotelRegister implements HotelRegister {
    private static final Sql TAKE = Sql.named("auth.take-hotel", """
            insert into hotels (id, name, version, status)
            values (cast(:id as uuid), :name, :version, :status)
            on conflict (id) do update
            set name = excluded.name, version = excluded.version, status = excluded.status
            where hotels.version < excluded.version""");

    private final Transaction tx;
    private final PostgresRelations relations;
    private final PersonChanges changes;
    private final HotelEnd end;
    private final Instant now;

    public PostgresHotelRegister(Transaction tx, PostgresRelations relations, PersonChanges changes, HotelEnd end,
            Instant now) {
        this.tx = tx;
        this.relations = relations;
        this.changes = changes;
        this.end = end;
        this.now = now;
    }

    @Override
    public void take(HotelState hotel) {
        relations.lock(tx);
        long taken = tx.execute(TAKE, Params.of("id", hotel.id().value())
                .and("name", hotel.name())
                .and("version", hotel.version())
                .and("status", hotel.deleted() ? "deleted" : "published"));
        if (taken == 1 && hotel.deleted()) {
            end.handle(tx, hotel, now);
        }
        if (taken == 1 && !hotel.deleted() && !relations.hadOwner(tx, hotel.id())) {
            changes.tellAnew(tx, hotel.owner()).ifPresent(owner -> {
                relations.put(tx, hotel.id(), owner.id(), Relation.OWNER, owner.id(), now);
                changes.announce(tx, new PersonEvent.Updated(owner));
            });
        }
    }
}
