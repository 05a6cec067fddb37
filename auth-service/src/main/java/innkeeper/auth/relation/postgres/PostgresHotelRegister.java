package innkeeper.auth.relation.postgres;

import innkeeper.auth.person.domain.PersonEvent;
import innkeeper.auth.person.domain.PersonEvent.RelationNews;
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
    private final Instant now;

    public PostgresHotelRegister(Transaction tx, PostgresRelations relations, PersonChanges changes, Instant now) {
        this.tx = tx;
        this.relations = relations;
        this.changes = changes;
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
            relations.at(tx, hotel.id()).forEach(held -> end(hotel, held));
        }
        if (taken == 1 && !hotel.deleted() && !relations.hadOwner(tx, hotel.id())) {
            changes.tellAnew(tx, hotel.owner()).ifPresent(owner -> {
                relations.put(tx, hotel.id(), owner.id(), Relation.OWNER, owner.id(), now);
                changes.announce(tx, new PersonEvent.Updated(owner));
            });
        }
    }

    /** The owner has deleted it and knows; who works there is told. */
    private void end(HotelState hotel, PostgresRelations.Held held) {
        relations.end(tx, hotel.id(), held.person(), now);
        changes.tellAnew(tx, held.person()).ifPresent(person -> changes.announce(tx, held.relation() == Relation.OWNER
                ? new PersonEvent.Updated(person)
                : new PersonEvent.RelationTold(person, RelationNews.ENDED,
                        new PersonEvent.Hotel(hotel.id().value(), hotel.name()), held.relation().code(),
                        new PersonEvent.By.System())));
    }
}
