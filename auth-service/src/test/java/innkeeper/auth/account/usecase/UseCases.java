package innkeeper.auth.account.usecase;

import innkeeper.auth.audit.usecase.RememberedIncidents;
import innkeeper.auth.decision.usecase.Authorize;
import innkeeper.auth.factor.crypto.Totp;
import innkeeper.auth.factor.usecase.FactorDuty;
import innkeeper.auth.factor.usecase.Reconfirmation;
import innkeeper.auth.factor.usecase.SecondStep;
import innkeeper.auth.limit.domain.Lockout;
import innkeeper.auth.limit.domain.LockoutRules;
import innkeeper.auth.limit.domain.Network;
import innkeeper.auth.limit.usecase.InMemoryLoginAttempts;
import innkeeper.auth.limit.usecase.PasswordTrials;
import innkeeper.auth.password.domain.Password;
import innkeeper.auth.password.usecase.Passwords;
import innkeeper.auth.person.domain.EmailAddress;
import innkeeper.auth.person.domain.PersonEvent;
import innkeeper.auth.person.domain.Role;
import innkeeper.auth.person.domain.Subject;
import innkeeper.auth.person.usecase.InMemoryPeople;
import innkeeper.auth.person.usecase.Tally;
import innkeeper.auth.relation.domain.Hotels;
import innkeeper.auth.session.domain.ClientGrant;
import innkeeper.auth.session.domain.ClientGrant;
import innkeeper.auth.session.domain.Origin;
import innkeeper.auth.session.usecase.Admission;
import innkeeper.auth.session.usecase.InMemorySessions;
import innkeeper.auth.session.usecase.LogIn;
import innkeeper.auth.session.usecase.LogOut;
import innkeeper.auth.session.usecase.RefreshSession;
import innkeeper.auth.session.usecase.SessionRules;
import innkeeper.auth.session.usecase.Tokens;
import innkeeper.auth.token.usecase.AccessToken;
import innkeeper.auth.token.usecase.AccessTokens;
import innkeeper.auth.token.usecase.VerifiedToken;
import innkeeper.kernel.PersonId;
import innkeeper.kit.seal.Envelope;
import innkeeper.testkit.time.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** All use cases on stores in memory, with a clock that the test moves and tokens one can read. */
public final class UseCases {
    public static final EmailAddress ANNA = new EmailAddress("anna@innkeeper.example");
    public static final Network HOME = Network.of("192.0.2.7");
    public static final Origin HERE = new Origin("Firefox", "192.0.2.1");
    public static final String PASSWORD = "a long walk by the sea";

    final InMemoryPeople people = new InMemoryPeople();
    private final InMemorySessions sessions = people.sessions();
    final CountingPasswords passwords = new CountingPasswords();
    public final ReadableTokens tokens = new ReadableTokens();
    final MovableClock clock = MovableClock.at("2026-11-22T12:00:00Z");
    final List<String> refreshes = new ArrayList<>();
    final List<String> tally = new ArrayList<>();
    private final AtomicLong numbers = new AtomicLong();
    private final Lockout lockout = new Lockout(5, Duration.ofSeconds(1), Duration.ofMinutes(15), Duration.ofDays(1));
    final PasswordTrials trials = new PasswordTrials(new InMemoryLoginAttempts(),
            new LockoutRules(lockout, lockout, Duration.ofDays(90)), clock, _ -> tally.add("locked"));
    private final SessionRules rules = new SessionRules(Duration.ofDays(30), Duration.ofSeconds(10));

    final RegisterPerson register = new RegisterPerson(
            people, passwords, clock, this::id, (what, outcome) -> tally.add(what + " " + outcome));
    final Totp totp = new Totp(Envelope.of("c2VhbGVkLWZvci10ZXN0cy1zZWFsZWQtZm9yLXRlc3Q="));
    private final SecondStep secondStep = new SecondStep(people.factors(), totp, clock, tally());
    final Reconfirmation reconfirmation = new Reconfirmation(people, passwords, trials, secondStep);
    private final FactorDuty duty = new FactorDuty(Set.of(Role.HOTELIER), false, Hotels.NONE, people.factors());
    public final LogIn logIn =
            new LogIn(admission(true), sessions, tokens, duty, rules, clock, this::id, this::secret);
    final RememberedIncidents incidents = new RememberedIncidents();
    final RefreshSession refresh = new RefreshSession(
            sessions, tokens, duty, rules, incidents, (_, outcome) -> refreshes.add(outcome), clock, this::secret);
    final LogOut logOut = new LogOut(sessions, clock);
    final ChangeProfile changeProfile = new ChangeProfile(people);
    final ReadProfile readProfile = new ReadProfile(people);
    public final Authorize authorize = new Authorize(tokens, Hotels.NONE, (_, _, _, _) -> {});

    Admission admission(boolean unverifiedToo) {
        return new Admission(people, passwords, trials, secondStep, unverifiedToo, tally());
    }

    Tally tally() {
        return (what, outcome) -> tally.add(what + " " + outcome);
    }

    /** Anna has an account. */
    public PersonId anna() {
        register.handle(ANNA, new Password(PASSWORD), "Anna Petrova", Role.CLIENT, "ru");
        return people.withEmail(ANNA).orElseThrow().person().id();
    }

    /** Exchanged by somebody whom no limit stops. */
    Tokens refreshed(String refreshToken) {
        return refresh.handle(refreshToken, ClientGrant.NONE, _ -> {}).tokens();
    }

    List<String> announced() {
        return people.announced().stream().map(UseCases::text).toList();
    }

    private static String text(PersonEvent event) {
        return switch (event) {
            case PersonEvent.Registered(var person) -> "Registered " + person.email();
            case PersonEvent.Updated(var person) -> "Updated " + person.email();
            default -> event.getClass().getSimpleName();
        };
    }

    private UUID id() {
        return new UUID(0, numbers.incrementAndGet());
    }

    private String secret() {
        return "refresh-" + numbers.incrementAndGet();
    }

    /** Hashes one can read, and a list of the work that was done. */
    static final class CountingPasswords implements Passwords {
        final List<String> work = new ArrayList<>();
        private String effort = "";
        private Runnable meanwhile = () -> {};

        void cost(String more) {
            effort = more;
        }

        /** What somebody else does while passwords are compared. */
        void meanwhile(Runnable other) {
            meanwhile = other;
        }

        @Override
        public String hash(Password password) {
            work.add("hash");
            return effort + "hash of " + password.value();
        }

        @Override
        public boolean outdated(String hash) {
            return !hash.startsWith(effort + "hash");
        }

        @Override
        public boolean matches(String candidate, String hash) {
            work.add("compare");
            meanwhile.run();
            return hash.endsWith("hash of " + candidate);
        }

        @Override
        public String decoy() {
            return "hash of nothing";
        }
    }

    static final class ReadableTokens implements AccessTokens {
        private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
        private final Map<String, VerifiedToken> issued = new HashMap<>();

        @Override
        public AccessToken forPerson(Subject subject) {
            return issue(subject, AUDIENCE, subject.email() + " in " + subject.sessionId());
        }

        @Override
        public AccessToken forService(Subject service, String audience) {
            return issue(service, audience, service.id());
        }

        @Override
        public Optional<VerifiedToken> verified(String token) {
            return Optional.ofNullable(issued.get(token));
        }

        private AccessToken issue(Subject subject, String audience, String text) {
            var token = text + " for " + audience;
            issued.put(token, new VerifiedToken(subject, audience, "id of " + token, "key", NOON,
                    NOON.plus(Duration.ofMinutes(15))));
            return new AccessToken(token, Duration.ofMinutes(15));
        }
    }
}
