package innkeeper.auth.account.usecase;

import innkeeper.auth.factor.domain.PresentedCode;
import innkeeper.auth.factor.domain.RecoveryCode;
import innkeeper.auth.factor.usecase.BeginEnrolment;
import innkeeper.auth.factor.usecase.ConfirmEnrolment;
import innkeeper.auth.factor.usecase.Reconfirmation;
import innkeeper.auth.factor.usecase.RemoveSecondFactor;
import innkeeper.auth.password.domain.Password;
import innkeeper.auth.person.domain.AuthRejection.AccountSuspended;
import innkeeper.auth.person.domain.AuthRejection.CodeRequired;
import innkeeper.auth.person.domain.AuthRejection.InvalidCode;
import innkeeper.auth.person.domain.AuthRejection.InvalidCredentials;
import innkeeper.auth.person.domain.AuthRejection.NoEnrolment;
import innkeeper.auth.person.domain.AuthRejection.NoSecondFactor;
import innkeeper.auth.person.domain.AuthRejection.SecondFactorExists;
import innkeeper.auth.person.domain.AuthRejection.SecondFactorRequired;
import innkeeper.auth.person.domain.AuthRejection.TooManyRequests;
import innkeeper.auth.person.domain.AuthRejection.WrongCode;
import innkeeper.auth.person.domain.AuthRejection.WrongPassword;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.domain.Role;
import innkeeper.auth.person.domain.SessionId;
import innkeeper.auth.session.usecase.Tokens;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.Rejected;
import innkeeper.kernel.Rejection;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import static innkeeper.auth.account.usecase.UseCases.ANNA;
import static innkeeper.auth.account.usecase.UseCases.HOME;
import static innkeeper.auth.account.usecase.UseCases.PASSWORD;
import static innkeeper.auth.factor.domain.PresentedCode.ABSENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CodesAtLogInTest {
    private static final RecoveryCode RECOVERY = new RecoveryCode("aaaabbbbccccdddd");
    private static final Duration ENROLMENT = Duration.ofMinutes(10);
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final String WRONG = "a short walk by the sea";

    private final UseCases useCases = new UseCases();
    private final BeginEnrolment begin = new BeginEnrolment(useCases.people.factors(), useCases.totp,
            useCases.reconfirmation, ENROLMENT, useCases.clock, useCases.tally());
    private final ConfirmEnrolment confirm = new ConfirmEnrolment(useCases.people.factors(), useCases.totp,
            () -> List.of(RECOVERY), ENROLMENT, useCases.clock, useCases.tally());
    private final App app = new App(useCases.clock);

    private static void refused(Rejection expected, Executable act) {
        assertEquals(expected, assertThrows(Rejected.class, act).rejection());
    }

    private void codeRequired(Executable act) {
        refused(new SecondFactorRequired(useCases.people.withEmail(ANNA).orElseThrow()), act);
    }

    private static Reconfirmation.Proof proof(String password, PresentedCode code) {
        return new Reconfirmation.Proof(new SessionId(new UUID(3, 3)), password, code, HOME);
    }

    /** Anna has an app, and the code of this moment is used up. */
    private PersonId annaWithApp() {
        var anna = useCases.anna();
        app.scan(begin.handle(anna, proof(PASSWORD, ABSENT)).secret().text());
        confirm.handle(anna, app.code());
        useCases.clock.pass(STEP);
        return anna;
    }

    private Tokens logIn(String password, PresentedCode code) {
        return useCases.logIn.handle(ANNA, password, code, HOME, UseCases.HERE);
    }

    @Test
    void the_right_password_and_the_code_of_the_app_open_a_session() {
        annaWithApp();
        logIn(PASSWORD, app.code());
        assertTrue(useCases.tally.contains("logins admitted"));
    }

    @Test
    void who_does_not_know_the_password_learns_nothing_and_uses_up_nothing() {
        annaWithApp();
        refused(new InvalidCredentials(), () -> logIn(WRONG, ABSENT));
        refused(new InvalidCredentials(), () -> logIn(WRONG, app.code()));
        logIn(PASSWORD, app.code());
    }

    @Test
    void the_right_password_without_a_code_counts_neither_as_wrong_nor_as_right() {
        annaWithApp();
        for (var i = 0; i < 4; i++) {
            refused(new InvalidCredentials(), () -> logIn(WRONG, ABSENT));
        }
        for (var i = 0; i < 20; i++) {
            codeRequired(() -> logIn(PASSWORD, ABSENT));
        }
        refused(new InvalidCredentials(), () -> logIn(WRONG, ABSENT));
        refused(new TooManyRequests(Duration.ofSeconds(1)), () -> logIn(PASSWORD, app.code()));
    }

    @Test
    void wrong_codes_lock_the_account_as_wrong_passwords_do_and_together_with_them() {
        annaWithApp();
        refused(new InvalidCredentials(), () -> logIn(WRONG, ABSENT));
        for (var text : List.of("000000", "letters", "zzzzzzzzzzzzzzzz", "١٢٣٤٥٦")) {
            refused(new InvalidCode(), () -> logIn(PASSWORD, PresentedCode.read(text)));
        }
        refused(new TooManyRequests(Duration.ofSeconds(1)), () -> logIn(PASSWORD, app.code()));
        useCases.clock.pass(Duration.ofSeconds(1));
        logIn(PASSWORD, app.code());
        assertTrue(useCases.tally.containsAll(List.of("logins wrong-code", "locked", "logins wrong")));
    }

    @Test
    void a_code_opens_one_session_and_so_does_the_one_that_confirmed_none() {
        var anna = useCases.anna();
        app.scan(begin.handle(anna, proof(PASSWORD, ABSENT)).secret().text());
        confirm.handle(anna, app.code());
        refused(new InvalidCode(), () -> logIn(PASSWORD, app.code()));
        useCases.clock.pass(STEP);
        logIn(PASSWORD, app.code());
        refused(new InvalidCode(), () -> logIn(PASSWORD, app.code()));
        useCases.clock.pass(STEP);
        logIn(PASSWORD, app.code());
    }

    @Test
    void a_code_is_taken_one_step_early_or_late_but_none_that_lies_before_the_last() {
        annaWithApp();
        useCases.clock.pass(STEP.multipliedBy(10));
        refused(new InvalidCode(), () -> logIn(PASSWORD, app.codeAfter(STEP.multipliedBy(2))));
        refused(new InvalidCode(), () -> logIn(PASSWORD, app.codeAfter(STEP.multipliedBy(-2))));
        logIn(PASSWORD, app.codeAfter(STEP.negated()));
        logIn(PASSWORD, app.codeAfter(STEP));
        refused(new InvalidCode(), () -> logIn(PASSWORD, app.code()));
    }

    @Test
    void a_recovery_code_opens_one_session_and_the_person_is_told() {
        annaWithApp();
        logIn(PASSWORD, PresentedCode.read(RECOVERY.shown()));
        refused(new InvalidCode(), () -> logIn(PASSWORD, PresentedCode.read(RECOVERY.shown())));
        assertEquals(List.of("Registered anna@innkeeper.example", "SecondFactorEnabled", "RecoveryCodeUsed"),
                useCases.announced());
    }

    @Test
    void whoever_is_suspended_is_told_before_a_code_is_asked_for_and_keeps_it() {
        var anna = annaWithApp();
        useCases.people.change(anna, person -> person.suspended("stolen card", useCases.clock.instant()));
        refused(new AccountSuspended(), () -> logIn(PASSWORD, ABSENT));
        refused(new AccountSuspended(), () -> logIn(PASSWORD, PresentedCode.read(RECOVERY.shown())));
        useCases.people.change(anna, person -> person.reinstated());
        logIn(PASSWORD, PresentedCode.read(RECOVERY.shown()));
    }

    @Test
    void a_log_in_that_meets_a_change_of_the_hash_does_not_ask_for_a_second_code() {
        var anna = annaWithApp();
        useCases.passwords.cost("dear ");
        useCases.passwords.meanwhile(() -> useCases.people.rehash(anna, "hash of a long walk by the sea",
                "dear hash with other salt, hash of a long walk by the sea"));
        logIn(PASSWORD, app.code());
        assertEquals(1, useCases.people.sessions().living(anna).size());
    }

    @Test
    void a_password_that_was_set_by_a_link_still_needs_the_code() {
        var anna = annaWithApp();
        useCases.people.change(anna, Person::verified);
        useCases.people.takeOver(
                anna, UnaryOperator.identity(), "hash of another walk by the sea", useCases.clock.instant());
        codeRequired(() -> logIn("another walk by the sea", ABSENT));
        logIn("another walk by the sea", app.code());
    }

    @Test
    void an_enrolment_needs_the_password_waits_for_a_while_and_is_confirmed_by_its_own_code() {
        var anna = useCases.anna();
        refused(new NoEnrolment(), () -> confirm.handle(anna, PresentedCode.read("123456")));
        refused(new WrongPassword(), () -> begin.handle(anna, proof(WRONG, ABSENT)));
        app.scan(begin.handle(anna, proof(PASSWORD, ABSENT)).secret().text());
        logIn(PASSWORD, ABSENT);
        var first = app.code();
        var second = begin.handle(anna, proof(PASSWORD, ABSENT));
        refused(new WrongCode(), () -> confirm.handle(anna, first));
        refused(new WrongCode(), () -> confirm.handle(anna, ABSENT));
        refused(new WrongCode(), () -> confirm.handle(anna, new PresentedCode.Recovery(RECOVERY)));
        app.scan(second.secret().text());
        useCases.clock.pass(ENROLMENT);
        refused(new NoEnrolment(), () -> confirm.handle(anna, app.code()));
        app.scan(begin.handle(anna, proof(PASSWORD, ABSENT)).secret().text());
        assertEquals(List.of(RECOVERY), confirm.handle(anna, app.code()));
        refused(new NoEnrolment(), () -> confirm.handle(anna, app.code()));
        refused(new SecondFactorExists(), () -> begin.handle(anna, proof(PASSWORD, ABSENT)));
    }

    @Test
    void what_asks_for_the_password_asks_for_the_code_too() {
        var anna = annaWithApp();
        var change = new ChangePassword(
                useCases.people, useCases.passwords, useCases.reconfirmation, useCases.clock);
        var next = new Password("another walk by the sea");
        refused(new CodeRequired(), () -> change.handle(anna, proof(PASSWORD, ABSENT), next));
        refused(new WrongCode(), () -> change.handle(anna, proof(PASSWORD, PresentedCode.read("000000")), next));
        refused(new WrongPassword(), () -> change.handle(anna, proof(WRONG, app.code()), next));
        change.handle(anna, proof(PASSWORD, app.code()), next);
        refused(new WrongCode(), () -> change.handle(anna, proof("another walk by the sea", app.code()),
                new Password(PASSWORD)));
    }

    @Test
    void codes_guessed_in_a_session_lock_that_session_and_not_the_owner() {
        var anna = annaWithApp();
        for (var i = 0; i < 5; i++) {
            refused(new WrongCode(),
                    () -> useCases.reconfirmation.require(anna, proof(PASSWORD, PresentedCode.read("000000"))));
        }
        refused(new TooManyRequests(Duration.ofSeconds(1)),
                () -> useCases.reconfirmation.require(anna, proof(PASSWORD, app.code())));
        logIn(PASSWORD, app.code());
    }

    @Test
    void whoever_removes_it_shows_a_code_and_logs_in_by_password_alone_from_then_on() {
        var anna = annaWithApp();
        var remove = new RemoveSecondFactor(useCases.people.factors(), useCases.reconfirmation, useCases.tally());
        refused(new CodeRequired(), () -> remove.handle(anna, proof(PASSWORD, ABSENT)));
        remove.handle(anna, proof(PASSWORD, PresentedCode.read(RECOVERY.shown())));
        logIn(PASSWORD, ABSENT);
        refused(new NoSecondFactor(), () -> remove.handle(anna, proof(PASSWORD, ABSENT)));
    }

    @Test
    void who_must_have_one_and_has_none_gets_a_session_that_is_good_for_that_until_it_is_refreshed() {
        useCases.register.handle(ANNA, new Password(PASSWORD), "Anna Petrova", Role.HOTELIER, "ru");
        var anna = useCases.people.withEmail(ANNA).orElseThrow().person().id();
        var tokens = logIn(PASSWORD, ABSENT);
        assertTrue(useCases.authorize.subject(tokens.access().value()).secondFactorMissing());
        var still = useCases.refreshed(tokens.refreshToken());
        assertTrue(useCases.authorize.subject(still.access().value()).secondFactorMissing());
        app.scan(begin.handle(anna, proof(PASSWORD, ABSENT)).secret().text());
        confirm.handle(anna, app.code());
        var whole = useCases.refreshed(still.refreshToken());
        assertFalse(useCases.authorize.subject(whole.access().value()).secondFactorMissing());
    }

    @Test
    void who_need_not_have_one_gets_a_whole_session_without() {
        useCases.anna();
        assertFalse(useCases.authorize.subject(logIn(PASSWORD, ABSENT).access().value()).secondFactorMissing());
    }

    @Test
    void what_is_shown_to_prove_it_does_not_show_in_texts() {
        Stream.of(proof(PASSWORD, PresentedCode.read("123456")), begin.toString())
                .forEach(text -> assertFalse(text.toString().contains(PASSWORD)));
    }
}
