package innkeeper.auth.staff.postgres;

import innkeeper.auth.person.domain.Account;
import innkeeper.auth.person.domain.AuthRejection.AccountSuspended;
import innkeeper.auth.person.domain.AuthRejection.AlreadyStaff;
import innkeeper.auth.person.domain.AuthRejection.InvalidLink;
import innkeeper.auth.person.domain.AuthRejection.VoidInvitation;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.domain.PersonEvent;
import innkeeper.auth.person.domain.PersonEvent.By;
import innkeeper.auth.person.domain.PersonEvent.RelationNews;
import innkeeper.auth.person.domain.Role;
import innkeeper.auth.person.postgres.NewPeople;
import innkeeper.auth.person.postgres.PersonChanges;
import innkeeper.auth.relation.domain.Relation;
import innkeeper.auth.relation.postgres.PostgresRelations.Held;
import innkeeper.auth.staff.domain.Acceptance;
import innkeeper.auth.staff.domain.Actor;
import innkeeper.auth.staff.domain.Invitation;
import innkeeper.kernel.Rejected;
import innkeeper.kit.database.Transaction;
import java.time.Instant;

/** Turns an invitation into a relation, inside a transaction: all that was checked when it was sent is checked again. */
final class Accepting {
    private final StaffChanges changes;
    private final PersonChanges people;

    Accepting(StaffChanges changes, PersonChanges people) {
        this.changes = changes;
        this.people = people;
    }

    Acceptance join(Transaction tx, String hash, Account newcomer, Instant now) {
        changes.lock(tx);
        if (InvitationTable.offer(tx, hash, now).isPresent() && NewPeople.add(tx, newcomer)) {
            people.announce(tx, new PersonEvent.Registered(newcomer.person()));
        }
        return accept(tx, hash, now);
    }

    Acceptance accept(Transaction tx, String hash, Instant now) {
        changes.lock(tx);
        Invitation invitation = InvitationTable.offer(tx, hash, now)
                .orElseThrow(() -> new Rejected(new InvalidLink())).invitation();
        PersonEvent.Hotel hotel = new PersonEvent.Hotel(invitation.hotel().value(),
                StaffTables.hotelName(tx, invitation.hotel()).orElseThrow(() -> new Rejected(new VoidInvitation())));
        By.Somebody by = giver(tx, invitation);
        Person person = StaffTables.person(tx, invitation.email()).orElseThrow(() -> new Rejected(new InvalidLink()));
        if (person.suspended()) {
            throw new Rejected(new AccountSuspended());
        }
        if (person.leaving()) {
            throw new Rejected(new VoidInvitation());
        }
        if (changes.excludes(tx, invitation, person.id())) {
            throw new Rejected(new AlreadyStaff());
        }
        InvitationTable.delete(tx, invitation.hotel(), invitation.id());
        if (invitation.relation() == Relation.OWNER) {
            changes.handOver(tx, hotel, person.id(), by, now);
        } else {
            changes.put(tx, hotel, new Held(person.id(), invitation.relation()), RelationNews.GRANTED, by, now);
        }
        return new Acceptance(people.change(tx, person.id(), Person::verified).orElseThrow(), invitation);
    }

    /** Nobody gives what they have no longer. */
    private By.Somebody giver(Transaction tx, Invitation invitation) {
        Person inviter = StaffTables.person(tx, invitation.invitedBy())
                .filter(person -> !person.suspended() && !person.leaving())
                .orElseThrow(() -> new Rejected(new VoidInvitation()));
        boolean owner = changes.isOwner(tx, invitation.hotel(), inviter.id());
        if (!owner && inviter.role() != Role.ADMIN) {
            throw new Rejected(new VoidInvitation());
        }
        return new By.Somebody(inviter.id(), inviter.fullName(), owner ? Relation.OWNER.code() : Actor.ADMIN);
    }
}
