package innkeeper.auth.usecase;

import innkeeper.auth.domain.Account;
import innkeeper.auth.domain.EmailAddress;
import innkeeper.auth.domain.Password;
import innkeeper.auth.domain.Person;
import innkeeper.auth.domain.Phone;
import innkeeper.auth.domain.Profile;
import innkeeper.auth.domain.Rejection.AccountSuspended;
import innkeeper.auth.domain.Rejection.InvalidCredentials;
import innkeeper.auth.domain.Rejection.InvalidRefreshToken;
import innkeeper.auth.domain.Rejection.TooManyRequests;
import innkeeper.auth.domain.Rejection.UnknownUser;
import innkeeper.auth.domain.Role;
import innkeeper.auth.domain.session.SessionId;
import innkeeper.auth.usecase.session.Tokens;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.Refusal;
import innkeeper.kernel.Rejected;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import static innkeeper.auth.usecase.House.ANNA;
import static innkeeper.auth.usecase.House.HOME;
import static innkeeper.auth.usecase.House.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AccountUseCasesTest {
    private final House house = new House();

    private static void refused(Refusal expected, Executable act) {
        assertEquals(expected, assertThrows(Rejected.class, act).refusal());
    }

    @Test
    void who_registers_can_log_in_with_the_address_in_any_case() {
        house.anna();
        var tokens = house.logIn.handle(new EmailAddress("ANNA@innkeeper.example"), PASSWORD, HOME, House.HERE);
        assertTrue(tokens.access().value().startsWith("anna@innkeeper.example in "), tokens.access().value());
        assertEquals(Duration.ofMinutes(15), tokens.access().life());
        assertEquals(List.of("Registered anna@innkeeper.example"), house.announced());
    }

    @Test
    void registering_a_known_address_does_the_same_work_and_changes_nothing() {
        house.anna();
        house.passwords.work.clear();
        house.register.handle(ANNA, new Password("some other password"), "Mallory", Role.HOTELIER, "en");
        assertEquals(List.of("hash"), house.passwords.work);
        var anna = house.people.withEmail(ANNA).orElseThrow();
        assertEquals("Anna Petrova", anna.person().fullName());
        assertEquals("hash of a long walk by the sea", anna.passwordHash());
        assertEquals(List.of("Registered anna@innkeeper.example", "RegistrationAttempted"), house.announced());
        assertEquals(List.of("registrations new", "registrations known"), house.tally);
    }

    @Test
    void a_wrong_password_and_an_unknown_address_are_refused_alike_after_the_same_work() {
        house.anna();
        house.passwords.work.clear();
        refused(new InvalidCredentials(), () -> house.logIn.handle(ANNA, "a short walk by the sea", HOME, House.HERE));
        refused(new InvalidCredentials(),
                () -> house.logIn.handle(new EmailAddress("no@innkeeper.example"), PASSWORD, HOME, House.HERE));
        assertEquals(List.of("compare", "compare"), house.passwords.work);
    }

    @Test
    void who_knows_the_password_of_a_suspended_account_is_told_and_stays_outside() {
        var anna = house.anna();
        var refreshToken = house.logIn.handle(ANNA, PASSWORD, HOME, House.HERE).refreshToken();
        house.people.change(anna, person -> person.suspended("stolen card", house.clock.instant()));
        refused(new AccountSuspended(), () -> house.logIn.handle(ANNA, PASSWORD, HOME, House.HERE));
        refused(new InvalidCredentials(), () -> house.logIn.handle(ANNA, "a short walk by the sea", HOME, House.HERE));
        refused(new InvalidRefreshToken(), () -> house.refreshed(refreshToken));
        assertEquals(List.of("registrations new", "logins admitted", "logins suspended", "logins wrong"), house.tally);
    }

    @Test
    void whether_an_unverified_address_is_enough_is_a_setting_and_where_it_is_not_the_account_is_as_unknown() {
        var anna = house.anna();
        var strict = house.admission(false);
        house.passwords.work.clear();
        refused(new InvalidCredentials(), () -> strict.admit(ANNA, PASSWORD, HOME));
        refused(new InvalidCredentials(), () -> strict.admit(ANNA, "a short walk by the sea", HOME));
        refused(new InvalidCredentials(), () -> strict.admit(new EmailAddress("no@innkeeper.example"), PASSWORD, HOME));
        assertEquals(List.of("compare", "compare", "compare"), house.passwords.work);
        house.people.change(anna, Person::verified);
        assertEquals(anna, strict.admit(ANNA, PASSWORD, HOME).person().id());
    }

    @Test
    void an_unverified_account_is_suspended_for_nobody_and_locks_like_an_unknown_one() {
        var anna = house.anna();
        var strict = house.admission(false);
        house.people.change(anna, person -> person.suspended("spam", house.clock.instant()));
        for (var email : List.of(ANNA, new EmailAddress("no@innkeeper.example"))) {
            for (var guess = 0; guess < 5; guess++) {
                refused(new InvalidCredentials(), () -> strict.admit(email, PASSWORD, HOME));
            }
            refused(new TooManyRequests(Duration.ofSeconds(1)), () -> strict.admit(email, PASSWORD, HOME));
        }
    }

    @Test
    void a_log_in_brings_the_hash_up_to_the_cost_of_today_once() {
        house.anna();
        house.passwords.cost("dear ");
        house.passwords.work.clear();
        house.logIn.handle(ANNA, PASSWORD, HOME, House.HERE);
        house.logIn.handle(ANNA, PASSWORD, HOME, House.HERE);
        assertEquals(List.of("compare", "hash", "compare"), house.passwords.work);
        assertEquals("dear hash of a long walk by the sea",
                house.people.withEmail(ANNA).orElseThrow().passwordHash());
    }

    @Test
    void who_cannot_be_rehashed_gets_in_all_the_same() {
        house.people
                .register(new Account(Person.registered(new PersonId(new UUID(0, 7)), ANNA, "Anna", Role.CLIENT, "en",
                        house.clock.instant()), "hash of short"));
        house.passwords.cost("dear ");
        assertEquals(new PersonId(new UUID(0, 7)), house.admission(true).admit(ANNA, "short", HOME).person().id());
        assertEquals("hash of short", house.people.withEmail(ANNA).orElseThrow().passwordHash());
    }

    @Test
    void after_five_wrong_passwords_nothing_is_compared_any_more_and_the_right_one_is_refused_too() {
        house.anna();
        IntStream.range(0, 5).forEach(_ -> refused(new InvalidCredentials(),
                () -> house.logIn.handle(ANNA, "a short walk by the sea", HOME, House.HERE)));
        house.passwords.work.clear();
        refused(new TooManyRequests(Duration.ofSeconds(1)), () -> house.logIn.handle(ANNA, PASSWORD, HOME, House.HERE));
        assertEquals(List.of(), house.passwords.work);
        house.clock.pass(Duration.ofSeconds(1));
        house.logIn.handle(ANNA, PASSWORD, HOME, House.HERE);
    }

    @Test
    void whoever_knows_the_decoy_still_has_no_account() {
        var nobody = new EmailAddress("no@innkeeper.example");
        refused(new InvalidCredentials(), () -> house.logIn.handle(nobody, "nothing", HOME, House.HERE));
    }

    @Test
    void a_refresh_gives_new_tokens_of_the_same_session() {
        house.anna();
        var first = house.logIn.handle(ANNA, PASSWORD, HOME, House.HERE);
        house.clock.pass(Duration.ofMinutes(20));
        var second = house.refreshed(first.refreshToken());
        assertEquals(first.access().value(), second.access().value());
        assertNotEquals(first.refreshToken(), second.refreshToken());
    }

    @Test
    void whoever_may_not_refresh_now_keeps_the_token_as_it_was() {
        var anna = house.anna();
        var token = house.logIn.handle(ANNA, PASSWORD, HOME, House.HERE).refreshToken();
        var later = new TooManyRequests(Duration.ofSeconds(7));
        refused(later, () -> house.refresh.handle(token, holder -> {
            assertEquals(anna, holder);
            throw new Rejected(later);
        }));
        house.clock.pass(Duration.ofMinutes(5));
        house.refreshed(token);
        assertEquals(List.of("granted"), house.refreshes);
    }

    @Test
    void a_password_that_changes_while_it_is_compared_lets_nobody_in_any_more() {
        var anna = house.anna();
        house.passwords.meanwhile(() -> house.people.changePassword(anna, "hash of a long walk by the sea",
                "hash of something else", new SessionId(new UUID(7, 7)), house.clock.instant()));
        refused(new InvalidCredentials(), () -> house.logIn.handle(ANNA, PASSWORD, HOME, House.HERE));
        assertEquals(List.of(), house.people.sessions().living(anna));
    }

    @Test
    void somebody_who_is_suspended_while_the_password_is_compared_stays_outside() {
        var anna = house.anna();
        house.passwords.meanwhile(() -> house.people.change(anna,
                person -> person.suspended("stolen card", house.clock.instant())));
        refused(new AccountSuspended(), () -> house.logIn.handle(ANNA, PASSWORD, HOME, House.HERE));
        assertEquals(List.of(), house.people.sessions().living(anna));
    }

    @Test
    void of_two_log_ins_that_renew_the_hash_at_once_both_get_in() {
        var anna = house.anna();
        house.passwords.cost("dear ");
        house.passwords.meanwhile(() -> house.people.rehash(anna, "hash of a long walk by the sea",
                "dear hash with other salt, hash of a long walk by the sea"));
        house.logIn.handle(ANNA, PASSWORD, HOME, House.HERE);
        assertEquals(1, house.people.sessions().living(anna).size());
        assertEquals("dear hash with other salt, hash of a long walk by the sea",
                house.people.withEmail(ANNA).orElseThrow().passwordHash());
    }

    @Test
    void an_old_refresh_token_that_comes_back_ends_the_session_for_both() {
        house.anna();
        var stolen = house.logIn.handle(ANNA, PASSWORD, HOME, House.HERE).refreshToken();
        var honest = house.refreshed(stolen).refreshToken();
        house.clock.pass(Duration.ofSeconds(11));
        refused(new InvalidRefreshToken(), () -> house.refreshed(stolen));
        refused(new InvalidRefreshToken(), () -> house.refreshed(honest));
        refused(new InvalidRefreshToken(), () -> house.refreshed(stolen));
        assertEquals(List.of("granted", "replayed", "over", "over"), house.refreshes);
        assertEquals(1, house.incidents.all.size());
        assertTrue(house.incidents.all.getFirst().matches("replayed anna@innkeeper.example in .{36}"));
    }

    @Test
    void two_parallel_refreshes_of_an_honest_client_both_succeed() {
        house.anna();
        var shared = house.logIn.handle(ANNA, PASSWORD, HOME, House.HERE).refreshToken();
        var left = house.refreshed(shared).refreshToken();
        house.clock.pass(Duration.ofSeconds(2));
        var right = house.refreshed(shared).refreshToken();
        house.clock.pass(Duration.ofMinutes(1));
        assertNotEquals(house.refreshed(left).refreshToken(), house.refreshed(right).refreshToken());
    }

    @Test
    void a_session_that_was_left_or_lay_too_long_is_over() {
        house.anna();
        var left = house.logIn.handle(ANNA, PASSWORD, HOME, House.HERE).refreshToken();
        house.logOut.handle(left);
        refused(new InvalidRefreshToken(), () -> house.refreshed(left));
        var forgotten = house.logIn.handle(ANNA, PASSWORD, HOME, House.HERE).refreshToken();
        house.clock.pass(Duration.ofDays(30));
        refused(new InvalidRefreshToken(), () -> house.refreshed(forgotten));
        refused(new InvalidRefreshToken(), () -> house.refreshed("never given out"));
    }

    @Test
    void logging_out_ends_one_session_and_no_other() {
        house.anna();
        var phone = house.logIn.handle(ANNA, PASSWORD, HOME, House.HERE).refreshToken();
        var laptop = house.logIn.handle(ANNA, PASSWORD, HOME, House.HERE).refreshToken();
        house.logOut.handle(phone);
        assertNotEquals(laptop, house.refreshed(laptop).refreshToken());
    }

    @Test
    void a_changed_profile_is_read_back_and_announced_and_the_next_token_tells() {
        var anna = house.anna();
        var tokens = house.logIn.handle(ANNA, PASSWORD, HOME, House.HERE);
        house.changeProfile.handle(anna, person -> person.edited(new Profile("Anna Sidorova", "en", Phone.NONE)));
        assertEquals("Anna Sidorova", house.readProfile.handle(anna).fullName());
        assertEquals(List.of("Registered anna@innkeeper.example", "Updated anna@innkeeper.example"), house.announced());
        var refreshed = house.refreshed(tokens.refreshToken());
        assertEquals("Anna Sidorova", house.authorize.subject(refreshed.access().value()).fullName());
    }

    @Test
    void nobody_has_no_profile() {
        var nobody = new PersonId(new UUID(9, 9));
        refused(new UnknownUser(nobody), () -> house.readProfile.handle(nobody));
        refused(new UnknownUser(nobody), () -> house.changeProfile.handle(nobody, person -> person));
    }

    @Test
    void tokens_do_not_show_in_texts() {
        house.anna();
        var tokens = house.logIn.handle(ANNA, PASSWORD, HOME, House.HERE);
        assertEquals("Tokens[***]", tokens.toString());
        assertEquals("AccessToken[***]", tokens.access().toString());
    }
}
