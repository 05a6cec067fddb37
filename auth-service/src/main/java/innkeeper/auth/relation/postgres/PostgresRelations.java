package innkeeper.auth.relation.postgres;

import innkeeper.auth.person.domain.AuthRejection.LastOwner;
import innkeeper.auth.person.domain.LeftHotel;
import innkeeper.auth.person.domain.PersonEvent;
import innkeeper.auth.person.postgres.Engagements;
import innkeeper.auth.relation.domain.Relation;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.Rejected;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Session;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Relations inside somebody's transaction, which locks them before it changes any. */
public final class PostgresRelations implements Engagements {
    private static final Sql LOCK = Sql.named("auth.lock-relations", """
            select version
            from relation_changes
            for update""");
    private static final Sql OF_PERSON = Sql.named("auth.relations-of-person", """
            select hotel_id, relation, version
            from relations
            where person_id = cast(:person_id as uuid) and ended_at is null
            order by hotel_id""");
    private static final Sql WORK = Sql.named("auth.work-of-person", """
            select r.hotel_id, h.name, r.relation
            from relations r
            join hotels h on h.id = r.hotel_id
            where r.person_id = cast(:person_id as uuid) and r.ended_at is null
            order by r.hotel_id""");
    private static final Sql OF_HOTEL = Sql.named("auth.people-of-hotel", """
            select person_id, relation
            from relations
            where hotel_id = cast(:hotel_id as uuid) and ended_at is null
            order by person_id""");
    private static final Sql HAD_OWNER = Sql.named("auth.hotel-had-owner", """
            select exists (
                select from relations
                where hotel_id = cast(:hotel_id as uuid) and relation = 'owner') as had_owner""");
    private static final Sql PUT = Sql.named("auth.put-relation", """
            with next as (
                update relation_changes set version = version + 1
                returning version)
            insert into relations (hotel_id, person_id, relation, version, since, granted_by)
            select cast(:hotel_id as uuid), cast(:person_id as uuid), :relation, next.version, :now,
                cast(:granted_by as uuid)
            from next
            on conflict (hotel_id, person_id) do update
            set relation = excluded.relation, version = excluded.version, since = excluded.since,
                granted_by = excluded.granted_by, ended_at = null""");
    private static final Sql END = Sql.named("auth.end-relation", """
            with next as (
                update relation_changes set version = version + 1
                returning version)
            update relations
            set ended_at = :now, version = next.version
            from next
            where hotel_id = cast(:hotel_id as uuid) and person_id = cast(:person_id as uuid) and ended_at is null""");

    /** Somebody and what they are to one hotel. */
    public record Held(PersonId person, Relation relation) {}

    @Override
    public List<Engagement> of(Session session, PersonId person) {
        return session.query(OF_PERSON, Params.of("person_id", person.value()),
                row -> new Engagement(row.uuid("hotel_id"), row.text("relation"), row.bigint("version")));
    }

    @Override
    public void lock(Transaction tx) {
        tx.query(LOCK, Params.none(), row -> row.bigint("version"));
    }

    @Override
    public List<LeftHotel> endAll(Transaction tx, PersonId person, Instant now) {
        List<LeftHotel> all = tx.query(WORK, Params.of("person_id", person.value()), row -> new LeftHotel(
                new PersonEvent.Hotel(row.uuid("hotel_id"), row.text("name")), row.text("relation")));
        if (all.stream().anyMatch(each -> each.relation().equals(Relation.OWNER.code()))) {
            throw new Rejected(new LastOwner());
        }
        all.forEach(each -> end(tx, new HotelId(each.hotel().id()), person, now));
        return all;
    }

    public List<Held> at(Session session, HotelId hotel) {
        return session.query(OF_HOTEL, Params.of("hotel_id", hotel.value()),
                row -> new Held(new PersonId(row.uuid("person_id")), RelationColumns.relation(row)));
    }

    public Optional<Relation> between(Session session, HotelId hotel, PersonId person) {
        return at(session, hotel).stream().filter(held -> held.person().equals(person)).map(Held::relation).findFirst();
    }

    boolean hadOwner(Session session, HotelId hotel) {
        return session.find(HAD_OWNER, Params.of("hotel_id", hotel.value()), row -> row.flag("had_owner")).orElseThrow();
    }

    /** The person is this to the hotel, and nothing else, from now on. */
    public void put(Transaction tx, HotelId hotel, PersonId person, Relation relation, PersonId grantedBy, Instant now) {
        tx.execute(PUT, Params.of("hotel_id", hotel.value())
                .and("person_id", person.value())
                .and("relation", relation.code())
                .and("granted_by", grantedBy.value())
                .and("now", now));
    }

    /** Invitations that rested on it are void. */
    public void end(Transaction tx, HotelId hotel, PersonId person, Instant now) {
        WaitingInvitations.end(tx, hotel, person, now);
        tx.execute(END, Params.of("hotel_id", hotel.value()).and("person_id", person.value()).and("now", now));
    }
}
