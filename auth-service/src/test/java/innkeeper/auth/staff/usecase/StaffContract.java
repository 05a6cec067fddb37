package innkeeper.auth.staff.usecase;

import innkeeper.auth.factor.domain.RecoveryCode;
import innkeeper.auth.factor.domain.SecondFactor;
import innkeeper.auth.factor.domain.TimeStep;
import innkeeper.auth.factor.usecase.SecondFactors;
import innkeeper.auth.link.domain.OneTimeLink;
import innkeeper.auth.person.domain.Account;
import innkeeper.auth.person.domain.AuthRejection;
import innkeeper.auth.person.domain.AuthRejection.AccountSuspended;
import innkeeper.auth.person.domain.AuthRejection.AddressTaken;
import innkeeper.auth.person.domain.AuthRejection.AlreadyStaff;
import innkeeper.auth.person.domain.AuthRejection.InvalidLink;
import innkeeper.auth.person.domain.AuthRejection.LastOwner;
import innkeeper.auth.person.domain.AuthRejection.NoLongerAllowed;
import innkeeper.auth.person.domain.AuthRejection.UnknownInvitation;
import innkeeper.auth.person.domain.AuthRejection.UnknownStaff;
import innkeeper.auth.person.domain.AuthRejection.VoidInvitation;
import innkeeper.auth.person.domain.EmailAddress;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.domain.Role;
import innkeeper.auth.person.domain.SessionId;
import innkeeper.auth.person.domain.Subject;
import innkeeper.auth.person.usecase.People;
import innkeeper.auth.relation.domain.Relation;
import innkeeper.auth.session.domain.Origin;
import innkeeper.auth.session.domain.RefreshToken;
import innkeeper.auth.session.domain.Session;
import innkeeper.auth.session.usecase.Sessions;
import innkeeper.auth.staff.domain.Actor;
import innkeeper.auth.staff.domain.Invitation;
import innkeeper.auth.staff.domain.Member;
import innkeeper.auth.staff.domain.Offer;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.Rejected;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What every store of staff promises. */
public abstract class StaffContract {
    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
    private static final PersonId NOBODY = new PersonId(new UUID(0, 0));

    private final HotelId astoria = new HotelId(UUID.randomUUID());
    private Person boris;
    private Person clara;

    protected abstract Staff staff();

    protected abstract People people();

    protected abstract Sessions sessions();

    protected abstract SecondFactors factors();

    protected abstract void hotel(HotelId hotel, String name, PersonId owner, boolean deleted);

    @BeforeEach
    void a_hotel_of_boris_and_clara_who_has_none() {
        boris = person("boris", Role.HOTELIER);
        clara = person("clara", Role.CLIENT);
        hotel(astoria, "Astoria", boris.id(), false);
    }

    private Person person(String name, Role role) {
        return people().change(unverified(name, role).id(), Person::verified).orElseThrow();
    }

    private Person unverified(String name, Role role) {
        var person = Person.registered(new PersonId(UUID.randomUUID()),
                new EmailAddress("%s-%s@innkeeper.example".formatted(name, UUID.randomUUID())), name, role, "ru", NOON);
        people().register(new Account(person, "hash"));
        return person;
    }

    private static Actor owner(Person person) {
        return new Actor(Subject.of(person), "owner");
    }

    private String invited(Person by, EmailAddress email, Relation relation) {
        return invited(by, email, relation, "owner");
    }

    private String invited(Person by, EmailAddress email, Relation relation, String as) {
        return invited(astoria, by, email, relation, as);
    }

    private String invited(HotelId hotel, Person by, EmailAddress email, Relation relation, String as) {
        var token = UUID.randomUUID().toString();
        staff().invite(new Invitation(UUID.randomUUID(), hotel, email, relation, by.id(), NOON, NOON.plusSeconds(60)),
                OneTimeLink.hash(token), URI.create("https://x.example/?token=" + token),
                new Actor(Subject.of(by), as));
        return OneTimeLink.hash(token);
    }

