package innkeeper.auth.staff.postgres;

import innkeeper.auth.person.domain.AuthRejection.AlreadyStaff;
import innkeeper.auth.person.domain.AuthRejection.LastOwner;
import innkeeper.auth.person.domain.AuthRejection.NoLongerAllowed;
import innkeeper.auth.person.domain.AuthRejection.UnknownStaff;
import innkeeper.auth.person.domain.PersonEvent;
import innkeeper.auth.person.domain.PersonEvent.By;
import innkeeper.auth.person.domain.PersonEvent.RelationNews;
import innkeeper.auth.person.postgres.PersonChanges;
import innkeeper.auth.relation.domain.Relation;
import innkeeper.auth.relation.postgres.PostgresRelations;
import innkeeper.auth.relation.postgres.PostgresRelations.Held;
import innkeeper.auth.staff.domain.Actor;
import innkeeper.auth.staff.domain.Invitation;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.Rejected;
import innkeeper.kit.database.Session;
import innkeeper.kit.database.Transaction;
import java.time.Instant;
import java.util.stream.Stream;

/** Changes who works for a hotel inside a transaction that holds the lock of relations, and tells whom it concerns. */
final class StaffChanges {
    private final PostgresRelations relations;
    private final PersonChanges people;

    StaffChanges(PostgresRelations relations, PersonChanges people) {
        this.relations = relations;
        this.people = people;
    }

    void lock(Transaction tx) {
        relations.lock(tx);
    }

    /** An owner must be it still: what the policy knew may be a moment old. */
    void requireStill(Transaction tx, HotelId hotel, Actor actor) {
        if (actor.as().equals(Relation.OWNER.code()) && !isOwner(tx, hotel, actor.person())) {
            throw new Rejected(new NoLongerAllowed());
        }
    }

    boolean isOwner(Session session, HotelId hotel, PersonId person) {
        return relations.between(session, hotel, person).filter(Relation.OWNER::equals).isPresent();
    }

    /** Who works there is invited to own it, if at all; the owner is not invited to anything. */
    void requireOpen(Session session, Invitation invitation, PersonId person) {
        relations.between(session, invitation.hotel(), person)
                .filter(held -> held == Relation.OWNER || invitation.relation() != Relation.OWNER)
                .ifPresent(held -> {
                    throw new Rejected(new AlreadyStaff(held == Relation.OWNER));
                });
    }

    /** What somebody is who is not the owner, whom nobody changes or removes. */
    Relation changeable(Transaction tx, HotelId hotel, PersonId person) {
        Relation held = relations.between(tx, hotel, person)
                .orElseThrow(() -> new Rejected(new UnknownStaff(person)));
        if (held == Relation.OWNER) {
            throw new Rejected(new LastOwner());
        }
        return held;
    }

    void put(Transaction tx, PersonEvent.Hotel hotel, Held staff, RelationNews news, By.Somebody by, Instant now) {
        relations.put(tx, new HotelId(hotel.id()), staff.person(), staff.relation(), by.person(), now);
        tell(tx, hotel, staff, news, by);
    }

    void end(Transaction tx, PersonEvent.Hotel hotel, Held staff, RelationNews news, By.Somebody by, Instant now) {
        relations.end(tx, new HotelId(hotel.id()), staff.person(), now);
        tell(tx, hotel, staff, news, by);
    }

    /** All whom a new relation concerns, in the order of their ids; with the owner where that is to change. */
    void lockPeople(Transaction tx, Invitation invitation, PersonId invitee) {
        Stream<PersonId> former = relations.at(tx, invitation.hotel()).stream()
                .filter(held -> held.relation() == Relation.OWNER && invitation.relation() == Relation.OWNER)
                .map(Held::person);
        Stream.concat(former, Stream.of(invitee)).sorted((one, other) -> one.value().compareTo(other.value()))
                .forEach(person -> PersonChanges.lock(tx, person));
    }

    /** The former owner's rows come first: there is one owner at any time. */
    void handOver(Transaction tx, PersonEvent.Hotel hotel, PersonId to, By.Somebody by, Instant now) {
        relations.at(tx, new HotelId(hotel.id())).stream()
                .filter(held -> held.relation() == Relation.OWNER)
                .forEach(held -> end(tx, hotel, held, RelationNews.OWNERSHIP_GIVEN, by, now));
        put(tx, hotel, new Held(to, Relation.OWNER), RelationNews.OWNERSHIP_RECEIVED, by, now);
    }

    private void tell(Transaction tx, PersonEvent.Hotel hotel, Held staff, RelationNews news, By by) {
        people.tellAnew(tx, staff.person()).ifPresent(person -> people.announce(tx,
                new PersonEvent.RelationTold(person, news, hotel, staff.relation().code(), by)));
    }
}
