package innkeeper.auth.account.usecase;

import innkeeper.auth.password.domain.Password;
import innkeeper.auth.person.domain.Account;
import innkeeper.auth.person.domain.AuthRejection.AccountSuspended;
import innkeeper.auth.person.domain.AuthRejection.InvalidCredentials;
import innkeeper.auth.person.domain.AuthRejection.InvalidRefreshToken;
import innkeeper.auth.person.domain.AuthRejection.TooManyRequests;
import innkeeper.auth.person.domain.AuthRejection.UnknownUser;
import innkeeper.auth.person.domain.EmailAddress;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.domain.Phone;
import innkeeper.auth.person.domain.Profile;
import innkeeper.auth.person.domain.Role;
import innkeeper.auth.person.domain.SessionId;
import innkeeper.auth.session.domain.ClientGrant;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.Rejected;
import innkeeper.kernel.Rejection;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import static innkeeper.auth.account.usecase.UseCases.ANNA;
import static innkeeper.auth.account.usecase.UseCases.HOME;
import static innkeeper.auth.account.usecase.UseCases.PASSWORD;
import static innkeeper.auth.factor.domain.PresentedCode.ABSENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AccountUseCasesTest {
    private final UseCases useCases = new UseCases();

    private static void refused(Rejection expected, Executable act) {
        assertEquals(expected, assertThrows(Rejected.class, act).rejection());
    }

    @Test
    void who_registers_can_log_in_with_the_address_in_any_case() {
        useCases.anna();
        var tokens = useCases.logIn.handle(new EmailAddress("ANNA@innkeeper.example"), PASSWORD, ABSENT, HOME,
                UseCases.HERE);
        assertTrue(tokens.access().value().startsWith("anna@innkeeper.example in "), tokens.access().value());
        assertEquals(Duration.ofMinutes(15), tokens.access().life());
        assertEquals(List.of("Registered anna@innkeeper.example"), useCases.announced());
    }

    @Test
    void registering_a_known_address_does_the_same_work_and_changes_nothing() {
        useCases.anna();
        useCases.passwords.work.clear();
        useCases.register.handle(ANNA, new Password("some other password"), "Mallory", Role.HOTELIER, "en");
        assertEquals(List.of("hash"), useCases.passwords.work);
        var anna = useCases.people.withEmail(ANNA).orElseThrow();
        assertEquals("Anna Petrova", anna.person().fullName());
        assertEquals("hash of a long walk by the sea", anna.passwordHash());
        assertEquals(List.of("Registered anna@innkeeper.example", "RegistrationAttempted"), useCases.announced());
        assertEquals(List.of("registrations new", "registrations known"), useCases.tally);
    }

    @Test
    void a_wrong_password_and_an_unknown_address_are_refused_alike_after_the_same_work() {
        useCases.anna();
        useCases.passwords.work.clear();
        refused(new InvalidCredentials(),
                () -> useCases.logIn.handle(ANNA, "a short walk by the sea", ABSENT, HOME, UseCases.HERE));
        refused(new InvalidCredentials(),
                () -> useCases.logIn.handle(new EmailAddress("no@innkeeper.example"), PASSWORD, ABSENT, HOME,
                        UseCases.HERE));
        assertEquals(List.of("compare", "compare"), useCases.passwords.work);
    }

    @Test
    void who_knows_the_password_of_a_suspended_account_is_told_and_stays_outside() {
        var anna = useCases.anna();
        var refreshToken = useCases.logIn.handle(ANNA, PASSWORD, ABSENT, HOME, UseCases.HERE).refreshToken();
        useCases.people.change(anna, person -> person.suspended("stolen card", useCases.clock.instant()));
        refused(new AccountSuspended(), () -> useCases.logIn.handle(ANNA, PASSWORD, ABSENT, HOME, UseCases.HERE));
        refused(new InvalidCredentials(),
                () -> useCases.logIn.handle(ANNA, "a short walk by the sea", ABSENT, HOME, UseCases.HERE));
        refused(new InvalidRefreshToken(), () -> useCases.refreshed(refreshToken));
        assertEquals(List.of("registrations new", "logins admitted", "logins suspended", "logins wrong"),
                useCases.tally);
    }

    @Test
    void whether_an_unverified_address_is_enough_is_a_setting_and_where_it_is_not_the_account_is_as_unknown() {
        var anna = useCases.anna();
        var strict = useCases.admission(false);
        useCases.passwords.work.clear();
        refused(new InvalidCredentials(), () -> strict.admit(ANNA, PASSWORD, ABSENT, HOME));
        refused(new InvalidCredentials(), () -> strict.admit(ANNA, "a short walk by the sea", ABSENT, HOME));
        refused(new InvalidCredentials(),
                () -> strict.admit(new EmailAddress("no@innkeeper.example"), PASSWORD, ABSENT, HOME));
        assertEquals(List.of("compare", "compare", "compare"), useCases.passwords.work);
        useCases.people.change(anna, Person::verified);
        assertEquals(anna, strict.admit(ANNA, PASSWORD, ABSENT, HOME).person().id());
    }

    @Test
    void an_unverified_account_is_suspended_for_nobody_and_locks_like_an_unknown_one() {
        var anna = useCases.anna();
        var strict = useCases.admission(false);
        useCases.people.change(anna, person -> person.suspended("spam", useCases.clock.instant()));
        for (var email : List.of(ANNA, new EmailAddress("no@innkeeper.example"))) {
            for (var guess = 0; guess < 5; guess++) {
                refused(new InvalidCredentials(), () -> strict.admit(email, PASSWORD, ABSENT, HOME));
            }
            refused(new TooManyRequests(Duration.ofSeconds(1)), () -> strict.admit(email, PASSWORD, ABSENT, HOME));
        }
    }

    @Test
    void a_log_in_brings_the_hash_up_to_the_cost_of_today_once() {
        useCases.anna();
        useCases.passwords.cost("dear ");
        useCases.passwords.work.clear();
        useCases.logIn.handle(ANNA, PASSWORD, ABSENT, HOME, UseCases.HERE);
        useCases.logIn.handle(ANNA, PASSWORD, ABSENT, HOME, UseCases.HERE);
        assertEquals(List.of("compare", "hash", "compare"), useCases.passwords.work);
        assertEquals("dear hash of a long walk by the sea",
                useCases.people.withEmail(ANNA).orElseThrow().passwordHash());
    }

    @Test
    void who_cannot_be_rehashed_gets_in_all_the_same() {
        useCases.people
                .register(new Account(Person.registered(new PersonId(new UUID(0, 7)), ANNA, "Anna", Role.CLIENT, "en",
                        useCases.clock.instant()), "hash of short"));
        useCases.passwords.cost("dear ");
        assertEquals(new PersonId(new UUID(0, 7)),
                useCases.admission(true).admit(ANNA, "short", ABSENT, HOME).person().id());
        assertEquals("hash of short", useCases.people.withEmail(ANNA).orElseThrow().passwordHash());
    }

    @Test
    void after_five_wrong_passwords_nothing_is_compared_any_more_and_the_right_one_is_refused_too() {
        useCases.anna();
        IntStream.range(0, 5).forEach(_ -> refused(new InvalidCredentials(),
                () -> useCases.logIn.handle(ANNA, "a short walk by the sea", ABSENT, HOME, UseCases.HERE)));
        useCases.passwords.work.clear();
        refused(new TooManyRequests(Duration.ofSeconds(1)),
                () -> useCases.logIn.handle(ANNA, PASSWORD, ABSENT, HOME, UseCases.HERE));
        assertEquals(List.of(), useCases.passwords.work);
        useCases.clock.pass(Duration.ofSeconds(1));
        useCases.logIn.handle(ANNA, PASSWORD, ABSENT, HOME, UseCases.HERE);
    }

    @Test
    void whoever_knows_the_decoy_still_has_no_account() {
        var nobody = new EmailAddress("no@innkeeper.example");
        refused(new InvalidCredentials(), () -> useCases.logIn.handle(nobody, "nothing", ABSENT, HOME, UseCases.HERE));
    }

    @Test
    void a_refresh_gives_new_tokens_of_the_same_session() {
        useCases.anna();
        var first = useCases.logIn.handle(ANNA, PASSWORD, ABSENT, HOME, UseCases.HERE);
        useCases.clock.pass(Duration.ofMinutes(20));
        var second = useCases.refreshed(first.refreshToken());
        assertEquals(first.access().value(), second.access().value());
        assertNotEquals(first.refreshToken(), second.refreshToken());
    }

    @Test
    void whoever_may_not_refresh_now_keeps_the_token_as_it_was() {
        var anna = useCases.anna();
        var token = useCases.logIn.handle(ANNA, PASSWORD, ABSENT, HOME, UseCases.HERE).refreshToken();
        var later = new TooManyRequests(Duration.ofSeconds(7));
        refused(later, () -> useCases.refresh.handle(token, ClientGrant.NONE, holder -> {
            assertEquals(anna, holder);
            throw new Rejected(later);
        }));
        useCases.clock.pass(Duration.ofMinutes(5));
        useCases.refreshed(token);
        assertEquals(List.of("granted"), useCases.refreshes);
    }

    @Test
    void a_password_that_changes_while_it_is_compared_lets_nobody_in_any_more() {
        var anna = useCases.anna();
        useCases.passwords.meanwhile(() -> useCases.people.changePassword(anna, "hash of a long walk by the sea",
                "hash of something else", new SessionId(new UUID(7, 7)), useCases.clock.instant()));
        refused(new InvalidCredentials(), () -> useCases.logIn.handle(ANNA, PASSWORD, ABSENT, HOME, UseCases.HERE));
        assertEquals(List.of(), useCases.people.sessions().living(anna));
    }

    @Test
    void somebody_who_is_suspended_while_the_password_is_compared_stays_outside() {
        var anna = useCases.anna();
        useCases.passwords.meanwhile(() -> useCases.people.change(anna,
                person -> person.suspended("stolen card", useCases.clock.instant())));
        refused(new AccountSuspended(), () -> useCases.logIn.handle(ANNA, PASSWORD, ABSENT, HOME, UseCases.HERE));
        assertEquals(List.of(), useCases.people.sessions().living(anna));
    }

    @Test
    void of_two_log_ins_that_renew_the_hash_at_once_both_get_in() {
        var anna = useCases.anna();
        useCases.passwords.cost("dear ");
        useCases.passwords.meanwhile(() -> useCases.people.rehash(anna, "hash of a long walk by the sea",
                "dear hash with other salt, hash of a long walk by the sea"));
        useCases.logIn.handle(ANNA, PASSWORD, ABSENT, HOME, UseCases.HERE);
        assertEquals(1, useCases.people.sessions().living(anna).size());
        assertEquals("dear hash with other salt, hash of a long walk by the sea",
                useCases.people.withEmail(ANNA).orElseThrow().passwordHash());
    }

    @Test
    void an_old_refresh_token_that_comes_back_ends_the_session_for_both() {
        useCases.anna();
        var stolen = useCases.logIn.handle(ANNA, PASSWORD, ABSENT, HOME, UseCases.HERE).refreshToken();
        var honest = useCases.refreshed(stolen).refreshToken();
        useCases.clock.pass(Duration.ofSeconds(11));
        refused(new InvalidRefreshToken(), () -> useCases.refreshed(stolen));
        refused(new InvalidRefreshToken(), () -> useCases.refreshed(honest));
        refused(new InvalidRefreshToken(), () -> useCases.refreshed(stolen));
        assertEquals(List.of("granted", "replayed", "over", "over"), useCases.refreshes);
        assertEquals(1, useCases.incidents.all.size());
        assertTrue(useCases.incidents.all.getFirst().matches("replayed anna@innkeeper.example in .{36}"));
    }

    @Test
    void two_parallel_refreshes_of_an_honest_client_both_succeed() {
        useCases.anna();
        var shared = useCases.logIn.handle(ANNA, PASSWORD, ABSENT, HOME, UseCases.HERE).refreshToken();
        var left = useCases.refreshed(shared).refreshToken();
        useCases.clock.pass(Duration.ofSeconds(2));
        var right = useCases.refreshed(shared).refreshToken();
        useCases.clock.pass(Duration.ofMinutes(1));
        assertNotEquals(useCases.refreshed(left).refreshToken(), useCases.refreshed(right).refreshToken());
    }

    @Test
    void a_session_that_was_left_or_lay_too_long_is_over() {
        useCases.anna();
        var left = useCases.logIn.handle(ANNA, PASSWORD, ABSENT, HOME, UseCases.HERE).refreshToken();
        useCases.logOut.handle(left);
        refused(new InvalidRefreshToken(), () -> useCases.refreshed(left));
        var forgotten = useCases.logIn.handle(ANNA, PASSWORD, ABSENT, HOME, UseCases.HERE).refreshToken();
        useCases.clock.pass(Duration.ofDays(30));
        refused(new InvalidRefreshToken(), () -> useCases.refreshed(forgotten));
        refused(new InvalidRefreshToken(), () -> useCases.refreshed("never given out"));
    }

    @Test
    void logging_out_ends_one_session_and_no_other() {
        useCases.anna();
        var phone = useCases.logIn.handle(ANNA, PASSWORD, ABSENT, HOME, UseCases.HERE).refreshToken();
        var laptop = useCases.logIn.handle(ANNA, PASSWORD, ABSENT, HOME, UseCases.HERE).refreshToken();
        useCases.logOut.handle(phone);
        assertNotEquals(laptop, useCases.refreshed(laptop).refreshToken());
    }

    @Test
    void a_changed_profile_is_read_back_and_announced_and_the_next_token_tells() {
        var anna = useCases.anna();
        var tokens = useCases.logIn.handle(ANNA, PASSWORD, ABSENT, HOME, UseCases.HERE);
        useCases.changeProfile.handle(anna, person -> person.edited(new Profile("Anna Sidorova", "en", Phone.NONE)));
        assertEquals("Anna Sidorova", useCases.readProfile.handle(anna).fullName());
        assertEquals(List.of("Registered anna@innkeeper.example", "Updated anna@innkeeper.example"),
                useCases.announced());
        var refreshed = useCases.refreshed(tokens.refreshToken());
        assertEquals("Anna Sidorova", useCases.authorize.subject(refreshed.access().value()).fullName());
    }

    @Test
    void nobody_has_no_profile() {
        var nobody = new PersonId(new UUID(9, 9));
        refused(new UnknownUser(nobody), () -> useCases.readProfile.handle(nobody));
        refused(new UnknownUser(nobody), () -> useCases.changeProfile.handle(nobody, person -> person));
    }

    @Test
    void tokens_do_not_show_in_texts() {
        useCases.anna();
        var tokens = useCases.logIn.handle(ANNA, PASSWORD, ABSENT, HOME, UseCases.HERE);
        assertEquals("Tokens[***]", tokens.toString());
        assertEquals("AccessToken[***]", tokens.access().toString());
    }
}
