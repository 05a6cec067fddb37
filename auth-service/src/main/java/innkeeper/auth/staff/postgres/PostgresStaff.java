package innkeeper.auth.staff.postgres;

import innkeeper.auth.link.postgres.UserSecretsTopic;
import innkeeper.auth.person.domain.Account;
import innkeeper.auth.person.domain.AuthRejection.UnknownInvitation;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.domain.PersonEvent;
import innkeeper.auth.person.domain.PersonEvent.RelationNews;
import innkeeper.auth.relation.domain.Relation;
import innkeeper.auth.person.postgres.PersonChanges;
import innkeeper.auth.relation.postgres.PostgresRelations;
import innkeeper.auth.relation.postgres.PostgresRelations.Held;
import innkeeper.auth.staff.domain.Acceptance;
import innkeeper.auth.staff.domain.Actor;
import innkeeper.auth.staff.domain.Invitation;
import innkeeper.auth.staff.domain.Member;
import innkeeper.auth.staff.domain.Offer;
import innkeeper.auth.staff.usecase.Staff;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.Rejected;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.event.outbox.Outbox;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Staff in PostgreSQL. Every change begins with the lock of all relations, so that there is an order of all of them. */
public final class PostgresStaff implements Staff {
    private final Database database;
    private final StaffChanges changes;
    private final Accepting accepting;
    private final Outbox outbox;
    private final UserSecretsTopic secrets;

    public PostgresStaff(
            Database database, PostgresRelations relations, PersonChanges people, Outbox outbox, UserSecretsTopic secrets) {
        this.database = database;
        this.changes = new StaffChanges(relations, people);
        this.accepting = new Accepting(changes, people);
        this.outbox = outbox;
        this.secrets = secrets;
    }

    @Override
    public boolean knows(HotelId hotel) {
        return StaffTables.hotelName(database, hotel).isPresent();
    }

    @Override
    public List<Member> members(HotelId hotel, PersonId after, int limit) {
        return StaffTables.members(database, hotel, after, limit);
    }

    @Override
    public Member member(HotelId hotel, PersonId person) {
        return StaffTables.member(database, hotel, person);
    }

    @Override
    public List<Invitation> invitations(HotelId hotel, UUID after, int limit, Instant now) {
        return InvitationTable.list(database, hotel, after, limit, now);
    }

    @Override
    public Invitation invitation(HotelId hotel, UUID id, Instant now) {
        return InvitationTable.get(database, hotel, id, now);
    }

    /** The same statements whether or not the address has an account. */
    @Override
    public void invite(Invitation invitation, String hash, URI link, Actor actor) {
        database.transact(tx -> {
            changes.lock(tx);
            String hotel = StaffTables.requireHotel(tx, invitation.hotel());
            changes.requireStill(tx, invitation.hotel(), actor);
            Optional<Person> invitee = StaffTables.person(tx, invitation.email());
            invitee.ifPresent(person -> changes.requireOpen(tx, invitation, person.id()));
            InvitationTable.keep(tx, invitation, hash);
            outbox.append(tx, secrets.staffInvitation(
                    invitee.map(person -> person.id().value()).orElse(invitation.id()), invitation.email(),
                    invitee.filter(Person::emailVerified).map(Person::locale).orElse(actor.subject().locale()), link, invitation.expiresAt(),
                    new UserSecretsTopic.Work(hotel, invitation.relation().code(), actor.subject().fullName())));
        });
    }

    @Override
    public void withdraw(HotelId hotel, UUID invitation, Actor actor) {
        database.transact(tx -> {
            changes.lock(tx);
            changes.requireStill(tx, hotel, actor);
            if (!InvitationTable.delete(tx, hotel, invitation)) {
                throw new Rejected(new UnknownInvitation(invitation));
            }
        });
    }

    @Override
    public Optional<Member> change(HotelId hotel, PersonId person, Relation relation, Actor actor, Instant now) {
        return database.transaction(tx -> {
            changes.lock(tx);
            PersonEvent.Hotel named = named(tx, hotel);
            changes.requireStill(tx, hotel, actor);
            if (changes.changeable(tx, hotel, person) == relation) {
                return Optional.empty();
            }
            changes.put(tx, named, new Held(person, relation), RelationNews.CHANGED, actor.by(), now);
            return Optional.of(StaffTables.member(tx, hotel, person));
        });
    }

    @Override
    public Relation remove(HotelId hotel, PersonId person, Actor actor, Instant now) {
        return database.transaction(tx -> {
            changes.lock(tx);
            PersonEvent.Hotel named = named(tx, hotel);
            changes.requireStill(tx, hotel, actor);
            Relation held = changes.changeable(tx, hotel, person);
            changes.end(tx, named, new Held(person, held), RelationNews.ENDED, actor.by(), now);
            return held;
        });
    }

    @Override
    public Optional<Offer> offer(String hash, Instant now) {
        return accepting.offer(database, hash, now);
    }

    @Override
    public Acceptance accept(String hash, Instant now) {
        return database.transaction(tx -> accepting.accept(tx, hash, now));
    }

    @Override
    public Acceptance join(String hash, Account newcomer, Instant now) {
        return database.transaction(tx -> accepting.join(tx, hash, newcomer, now));
    }

    @Override
    public void forgetExpired(Instant now) {
        InvitationTable.forget(database, now);
    }

    @Override
    public List<Reach> reach(PersonId person, HotelId after, int limit) {
        return StaffTables.reach(database, person, after, limit);
    }

    private static PersonEvent.Hotel named(Transaction tx, HotelId hotel) {
        return new PersonEvent.Hotel(hotel.value(), StaffTables.requireHotel(tx, hotel));
    }
}
