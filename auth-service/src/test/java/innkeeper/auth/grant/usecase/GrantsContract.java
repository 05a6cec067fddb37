package innkeeper.auth.grant.usecase;

import innkeeper.auth.grant.domain.Asked;
import innkeeper.auth.grant.domain.Authenticated;
import innkeeper.auth.grant.domain.Challenge;
import innkeeper.auth.grant.domain.IssuedCode;
import innkeeper.auth.grant.domain.PendingConsent;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.domain.SessionId;
import innkeeper.auth.person.usecase.People;
import innkeeper.auth.session.domain.Scope;
import innkeeper.kernel.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What every store of consents and codes promises. */
public abstract class GrantsContract {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Asked ASKED = new Asked("desk", "https://desk.example/callback",
            new Challenge("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"), Scope.read("openid email").orElseThrow(),
            "n-1");

    protected abstract Consents consents();

    protected abstract Codes codes();

    protected abstract People people();

    /** Somebody with an account. */
    protected abstract PersonId person();

    private void suspendedAndReinstated() {
        people().change(person(), before -> before.suspended("noise", NOON));
        people().change(person(), Person::reinstated);
    }

    private Authenticated who() {
        return Authenticated.as(people().account(person()).orElseThrow(), NOON);
    }

    private Optional<Authenticated> taken(String ticket, String browser, String request, Instant at) {
        return consents().take(ticket, browser, request, at);
    }

    @Test
    void a_decision_counts_once_in_the_browser_and_for_the_request_that_it_is_about() {
        consents().keep(new PendingConsent("ticket", "browser", "request", who(), NOON.plusSeconds(60)));
        assertEquals(Optional.empty(), taken("another", "browser", "request", NOON));
        assertEquals(Optional.empty(), taken("ticket", "another", "request", NOON));
        assertEquals(Optional.empty(), taken("ticket", "browser", "another", NOON));
        assertEquals(Optional.of(who()), taken("ticket", "browser", "request", NOON));
        assertEquals(Optional.empty(), taken("ticket", "browser", "request", NOON));
    }

    @Test
    void a_decision_that_comes_too_late_does_not_count_and_is_forgotten() {
        consents().keep(new PendingConsent("ticket", "browser", "request", who(), NOON.plusSeconds(60)));
        assertEquals(Optional.empty(), taken("ticket", "browser", "request", NOON.plusSeconds(60)));
        assertEquals(0, consents().forgetOver(NOON.plusSeconds(59)));
        assertEquals(1, consents().forgetOver(NOON.plusSeconds(60)));
    }

    @Test
    void a_code_is_found_as_it_was_issued_and_used_once() {
        var fresh = new IssuedCode.Fresh(ASKED, who(), NOON.plusSeconds(60));
        codes().keep("code", fresh);
        assertEquals(Optional.of(fresh), codes().find("code"));
        assertEquals(Optional.empty(), codes().find("another"));
        var first = new SessionId(new UUID(0, 1));
        assertTrue(codes().use("code", first));
        assertFalse(codes().use("code", new SessionId(new UUID(0, 2))));
        assertEquals(Optional.of(new IssuedCode.Used(ASKED, who(), NOON.plusSeconds(60), first)), codes().find("code"));
        assertFalse(codes().use("another", first));
    }

    @Test
    void what_somebody_allowed_or_was_about_to_before_a_suspension_is_worth_nothing_after_it() {
        consents().keep(new PendingConsent("ticket", "browser", "request", who(), NOON.plusSeconds(60)));
        codes().keep("code", new IssuedCode.Fresh(ASKED, who(), NOON.plusSeconds(60)));
        suspendedAndReinstated();
        var account = people().account(person()).orElseThrow();
        assertFalse(taken("ticket", "browser", "request", NOON).orElseThrow().stillIs(account));
        assertFalse(codes().find("code").orElseThrow().who().stillIs(account));
        var anew = Authenticated.as(account, NOON);
        codes().keep("later", new IssuedCode.Fresh(ASKED, anew, NOON.plusSeconds(60)));
        assertTrue(codes().find("later").orElseThrow().who().stillIs(account));
    }

    @Test
    void of_many_who_use_a_code_at_once_one_does() throws Exception {
        codes().keep("code", new IssuedCode.Fresh(ASKED, who(), NOON.plusSeconds(60)));
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var uses = IntStream.range(0, 8).<Callable<Boolean>>mapToObj(
                    i -> () -> codes().use("code", new SessionId(new UUID(0, i)))).toList();
            var won = 0;
            for (var use : pool.invokeAll(uses)) {
                won += use.get() ? 1 : 0;
            }
            assertEquals(1, won);
        }
    }

    @Test
    void old_codes_are_forgotten() {
        codes().keep("code", new IssuedCode.Fresh(ASKED, who(), NOON));
        assertEquals(0, codes().forgetEndedBefore(NOON));
        assertEquals(1, codes().forgetEndedBefore(NOON.plusSeconds(1)));
    }
}
