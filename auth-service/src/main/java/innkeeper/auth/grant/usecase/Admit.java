package innkeeper.auth.grant.usecase;

import innkeeper.auth.factor.domain.PresentedCode;
import innkeeper.auth.grant.domain.Authenticated;
import innkeeper.auth.grant.domain.PendingConsent;
import innkeeper.auth.limit.domain.Network;
import innkeeper.auth.person.domain.Account;
import innkeeper.auth.person.domain.AuthRejection.InvalidCode;
import innkeeper.auth.person.domain.AuthRejection.SecondFactorRequired;
import innkeeper.auth.person.domain.EmailAddress;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.usecase.People;
import innkeeper.auth.session.domain.RefreshToken;
import innkeeper.auth.session.usecase.Admission;
import innkeeper.kernel.Rejected;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;

/** Lets somebody in on our page, as the log-in does, a step for each page, and asks them then what they allow. */
public final class Admit {
    /** What a ticket for the code is about: nobody decides with it. */
    private static final String CODE_FOR = "code for ";

    private final Admission admission;
    private final Returning returning;
    private final Consents consents;
    private final GrantRules rules;
    private final Clock clock;
    private final Supplier<String> secrets;

    public Admit(Admission admission, People people, Consents consents, GrantRules rules, Clock clock,
            Supplier<String> secrets) {
        this.admission = admission;
        this.returning = new Returning(people);
        this.consents = consents;
        this.rules = rules;
        this.clock = clock;
        this.secrets = secrets;
    }

    /**
     * @param browser secret of the browser, which must come with the next step
     * @param request all that they will be shown
     * @throws Rejected as {@link Admission#admit} does, but for the code, which is the next step
     */
    public Step password(EmailAddress email, String password, Network from, String browser, String request) {
        try {
            Account account = admission.admit(email, password, PresentedCode.ABSENT, from);
            return new Step.Admitted(ticket(account, browser, request), account.person());
        } catch (Rejected e) {
            if (e.rejection() instanceof SecondFactorRequired(var account)) {
                return new Step.CodeNeeded(ticket(account, browser, CODE_FOR + request), false);
            }
            throw e;
        }
    }

    /**
     * @param ticket of {@link Step.CodeNeeded}
     * @throws Rejected after too many wrong codes, and where the account was shut meanwhile
     */
    public Step code(String ticket, PresentedCode code, Network from, String browser, String request) {
        return consents.take(hash(ticket), hash(browser), hash(CODE_FOR + request), clock.instant())
                .flatMap(returning::account)
                .map(account -> code(account, code, from, browser, request))
                .orElseGet(Step.Over::new);
    }

    private Step code(Account account, PresentedCode code, Network from, String browser, String request) {
        try {
            admission.takeCode(account, code, from);
            return new Step.Admitted(ticket(account, browser, request), account.person());
        } catch (Rejected e) {
            return switch (e.rejection()) {
                case InvalidCode(),SecondFactorRequired _ ->
                    new Step.CodeNeeded(ticket(account, browser, CODE_FOR + request), true);
                default -> throw e;
            };
        }
    }

    private String ticket(Account account, String browser, String about) {
        Instant now = clock.instant();
        String ticket = secrets.get();
        consents.keep(new PendingConsent(hash(ticket), hash(browser), hash(about), Authenticated.as(account, now),
                now.plus(rules.decideTime())));
        return ticket;
    }

    private static String hash(String text) {
        return RefreshToken.Hash.of(text).value();
    }

    /** What comes next; a ticket works once, in this browser. */
    public sealed interface Step {
        /** @param ticket proves that they logged in, for what they were shown */
        record Admitted(String ticket, Person person) implements Step {
            @Override
            public String toString() {
                return "Admitted[" + person.id() + "]";
            }
        }

        /**
         * @param ticket proves that the password was right
         * @param wrong whether a code was given that was not right
         */
        record CodeNeeded(String ticket, boolean wrong) implements Step {
            @Override
            public String toString() {
                return "CodeNeeded[***]";
            }
        }

        /** The password was right too long ago, or holds no more. */
        record Over() implements Step {}
    }
}
