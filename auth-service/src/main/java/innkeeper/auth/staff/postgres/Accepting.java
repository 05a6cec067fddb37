package innkeeper.auth.staff.postgres;

import innkeeper.auth.person.domain.Account;
import innkeeper.auth.person.domain.AuthRejection.AccountSuspended;
import innkeeper.auth.person.domain.AuthRejection.AddressTaken;
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
import innkeeper.auth.staff.domain.Offer;
import innkeeper.kernel.Rejected;
import innkeeper.kit.database.Session;
import innkeeper.kit.database.Transaction;
import java.time.Instant;
import java.util.Optional;

/** Turns an invitation into a relation, inside a transaction: all that was checked when it was sent is checked again. */
final class Accepting {
    private final StaffChanges changes;
    private final PersonChanges people;

    Accepting(StaffChanges changes, PersonChanges people) {
        this.changes = changes;
        this.people = people;
    }

    /** As accepting it now would end. */
    Optional<Offer> offer(Session session, String hash, Instant now) {
        Optional<Offer> offer = InvitationTable.offer(session, hash, now);
        offer.map(Offer::invitation).ifPresent(invitation -> {
            giver(session, invitation);
            StaffTables.person(session, invitation.email()).ifPresent(person -> require(session, invitation, person));
        });
        return offer;
    }

    Acceptance join(Transaction tx, String hash, Account newcomer, Instant now) {
        changes.lock(tx);
        Offer offer = requireOffer(tx, hash, now);
        if (NewPeople.add(tx, newcomer)) {
            people.announce(tx, new PersonEvent.Registered(newcomer.person()));
            return engage(tx, offer, newcomer.person(), now);
        }
        Person stranger = invitee(tx, offer.invitation());
        if (stranger.emailVerified()) {
            throw new Rejected(new AddressTaken());
        }
        Person owner = people.takeOver(tx, stranger.id(),
                person -> person.edited(newcomer.person().profile()), newcomer.passwordHash(), now).orElseThrow();
        return engage(tx, offer, owner, now);
    }

    Acceptance accept(Transaction tx, String hash, Instant now) {
        changes.lock(tx);
        Offer offer = requireOffer(tx, hash, now);
        Person person = invitee(tx, offer.invitation());
        if (!person.emailVerified()) {
            throw new Rejected(new InvalidLink());
        }
        return engage(tx, offer, person, now);
    }

    private Offer requireOffer(Transaction tx, String hash, Instant now) {
        return offer(tx, hash, now).orElseThrow(() -> new Rejected(new InvalidLink()));
    }

    /** Whose account it is, under the lock of its row. */
    private Person invitee(Transaction tx, Invitation invitation) {
        Person seen = StaffTables.person(tx, invitation.email()).orElseThrow(() -> new Rejected(new InvalidLink()));
        changes.lockPeople(tx, invitation, seen.id());
        Person person = PersonChanges.lock(tx, seen.id()).orElseThrow(() -> new Rejected(new InvalidLink()));
        require(tx, invitation, person);
        return person;
    }

    private Acceptance engage(Transaction tx, Offer offer, Person person, Instant now) {
        Invitation invitation = offer.invitation();
        PersonEvent.Hotel hotel = new PersonEvent.Hotel(invitation.hotel().value(), offer.hotelName());
        By.Somebody by = giver(tx, invitation);
        InvitationTable.delete(tx, invitation.hotel(), invitation.id());
        if (invitation.relation() == Relation.OWNER) {
            changes.handOver(tx, hotel, person.id(), by, now);
        } else {
            changes.put(tx, hotel, new Held(person.id(), invitation.relation()), RelationNews.GRANTED, by, now);
        }
        return new Acceptance(person, invitation);
    }

    private void require(Session session, Invitation invitation, Person person) {
        if (person.suspended()) {
            throw new Rejected(new AccountSuspended());
        }
        if (person.leaving()) {
            throw new Rejected(new VoidInvitation());
        }
        changes.requireOpen(session, invitation, person.id());
    }

    /** Nobody gives what they have no longer. */
    private By.Somebody giver(Session session, Invitation invitation) {
        Person inviter = PersonChanges.find(session, invitation.invitedBy())
                .filter(person -> !person.suspended() && !person.leaving())
                .orElseThrow(() -> new Rejected(new VoidInvitation()));
        boolean owner = changes.isOwner(session, invitation.hotel(), inviter.id());
        if (!owner && inviter.role() != Role.ADMIN) {
            throw new Rejected(new VoidInvitation());
        }
        return new By.Somebody(inviter.id(), inviter.fullName(), owner ? Relation.OWNER.code() : Actor.ADMIN);
    }
}