    private List<String> members() {
        return staff().members(astoria, NOBODY, 10).stream().map(member -> member.fullName() + " " + member.relation())
                .sorted().toList();
    }

    private static void refused(AuthRejection expected, Executable step) {
        assertEquals(expected, assertThrows(Rejected.class, step).rejection());
    }

    private void works(Person person, Relation relation) {
        staff().accept(invited(boris, person.email(), relation), NOON);
    }

    @Test
    void who_accepts_works_there_once() {
        var link = invited(boris, clara.email(), Relation.FRONT_DESK);
        var offer = staff().offer(link, NOON).orElseThrow();
        assertEquals("Astoria boris VERIFIED ru",
                "%s %s %s %s".formatted(offer.hotelName(), offer.inviter(), offer.invitee(), offer.locale()));
        assertEquals(clara.id(), staff().accept(link, NOON).person().id());
        assertEquals(List.of("boris OWNER", "clara FRONT_DESK"), members());
        refused(new InvalidLink(), () -> staff().accept(link, NOON));
        assertEquals(new Member(clara.id(), "clara", clara.email().value(), Relation.FRONT_DESK, NOON, boris.id()),
                staff().member(astoria, clara.id()));
    }

    @Test
    void whoever_has_no_account_joins_with_a_new_one() {
        var email = new EmailAddress("new-%s@innkeeper.example".formatted(UUID.randomUUID()));
        var link = invited(boris, email, Relation.ACCOUNTANT);
        refused(new InvalidLink(), () -> staff().accept(link, NOON));
        var daria = Person.registered(new PersonId(UUID.randomUUID()), email, "daria", Role.HOTELIER, "en", NOON);
        staff().join(link, new Account(daria, "hash"), NOON);
        assertEquals(List.of("boris OWNER", "daria ACCOUNTANT"), members());
        refused(new InvalidLink(), () -> staff().join("nothing", new Account(daria, "hash"), NOON));
    }

    private Account asGiven(EmailAddress email) {
        var daria = Person.registered(new PersonId(UUID.randomUUID()), email, "daria", Role.HOTELIER, "ru", NOON);
        return new Account(daria, "hash of daria");
    }

    @Test
    void nothing_a_stranger_set_up_outlives_the_acceptance_by_whoever_reads_the_mail() {
        var mallory = unverified("mallory", Role.CLIENT);
        var begun = new SecondFactor.Begun(mallory.id(), "sealed", NOON);
        assertTrue(factors().begin(begun));
        assertTrue(factors().confirm(begun, new TimeStep(59_000_000),
                List.of(new RecoveryCode("aaaabbbbccccdddd")), NOON));
        var session = RefreshToken.Hash.of(UUID.randomUUID().toString());
        assertTrue(sessions().open(Session.opened(new SessionId(UUID.randomUUID()), mallory.id()),
                people().account(mallory.id()).orElseThrow(), new Origin("a browser", "192.0.2.1"),
                new RefreshToken.Unused(session, NOON.plus(Duration.ofDays(1))), NOON));
        var link = invited(boris, mallory.email(), Relation.OWNER);
        assertEquals(Offer.Invitee.UNVERIFIED, staff().offer(link, NOON).orElseThrow().invitee());
        refused(new InvalidLink(), () -> staff().accept(link, NOON));
        assertTrue(sessions().find(session).filter(each -> !each.session().revoked()).isPresent());

        var taken = staff().join(link, asGiven(mallory.email()), NOON).person();
        assertEquals(mallory.id(), taken.id());
        var account = people().account(mallory.id()).orElseThrow();
        assertEquals("daria true hash of daria", account.person().fullName() + " " + account.person().emailVerified()
                + " " + account.passwordHash());
        assertTrue(sessions().find(session).orElseThrow().session().revoked());
        assertEquals(Optional.empty(), factors().find(mallory.id()));
        assertEquals(0, factors().recoveryCodesLeft(mallory.id()));
        assertEquals(List.of("daria OWNER"), members());
    }

