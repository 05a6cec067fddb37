package innkeeper.auth.link.usecase;

import innkeeper.auth.factor.domain.RecoveryCode;
import innkeeper.auth.factor.domain.SecondFactor;
import innkeeper.auth.factor.domain.TimeStep;
import innkeeper.auth.factor.usecase.SecondFactors;
import innkeeper.auth.link.domain.LinkPurpose;
import innkeeper.auth.link.domain.OneTimeLink;
import innkeeper.auth.link.usecase.Letters.Fate;
import innkeeper.auth.person.domain.Account;
import innkeeper.auth.person.domain.EmailAddress;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.domain.Role;
import innkeeper.auth.person.domain.SessionId;
import innkeeper.auth.person.usecase.People;
import innkeeper.auth.session.domain.Origin;
import innkeeper.auth.session.domain.RefreshToken;
import innkeeper.auth.session.domain.Session;
import innkeeper.auth.session.usecase.Sessions;
import innkeeper.kernel.PersonId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static innkeeper.auth.link.domain.LinkPurpose.EMAIL_VERIFICATION;
import static innkeeper.auth.link.domain.LinkPurpose.INVITATION;
import static innkeeper.auth.link.domain.LinkPurpose.PASSWORD_RESET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What every store of letters and one-time links promises. */
public abstract class LinksContract {
    private static final EmailAddress CLARA = new EmailAddress("clara@innkeeper.example");
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final LinkRules RULES = new LinkRules(URI.create("https://innkeeper.example"),
            Duration.ofHours(2), Duration.ofHours(1), Duration.ofHours(3));

    private static final Origin HERE = new Origin("a browser", "192.0.2.1");

    private final PersonId clara = new PersonId(UUID.randomUUID());

    protected abstract People people();

    protected abstract Letters letters();

    /** The letters that wait, in the order in which they were asked for. */
    protected abstract List<UUID> waiting();

    protected abstract Links links();

    protected abstract Sessions sessions();

    protected abstract SecondFactors factors();

    /** Type of what was announced, in order. */
    protected abstract List<String> announced();

    /** Purpose and token of each letter, in order. */
    protected abstract List<String> sent();

    @BeforeEach
    void clara_has_an_account_whose_address_nobody_verified() {
        people().register(new Account(
                Person.registered(clara, CLARA, "Clara Jensen", Role.HOTELIER, "en", NOON), "old hash"));
        assertEquals(Fate.WRITTEN, write("first"));
    }

    /** The one that waits longest. */
    private Fate write(String token) {
        return write(waiting().getFirst(), token).orElseThrow();
    }

    private Optional<Fate> write(UUID letter, String token) {
        return letters().write(letter, (purpose, _) -> Optional.of(RULES.link(purpose, token, NOON)));
    }

    private void ask(LinkPurpose purpose, String token) {
        letters().request(purpose, CLARA, NOON);
        assertEquals(Fate.WRITTEN, write(token));
    }

    private Optional<Person> holder(String token, LinkPurpose purpose, Duration later) {
        return links().holder(OneTimeLink.hash(token), Set.of(purpose), NOON.plus(later));
    }

    private boolean reset(String token) {
        return links().resetPassword(OneTimeLink.hash(token), "new hash of " + token, NOON);
    }

    private String passwordHash() {
        return people().withEmail(CLARA).orElseThrow().passwordHash();
    }

    @Test
    void who_registers_gets_a_link_that_verifies_their_address_once() {
        assertEquals(List.of("email-verification first"), sent());
        assertTrue(links().verifyEmail(OneTimeLink.hash("first"), NOON));
        assertTrue(people().find(clara).orElseThrow().emailVerified());
        assertFalse(links().verifyEmail(OneTimeLink.hash("first"), NOON));
        assertEquals(List.of("registered", "updated"), announced());
    }

    @Test
    void who_registers_a_known_address_makes_the_owner_a_letter_and_a_notice() {
        assertFalse(people().register(new Account(Person.registered(
                new PersonId(UUID.randomUUID()), CLARA, "Mallory", Role.CLIENT, "en", NOON), "another hash")));
        assertEquals(Fate.WRITTEN, write("second"));
        assertEquals(List.of("registered", "registration-attempted"), announced());
        assertEquals("old hash", passwordHash());
    }

    @Test
    void letters_are_written_in_the_order_in_which_they_were_asked_for() {
        letters().request(PASSWORD_RESET, CLARA, NOON);
        letters().request(EMAIL_VERIFICATION, CLARA, NOON);
        write("second");
        write("third");
        assertEquals(List.of(), waiting());
        assertEquals(List.of("email-verification first", "password-reset second", "email-verification third"), sent());
    }

    @Test
    void a_letter_to_an_address_without_account_and_one_that_nobody_wants_are_dropped() {
        letters().request(PASSWORD_RESET, new EmailAddress("nobody@innkeeper.example"), NOON);
        assertEquals(Fate.DROPPED, write("second"));
        letters().request(PASSWORD_RESET, CLARA, NOON);
        assertEquals(Optional.of(Fate.DROPPED), letters().write(waiting().getFirst(), (_, _) -> Optional.empty()));
        assertEquals(List.of(), waiting());
        assertEquals(List.of("email-verification first"), sent());
    }

    @Test
    void a_letter_whose_writing_failed_waits_for_another_try() {
        letters().request(PASSWORD_RESET, CLARA, NOON);
        try {
            letters().write(waiting().getFirst(), (_, _) -> {
                throw new IllegalStateException("no ink");
            });
        } catch (IllegalStateException _) {
            // as it should
        }
        assertEquals(Fate.WRITTEN, write("second"));
    }

