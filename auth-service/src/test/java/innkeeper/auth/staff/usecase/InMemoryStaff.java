package innkeeper.auth.staff.usecase;

import innkeeper.auth.person.domain.Account;
import innkeeper.auth.person.domain.AuthRejection;
import innkeeper.auth.person.domain.AuthRejection.AccountSuspended;
import innkeeper.auth.person.domain.AuthRejection.AddressTaken;
import innkeeper.auth.person.domain.AuthRejection.AlreadyStaff;
import innkeeper.auth.person.domain.AuthRejection.InvalidLink;
import innkeeper.auth.person.domain.AuthRejection.LastOwner;
import innkeeper.auth.person.domain.AuthRejection.NoLongerAllowed;
import innkeeper.auth.person.domain.AuthRejection.UnknownHotel;
import innkeeper.auth.person.domain.AuthRejection.UnknownInvitation;
import innkeeper.auth.person.domain.AuthRejection.UnknownStaff;
import innkeeper.auth.person.domain.AuthRejection.VoidInvitation;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.domain.Role;
import innkeeper.auth.person.usecase.InMemoryPeople;
import innkeeper.auth.relation.domain.Relation;
import innkeeper.auth.relation.usecase.RelationLog;
import innkeeper.auth.staff.domain.Acceptance;
import innkeeper.auth.staff.domain.Actor;
import innkeeper.auth.staff.domain.Invitation;
import innkeeper.auth.staff.domain.Member;
import innkeeper.auth.staff.domain.Offer;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.Rejected;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Staff in maps, and the links that were sent. */
public final class InMemoryStaff implements Staff, RelationLog {
    private record Key(HotelId hotel, PersonId person) {}

    private record Held(Relation relation, Instant since, PersonId grantedBy) {}

    private record Sent(Invitation invitation, String hash, URI link, boolean ended) {
        Sent end() {
            return new Sent(invitation, hash, link, true);
        }
    }

    private final InMemoryPeople people;
    private final Map<HotelId, String> hotels = new HashMap<>();
    private final Map<Key, Held> relations = new HashMap<>();
    private final List<Change> log = new ArrayList<>();
    private final List<Sent> sent = new ArrayList<>();

    public InMemoryStaff(InMemoryPeople people) {
        this.people = people;
    }

    /** As hotel-service announces it. */
    public synchronized void hotel(HotelId hotel, String name, PersonId owner) {
        hotels.put(hotel, name);
        put(hotel, owner, Relation.OWNER, owner, Instant.EPOCH);
    }

    public synchronized void hotelGone(HotelId hotel) {
        hotels.remove(hotel);
        List.copyOf(relations.keySet()).stream().filter(key -> key.hotel().equals(hotel))
                .forEach(key -> end(hotel, key.person()));
    }

    public synchronized void works(HotelId hotel, PersonId person, Relation relation, Instant since) {
        put(hotel, person, relation, person, since);
    }

    /** The token of the newest link that went to the address. */
    public synchronized Optional<String> mailed(String email) {
        return sent.reversed().stream().filter(each -> each.invitation().email().value().equals(email)).findFirst()
                .map(each -> each.link().getQuery().substring("token=".length()));
    }

    @Override
    public synchronized News since(long version) {
        return new News(List.copyOf(log.subList((int) version, log.size())), log.size());
    }

    @Override
    public synchronized boolean knows(HotelId hotel) {
        return hotels.containsKey(hotel);
    }

    @Override
    public synchronized List<Member> members(HotelId hotel, PersonId after, int limit) {
        return relations.entrySet().stream()
                .filter(each -> each.getKey().hotel().equals(hotel))
                .filter(each -> each.getKey().person().toString().compareTo(after.toString()) > 0)
                .sorted(Comparator.comparing(each -> each.getKey().person().toString()))
                .limit(limit)
                .map(each -> member(each.getKey().person(), each.getValue()))
                .toList();
    }

    @Override
    public synchronized Member member(HotelId hotel, PersonId person) {
        return member(person, held(hotel, person).orElseThrow(() -> new Rejected(new UnknownStaff(person))));
    }