    @Test
    void a_verified_account_keeps_its_name_and_password() {
        var link = invited(boris, clara.email(), Relation.MANAGER);
        refused(new AddressTaken(), () -> staff().join(link, asGiven(clara.email()), NOON));
        assertEquals("hash", people().account(clara.id()).orElseThrow().passwordHash());
        assertEquals(List.of("boris OWNER"), members());
        staff().accept(link, NOON);
    }

    private List<Relation> waiting() {
        return staff().invitations(astoria, new UUID(0, 0), 10, NOON).stream().map(Invitation::relation).toList();
    }

    @Test
    void with_the_owner_go_their_invitations_and_every_offer_of_the_hotel() {
        var admin = person("ada", Role.ADMIN);
        var dmitri = person("dmitri", Role.CLIENT);
        var byOwner = invited(boris, dmitri.email(), Relation.MANAGER);
        var byAdmin = invited(admin, person("fedor", Role.CLIENT).email(), Relation.ACCOUNTANT, "admin");
        var offer = invited(admin, person("gleb", Role.CLIENT).email(), Relation.OWNER, "admin");
        staff().accept(invited(boris, clara.email(), Relation.OWNER), NOON);
        assertEquals(List.of(Relation.ACCOUNTANT), waiting());
        refused(new VoidInvitation(), () -> staff().offer(offer, NOON));
        refused(new VoidInvitation(), () -> staff().accept(offer, NOON));
        staff().accept(invited(clara, boris.email(), Relation.OWNER), NOON);
        refused(new VoidInvitation(), () -> staff().accept(byOwner, NOON));
        staff().accept(byAdmin, NOON);
        staff().accept(invited(boris, dmitri.email(), Relation.MANAGER), NOON);
        assertEquals(List.of("boris OWNER", "dmitri MANAGER", "fedor ACCOUNTANT"), members());
    }

    @Test
    void what_waits_for_somebody_ends_when_they_are_removed_or_leave() {
        works(clara, Relation.MANAGER);
        var removed = invited(boris, clara.email(), Relation.OWNER);
        staff().remove(astoria, clara.id(), owner(boris), NOON);
        refused(new VoidInvitation(), () -> staff().accept(removed, NOON));
        assertEquals(List.of(), waiting());
        works(clara, Relation.FRONT_DESK);
        var left = invited(boris, clara.email(), Relation.OWNER);
        staff().remove(astoria, clara.id(), new Actor(Subject.of(clara), "front_desk"), NOON);
        refused(new VoidInvitation(), () -> staff().offer(left, NOON));
        assertEquals(List.of("boris OWNER"), members());
    }

