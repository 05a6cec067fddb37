package innkeeper.auth.person.usecase;

import innkeeper.auth.person.domain.Account;
import innkeeper.auth.person.domain.AuthRejection.LastAdmin;
import innkeeper.auth.person.domain.AuthRejection.StaleUser;
import innkeeper.auth.person.domain.EmailAddress;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.domain.Phone;
import innkeeper.auth.person.domain.Profile;
import innkeeper.auth.person.domain.Role;
import innkeeper.auth.person.domain.Standing;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.Rejected;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What every store of people promises. */
public abstract class PeopleContract {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private static final Phone PHONE = new Phone("+4520123456");

    protected abstract People people();

    /** Type and full name of what was announced, in order. */
    protected abstract List<String> announced();

    private static Account account(String email, String fullName) {
        var person = Person.registered(new PersonId(UUID.randomUUID()), new EmailAddress(email), fullName,
                Role.HOTELIER, "en", NOON);
        return new Account(person, "$2b$04$hash");
    }

    @Test
    void somebody_added_is_found_by_address_in_any_case_and_by_id() {
        var clara = account("Clara@innkeeper.example", "Clara Jensen");
        assertTrue(people().register(clara));
        assertEquals(Optional.of(clara), people().withEmail(new EmailAddress("cLARA@innkeeper.example")));
        assertEquals(Optional.of(clara), people().account(clara.person().id()));
        assertEquals(Optional.of(clara.person()), people().find(clara.person().id()));
    }

    @Test
    void an_address_has_one_account_and_the_first_one_stays() {
        var first = account("clara@innkeeper.example", "Clara Jensen");
        assertTrue(people().register(first));
        assertFalse(people().register(account("CLARA@innkeeper.example", "Somebody Else")));
        assertEquals(Optional.of(first), people().withEmail(new EmailAddress("clara@innkeeper.example")));
        assertEquals(List.of("Registered Clara Jensen", "RegistrationAttempted"), announced());
    }

    @Test
    void somebody_is_invited_to_an_address_that_has_no_account() {
        assertTrue(people().invite(account("clara@innkeeper.example", "Clara Jensen")));
        assertFalse(people().invite(account("CLARA@innkeeper.example", "Somebody Else")));
        assertEquals(List.of("Registered Clara Jensen"), announced());
    }

    @Test
    void a_change_is_kept_and_announced() {
        var clara = account("clara@innkeeper.example", "Clara Jensen");
        people().register(clara);
        var changed =
                people().change(clara.person().id(), person -> person.edited(new Profile("Clara Hansen", "ru", PHONE)))
                        .orElseThrow();
        assertEquals(2, changed.version());
        assertEquals(Optional.of(changed), people().find(clara.person().id()));
        assertEquals(List.of("Registered Clara Jensen", "Updated Clara Hansen"), announced());
    }

    @Test
    void standing_and_verification_are_kept() {
        var clara = account("clara@innkeeper.example", "Clara Jensen");
        people().register(clara);
        var suspended = people().change(clara.person().id(), person -> person.verified().suspended("no-shows", NOON))
                .orElseThrow();
        assertEquals(new Standing.Suspended("no-shows", NOON), suspended.standing());
        assertEquals(Optional.of(suspended), people().find(clara.person().id()));
        var reinstated = people().change(clara.person().id(), Person::reinstated).orElseThrow();
        assertTrue(reinstated.emailVerified());
        assertEquals(Optional.of(reinstated), people().find(clara.person().id()));
        assertEquals(List.of("Registered Clara Jensen", "Updated Clara Jensen", "Suspended", "Reinstated"),
                announced());
    }

    @Test
    void a_new_hash_takes_the_place_of_the_one_it_was_made_from_and_of_no_other() {
        var clara = account("clara@innkeeper.example", "Clara Jensen");
        people().register(clara);
        people().rehash(clara.person().id(), "$2b$04$hash", "$2b$10$hash");
        people().rehash(clara.person().id(), "$2b$04$hash", "$2b$12$late");
        assertEquals("$2b$10$hash", people().withEmail(clara.person().email()).orElseThrow().passwordHash());
        assertEquals(List.of("Registered Clara Jensen"), announced());
    }

    @Test
    void a_change_that_changes_nothing_is_not_announced() {
        var clara = account("clara@innkeeper.example", "Clara Jensen");
        people().register(clara);
        people().change(clara.person().id(), person -> person.edited(person.profile()));
        assertEquals(List.of("Registered Clara Jensen"), announced());
    }