    @Override
    public synchronized List<Invitation> invitations(HotelId hotel, UUID after, int limit, Instant now) {
        return open(now).stream()
                .filter(invitation -> invitation.hotel().equals(hotel))
                .filter(invitation -> invitation.id().toString().compareTo(after.toString()) > 0)
                .sorted(Comparator.comparing(invitation -> invitation.id().toString()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Invitation invitation(HotelId hotel, UUID id, Instant now) {
        return open(now).stream()
                .filter(invitation -> invitation.hotel().equals(hotel) && invitation.id().equals(id))
                .findFirst().orElseThrow(() -> new Rejected(new UnknownInvitation(id)));
    }

    private void requireHotel(HotelId hotel) {
        if (!knows(hotel)) {
            throw new Rejected(new UnknownHotel(hotel));
        }
    }

    @Override
    public synchronized void invite(Invitation invitation, String hash, URI link, Actor actor) {
        requireHotel(invitation.hotel());
        requireStill(invitation.hotel(), actor);
        people.withEmail(invitation.email()).map(Account::person)
                .ifPresent(person -> requireOpen(invitation, person.id()));
        sent.removeIf(each -> each.invitation().hotel().equals(invitation.hotel())
                && each.invitation().email().equals(invitation.email()));
        sent.add(new Sent(invitation, hash, link, false));
    }

    @Override
    public synchronized void withdraw(HotelId hotel, UUID invitation, Actor actor) {
        requireStill(hotel, actor);
        if (!sent.removeIf(
                each -> each.invitation().id().equals(invitation) && each.invitation().hotel().equals(hotel))) {
            throw new Rejected(new UnknownInvitation(invitation));
        }
    }

    @Override
    public synchronized Optional<Member> change(HotelId hotel, PersonId person, Relation relation, Actor actor,
            Instant now) {
        requireHotel(hotel);
        requireStill(hotel, actor);
        if (changeable(hotel, person) == relation) {
            return Optional.empty();
        }
        put(hotel, person, relation, actor.person(), now);
        return Optional.of(member(hotel, person));
    }

    @Override
    public synchronized Relation remove(HotelId hotel, PersonId person, Actor actor, Instant now) {
        requireHotel(hotel);
        requireStill(hotel, actor);
        var held = changeable(hotel, person);
        end(hotel, person);
        return held;
    }

    @Override
    public synchronized Optional<Offer> offer(String hash, Instant now) {
        return find(hash, now).map(this::offer);
    }

    private Offer offer(Sent found) {
        var invitation = found.invitation();
        refuse(found.ended() || !hotels.containsKey(invitation.hotel()), new VoidInvitation());
        var inviter = people.find(invitation.invitedBy()).filter(person -> !person.suspended())
                .orElseThrow(() -> new Rejected(new VoidInvitation()));
        refuse(!isOwner(invitation.hotel(), inviter.id()) && inviter.role() != Role.ADMIN, new VoidInvitation());
        var invitee = people.withEmail(invitation.email()).map(Account::person);
        invitee.ifPresent(person -> {
            refuse(person.suspended(), new AccountSuspended());
            requireOpen(invitation, person.id());
        });
        return new Offer(invitation, hotels.get(invitation.hotel()), inviter.fullName(),
                isOwner(invitation.hotel(), inviter.id()),
                invitee.map(person -> person.emailVerified() ? Offer.Invitee.VERIFIED : Offer.Invitee.UNVERIFIED)
                        .orElse(Offer.Invitee.NOBODY),
                invitee.filter(Person::emailVerified).orElse(inviter).locale());
    }

    @Override
    public synchronized Acceptance join(String hash, Account newcomer, Instant now) {
        var offer = offer(hash, now).orElseThrow(() -> new Rejected(new InvalidLink()));
        var person = switch (offer.invitee()) {
            case NOBODY -> {
                people.register(newcomer);
                yield newcomer.person();
            }
            case UNVERIFIED -> people.takeOver(
                    people.withEmail(offer.invitation().email()).orElseThrow().person().id(),
                    stranger -> stranger.edited(newcomer.person().profile()), newcomer.passwordHash(), now);
            case VERIFIED -> throw new Rejected(new AddressTaken());
        };
        return engage(offer.invitation(), person, now);
    }

    @Override
    public synchronized Acceptance accept(String hash, Instant now) {
        var offer = offer(hash, now).filter(Offer::known).orElseThrow(() -> new Rejected(new InvalidLink()));
        return engage(offer.invitation(), people.withEmail(offer.invitation().email()).orElseThrow().person(), now);
    }

    private Acceptance engage(Invitation invitation, Person person, Instant now) {
        sent.removeIf(each -> each.invitation().equals(invitation));
        if (invitation.relation() == Relation.OWNER) {
            List.copyOf(relations.keySet()).stream()
                    .filter(key -> key.hotel().equals(invitation.hotel()) && isOwner(key.hotel(), key.person()))
                    .forEach(key -> end(key.hotel(), key.person()));
        }
        put(invitation.hotel(), person.id(), invitation.relation(), invitation.invitedBy(), now);
        return new Acceptance(person, invitation);
    }

    @Override
    public synchronized void forgetExpired(Instant now) {
        sent.removeIf(each -> !now.isBefore(each.invitation().expiresAt()));
    }

    @Override
    public synchronized List<Reach> reach(PersonId person, HotelId after, int limit) {
        return relations.entrySet().stream()
                .filter(each -> each.getKey().person().equals(person))
                .filter(each -> each.getKey().hotel().toString().compareTo(after.toString()) > 0)
                .sorted(Comparator.comparing(each -> each.getKey().hotel().toString()))
                .limit(limit)
                .map(each -> new Reach(each.getKey().hotel(), hotels.get(each.getKey().hotel()),
                        each.getValue().relation(), each.getValue().since()))
                .toList();
    }

    private Member member(PersonId id, Held held) {
        var person = people.find(id).orElseThrow();
        return new Member(id, person.fullName(), person.email().value(), held.relation(), held.since(),
                held.grantedBy());
    }

    private Optional<Held> held(HotelId hotel, PersonId person) {
        return Optional.ofNullable(relations.get(new Key(hotel, person)));
    }

    private boolean isOwner(HotelId hotel, PersonId person) {
        return held(hotel, person).filter(held -> held.relation() == Relation.OWNER).isPresent();
    }

    private Relation changeable(HotelId hotel, PersonId person) {
        var relation = member(hotel, person).relation();
        refuse(relation == Relation.OWNER, new LastOwner());
        return relation;
    }

    private void requireStill(HotelId hotel, Actor actor) {
        refuse(actor.as().equals("owner") && !isOwner(hotel, actor.person()), new NoLongerAllowed());
    }

    private void requireOpen(Invitation invitation, PersonId person) {
        refuse(isOwner(invitation.hotel(), person), new AlreadyStaff(true));
        refuse(held(invitation.hotel(), person).isPresent() && invitation.relation() != Relation.OWNER,
                new AlreadyStaff(false));
    }

    private List<Invitation> open(Instant now) {
        return sent.stream().filter(each -> !each.ended()).map(Sent::invitation)
                .filter(invitation -> now.isBefore(invitation.expiresAt())).toList();
    }

    private Optional<Sent> find(String hash, Instant now) {
        return sent.stream().filter(each -> each.hash().equals(hash) && now.isBefore(each.invitation().expiresAt()))
                .findFirst();
    }

    private void put(HotelId hotel, PersonId person, Relation relation, PersonId by, Instant now) {
        relations.put(new Key(hotel, person), new Held(relation, now, by));
        log.add(new Change(person.toString(), hotel.toString(), relation, false));
    }

    private void end(HotelId hotel, PersonId person) {
        var held = relations.remove(new Key(hotel, person));
        log.add(new Change(person.toString(), hotel.toString(), held.relation(), true));
        sent.replaceAll(each -> restsOn(each.invitation(), hotel, person, held.relation()) ? each.end() : each);
    }

    private boolean restsOn(Invitation invitation, HotelId hotel, PersonId person, Relation ended) {
        return invitation.hotel().equals(hotel)
                && (people.find(person).map(Person::email).filter(invitation.email()::equals).isPresent()
                        || ended == Relation.OWNER && (invitation.relation() == Relation.OWNER
                                || invitation.invitedBy().equals(person)));
    }

    private static void refuse(boolean so, AuthRejection rejection) {
        if (so) {
            throw new Rejected(rejection);
        }
    }
}