    @Test
    void of_a_removal_and_an_acceptance_at_once_one_comes_first_and_the_other_is_refused() throws Exception {
        for (var round = 0; round < 10; round++) {
            var dmitri = person("dmitri", Role.CLIENT);
            var hotel = new HotelId(UUID.randomUUID());
            hotel(hotel, "Astoria", boris.id(), false);
            staff().accept(invited(hotel, boris, dmitri.email(), Relation.MANAGER, "owner"), NOON);
            var offer = invited(hotel, boris, dmitri.email(), Relation.OWNER, "owner");
            try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
                var accepted = both.submit(() -> succeeds(() -> staff().accept(offer, NOON)));
                var removed = both.submit(() -> succeeds(() -> staff().remove(hotel, dmitri.id(), owner(boris), NOON)));
                assertNotEquals(accepted.get(), removed.get());
                assertEquals(List.of((accepted.get() ? dmitri : boris).id()),
                        staff().members(hotel, NOBODY, 10).stream().map(Member::person).toList());
            }
        }
    }

    private static boolean succeeds(Runnable step) {
        try {
            step.run();
            return true;
        } catch (Rejected _) {
            return false;
        }
    }

    @Test
    void the_newest_link_counts_until_it_is_withdrawn_or_over() {
        var older = invited(boris, clara.email(), Relation.MANAGER);
        var newer = invited(boris, clara.email(), Relation.FRONT_DESK);
        refused(new InvalidLink(), () -> staff().accept(older, NOON));
        var later = NOON.plus(Duration.ofMinutes(1));
        refused(new InvalidLink(), () -> staff().accept(newer, later));
        assertEquals(List.of(), staff().invitations(astoria, new UUID(0, 0), 10, later));
        var waiting = staff().invitations(astoria, new UUID(0, 0), 10, NOON);
        assertEquals(1, waiting.size());
        staff().withdraw(astoria, waiting.getFirst().id(), owner(boris));
        assertEquals(Optional.empty(), staff().offer(newer, NOON));
        refused(new UnknownInvitation(waiting.getFirst().id()),
                () -> staff().withdraw(astoria, waiting.getFirst().id(), owner(boris)));
    }

    @Test
    void who_works_there_is_invited_to_own_it_alone_and_the_owner_to_nothing() {
        works(clara, Relation.MANAGER);
        refused(new AlreadyStaff(false), () -> invited(boris, clara.email(), Relation.ACCOUNTANT));
        refused(new AlreadyStaff(true), () -> invited(boris, boris.email(), Relation.OWNER));
        staff().accept(invited(boris, clara.email(), Relation.OWNER), NOON);
        assertEquals(List.of("clara OWNER"), members());
        refused(new NoLongerAllowed(), () -> invited(boris, boris.email(), Relation.MANAGER));
        refused(new NoLongerAllowed(), () -> staff().remove(astoria, clara.id(), owner(boris), NOON));
    }

    @Test
    void an_invitation_is_worth_what_its_giver_and_the_hotel_still_are() {
        var dmitri = person("dmitri", Role.CLIENT);
        var link = invited(boris, dmitri.email(), Relation.MANAGER);
        staff().accept(invited(boris, clara.email(), Relation.OWNER), NOON);
        refused(new VoidInvitation(), () -> staff().accept(link, NOON));
        refused(new VoidInvitation(), () -> staff().offer(link, NOON));
        var suspended = invited(clara, boris.email(), Relation.MANAGER);
        people().change(boris.id(), person -> person.suspended("fraud", NOON));
        refused(new AccountSuspended(), () -> staff().accept(suspended, NOON));
        refused(new AccountSuspended(), () -> staff().offer(suspended, NOON));
        hotel(astoria, "Astoria", clara.id(), true);
        refused(new VoidInvitation(), () -> staff().accept(suspended, NOON));
        refused(new VoidInvitation(), () -> staff().offer(suspended, NOON));
        assertFalse(staff().knows(astoria));
        assertEquals(List.of(), staff().reach(clara.id(), new HotelId(new UUID(0, 0)), 10));
    }

    @Test
    void staff_is_changed_and_goes_but_the_owner_does_not() {
        works(clara, Relation.FRONT_DESK);
        var later = NOON.plusSeconds(30);
        assertEquals(Optional.empty(), staff().change(astoria, clara.id(), Relation.FRONT_DESK, owner(boris), later));
        assertEquals(NOON, staff().member(astoria, clara.id()).since());
        assertEquals(later,
                staff().change(astoria, clara.id(), Relation.MANAGER, owner(boris), later).orElseThrow().since());
        refused(new LastOwner(), () -> staff().change(astoria, boris.id(), Relation.MANAGER, owner(boris), NOON));
        refused(new LastOwner(), () -> staff().remove(astoria, boris.id(), owner(boris), NOON));
        assertEquals(Relation.MANAGER, staff().remove(astoria, clara.id(), owner(boris), later));
        refused(new UnknownStaff(clara.id()), () -> staff().remove(astoria, clara.id(), owner(boris), later));
        assertEquals(List.of("boris OWNER"), members());
        works(clara, Relation.ACCOUNTANT);
        assertEquals(List.of(Relation.ACCOUNTANT), staff().reach(clara.id(), new HotelId(new UUID(0, 0)), 10).stream()
                .map(Staff.Reach::relation).toList());
    }
}