    @Test
    void a_refused_change_leaves_everything_as_it_was() {
        var clara = account("clara@innkeeper.example", "Clara Jensen");
        people().register(clara);
        var refused = assertThrows(Rejected.class, () -> people().change(clara.person().id(),
                person -> person.expecting(version -> version == 7).edited(new Profile("Clara Hansen", "en", PHONE))));
        assertEquals(new StaleUser(1), refused.rejection());
        assertEquals(Optional.of(clara.person()), people().find(clara.person().id()));
        assertEquals(List.of("Registered Clara Jensen"), announced());
    }

    @Test
    void nobody_is_found_where_nobody_is() {
        var nobody = new PersonId(UUID.randomUUID());
        assertEquals(Optional.empty(), people().find(nobody));
        assertEquals(Optional.empty(), people().withEmail(new EmailAddress("nobody@innkeeper.example")));
        assertEquals(Optional.empty(), people().change(nobody, person -> person));
    }

    @Test
    void who_is_deleted_is_gone_and_announced_and_the_address_is_free() {
        var clara = account("clara@innkeeper.example", "Clara Jensen");
        people().register(clara);
        assertTrue(people().close(clara.person().id(), NOON));
        assertTrue(people().delete(clara.person().id(), NOON).isPresent());
        assertFalse(people().delete(clara.person().id(), NOON).isPresent());
        assertFalse(people().close(clara.person().id(), NOON));
        assertEquals(Optional.empty(), people().account(clara.person().id()));
        assertEquals(List.of("Registered Clara Jensen", "Leaving", "Deleted"), announced());
        assertTrue(people().register(account("clara@innkeeper.example", "Clara Jensen")));
    }

    @Test
    void an_account_is_shut_once_and_opened_again_as_it_was() {
        var clara = account("clara@innkeeper.example", "Clara Jensen");
        var id = clara.person().id();
        people().register(clara);
        people().reopen(id);
        assertTrue(people().close(id, NOON));
        assertEquals(new Standing.Leaving(NOON), people().find(id).orElseThrow().standing());
        assertFalse(people().close(id, NOON));
        people().reopen(id);
        assertEquals(Standing.ACTIVE, people().find(id).orElseThrow().standing());
        assertEquals(List.of("Registered Clara Jensen", "Leaving", "Stayed"), announced());
    }

    @Test
    void only_who_is_leaving_can_be_deleted() {
        var clara = account("clara@innkeeper.example", "Clara Jensen");
        var id = clara.person().id();
        people().register(clara);
        assertFalse(people().delete(id, NOON).isPresent());
        people().close(id, NOON);
        people().change(id, person -> person.suspended("no-shows", NOON));
        assertFalse(people().delete(id, NOON).isPresent());
        assertFalse(people().close(id, NOON));
        people().change(id, Person::reinstated);
        assertFalse(people().delete(id, NOON).isPresent());
        assertEquals(List.of("Registered Clara Jensen", "Leaving", "Suspended", "Reinstated"), announced());
    }

    @Test
    void what_was_shut_by_somebody_who_never_came_back_is_opened_again() {
        var clara = account("clara@innkeeper.example", "Clara Jensen");
        people().register(clara);
        people().close(clara.person().id(), NOON);
        assertEquals(0, people().reopenClosedBefore(NOON));
        assertEquals(1, people().reopenClosedBefore(NOON.plusSeconds(1)));
        assertEquals(0, people().reopenClosedBefore(NOON.plusSeconds(1)));
        assertEquals(Standing.ACTIVE, people().find(clara.person().id()).orElseThrow().standing());
        assertFalse(people().delete(clara.person().id(), NOON).isPresent());
    }

    @Test
    void the_last_admin_who_can_log_in_stays() {
        var ada = admin("ada@innkeeper.example");
        var alan = admin("alan@innkeeper.example");
        people().register(ada);
        people().register(alan);
        people().change(alan.person().id(), person -> person.suspended("away", NOON));
        var refused = assertThrows(Rejected.class, () -> people().close(ada.person().id(), NOON));
        assertEquals(new LastAdmin(), refused.rejection());
        people().change(alan.person().id(), Person::reinstated);
        assertTrue(people().close(ada.person().id(), NOON));
        assertThrows(Rejected.class, () -> people().close(alan.person().id(), NOON));
        assertTrue(people().delete(ada.person().id(), NOON).isPresent());
        assertThrows(Rejected.class, () -> people().close(alan.person().id(), NOON));
    }

    private static Account admin(String email) {
        return new Account(Person.registered(new PersonId(UUID.randomUUID()), new EmailAddress(email), "Admin",
                Role.ADMIN, "en", NOON), "$2b$04$hash");
    }
}