    @Test
    void a_link_has_a_holder_until_its_time_is_over_and_only_for_its_purpose() {
        ask(PASSWORD_RESET, "reset");
        assertEquals(Optional.of(clara), holder("reset", PASSWORD_RESET, Duration.ofMinutes(59)).map(Person::id));
        assertEquals(Optional.empty(), holder("reset", PASSWORD_RESET, Duration.ofHours(1)));
        assertEquals(Optional.empty(), holder("reset", EMAIL_VERIFICATION, Duration.ZERO));
        assertEquals(Optional.empty(), holder("never sent", PASSWORD_RESET, Duration.ZERO));
        assertFalse(links().verifyEmail(OneTimeLink.hash("reset"), NOON));
        assertFalse(links().resetPassword(OneTimeLink.hash("reset"), "late", NOON.plus(Duration.ofHours(1))));
    }

    @Test
    void a_newer_link_takes_the_place_of_an_older_one_of_its_purpose() {
        ask(PASSWORD_RESET, "older");
        ask(PASSWORD_RESET, "newer");
        assertFalse(reset("older"));
        assertTrue(reset("newer"));
        assertEquals("new hash of newer", passwordHash());
        assertTrue(links().holder(OneTimeLink.hash("first"), EnumSet.allOf(LinkPurpose.class), NOON).isPresent());
    }

    @Test
    void a_reset_verifies_the_address_and_ends_every_session_and_every_other_link_to_a_password() {
        var session = Session.opened(new SessionId(UUID.randomUUID()), clara);
        open(session, "of a thief");
        ask(INVITATION, "invitation");
        ask(PASSWORD_RESET, "reset");
        assertTrue(reset("reset"));
        assertFalse(reset("reset"));
        assertFalse(reset("invitation"));
        assertTrue(people().find(clara).orElseThrow().emailVerified());
        assertTrue(revoked("of a thief"));
        assertEquals(List.of("registered", "updated", "password-changed"), announced());
    }

    private void setUpAnApp() {
        var begun = new SecondFactor.Begun(clara, "sealed", NOON);
        assertTrue(factors().begin(begun));
        assertTrue(factors().confirm(begun, new TimeStep(59_000_000),
                List.of(new RecoveryCode("aaaabbbbccccdddd")), NOON));
    }

    @Test
    void a_reset_takes_off_the_second_factor_that_was_set_up_before_the_address_was_verified() {
        setUpAnApp();
        ask(PASSWORD_RESET, "reset");
        assertTrue(reset("reset"));
        assertEquals(Optional.empty(), factors().find(clara));
        assertEquals(0, factors().recoveryCodesLeft(clara));
        assertEquals(List.of("registered", "second-factor-enabled", "updated", "password-changed",
                "second-factor-removed"), announced());
    }

    @Test
    void a_reset_leaves_the_second_factor_of_who_had_verified_their_address() {
        assertTrue(links().verifyEmail(OneTimeLink.hash("first"), NOON));
        setUpAnApp();
        ask(PASSWORD_RESET, "reset");
        assertTrue(reset("reset"));
        assertTrue(factors().active(clara).isPresent());
        assertEquals(1, factors().recoveryCodesLeft(clara));
    }

    @Test
    void a_changed_password_ends_all_other_sessions_and_every_link_to_another_one() {
        var kept = Session.opened(new SessionId(UUID.randomUUID()), clara);
        open(kept, "kept");
        open(Session.opened(new SessionId(UUID.randomUUID()), clara), "other");
        ask(PASSWORD_RESET, "reset");
        assertFalse(people().changePassword(clara, "not the old hash", "new hash", kept.id(), NOON));
        assertTrue(people().changePassword(clara, "old hash", "new hash", kept.id(), NOON));
        assertEquals("new hash", passwordHash());
        assertTrue(revoked("other"));
        assertFalse(revoked("kept"));
        assertFalse(reset("reset"));
        assertEquals(List.of("registered", "password-changed"), announced());
    }

    @Test
    void of_ten_who_use_one_link_at_once_one_succeeds() throws Exception {
        ask(PASSWORD_RESET, "reset");
        var tries = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < 10; i++) {
            tries.add(() -> reset("reset"));
        }
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var succeeded = 0;
            for (var done : callers.invokeAll(tries)) {
                succeeded += done.get() ? 1 : 0;
            }
            assertEquals(1, succeeded);
        }
    }

    @Test
    void of_many_letters_each_is_written_once_however_many_write() throws Exception {
        for (var i = 0; i < 20; i++) {
            letters().request(PASSWORD_RESET, CLARA, NOON);
        }
        var letters = waiting();
        var writers = new ArrayList<Callable<Long>>();
        for (var i = 0; i < 4; i++) {
            writers.add(() -> letters.stream()
                    .filter(letter -> write(letter, UUID.randomUUID().toString()).isPresent()).count());
        }
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var written = 0L;
            for (var done : callers.invokeAll(writers)) {
                written += done.get();
            }
            assertEquals(20, written);
        }
        assertEquals(21, sent().size());
    }

    @Test
    void expired_links_are_forgotten_and_others_kept() {
        ask(PASSWORD_RESET, "reset");
        links().forgetExpired(NOON.plus(Duration.ofMinutes(90)));
        assertEquals(Optional.empty(), holder("reset", PASSWORD_RESET, Duration.ZERO));
        assertTrue(holder("first", EMAIL_VERIFICATION, Duration.ZERO).isPresent());
    }

    private void open(Session session, String token) {
        var first = new RefreshToken.Unused(RefreshToken.Hash.of(token), NOON.plus(Duration.ofDays(1)));
        assertTrue(sessions().open(session, people().account(clara).orElseThrow(), HERE, first, NOON));
    }

    private boolean revoked(String token) {
        return sessions().find(RefreshToken.Hash.of(token)).orElseThrow().session().revoked();
    }
}
