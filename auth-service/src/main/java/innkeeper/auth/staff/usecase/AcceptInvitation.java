package innkeeper.auth.staff.usecase;

import innkeeper.auth.audit.usecase.Incidents;
import innkeeper.auth.limit.domain.AccountKey;
import innkeeper.auth.limit.domain.Network;
import innkeeper.auth.limit.usecase.PasswordTrials;
import innkeeper.auth.link.domain.OneTimeLink;
import innkeeper.auth.password.domain.Password;
import innkeeper.auth.password.usecase.PasswordPolicy;
import innkeeper.auth.password.usecase.Passwords;
import innkeeper.auth.person.domain.Account;
import innkeeper.auth.person.domain.AuthRejection.InvalidLink;
import innkeeper.auth.person.domain.EmailAddress;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.domain.Phone;
import innkeeper.auth.person.domain.Profile;
import innkeeper.auth.person.domain.Role;
import innkeeper.auth.person.domain.Standing;
import innkeeper.auth.person.domain.Subject;
import innkeeper.auth.person.usecase.Tally;
import innkeeper.auth.relation.usecase.RelationView;
import innkeeper.auth.staff.domain.Acceptance;
import innkeeper.auth.staff.domain.Offer;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.Rejected;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Makes the account of the invited address staff of the hotel, or its owner. The link proves who reads the mail:
 * whoever has no account opens one, as a hotelier, and an account that was never verified is theirs from then on.
 */
public final class AcceptInvitation {
    private final Staff staff;
    private final RelationView relations;
    private final PasswordPolicy policy;
    private final Passwords passwords;
    private final PasswordTrials trials;
    private final Incidents incidents;
    private final Tally tally;
    private final Clock clock;
    private final Supplier<UUID> ids;

    public AcceptInvitation(Staff staff, RelationView relations, PasswordPolicy policy, Passwords passwords, PasswordTrials trials,
            Incidents incidents, Tally tally, Clock clock, Supplier<UUID> ids) {
        this.staff = staff;
        this.relations = relations;
        this.policy = policy;
        this.passwords = passwords;
        this.trials = trials;
        this.incidents = incidents;
        this.tally = tally;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * What is offered; nothing is used up.
     *
     * @throws Rejected where accepting it would be refused
     */
    public Optional<Offer> offer(String token) {
        return staff.offer(OneTimeLink.hash(token), clock.instant());
    }

    /** What keeps this from being the password, if anything does. */
    public Optional<Password.Unfit> unfit(Offer offer, String fullName, String password) {
        try {
            policy.accept(password, offer.invitation().email().value(), fullName);
            return Optional.empty();
        } catch (Password.Unfit e) {
            return Optional.of(e);
        }
    }

    /** With the account as it is, which is verified. */
    public void handle(String token) {
        accepted(staff.accept(OneTimeLink.hash(token), clock.instant()));
    }

    /**
     * Opens the account, or takes it from whoever never verified it.
     *
     * @throws Password.Unfit before the link is used up
     */
    public void handle(String token, String fullName, String newPassword, Network from) {
        Offer offer = offer(token).orElseThrow(() -> new Rejected(new InvalidLink()));
        EmailAddress address = offer.invitation().email();
        Password password = policy.accept(newPassword, address.value(), fullName);
        Instant now = clock.instant();
        Person newcomer = new Person(new PersonId(ids.get()), address, Role.HOTELIER,
                new Profile(fullName, offer.locale(), Phone.NONE), true, Standing.ACTIVE, 1, now);
        // hashed before the transaction: it takes long
        Acceptance acceptance = staff.join(OneTimeLink.hash(token), new Account(newcomer, passwords.hash(password)), now);
        trials.welcome(AccountKey.of(address), from);
        accepted(acceptance);
        if (acceptance.person().id().equals(newcomer.id())) {
            tally.count("registrations", "staff");
        } else {
            tally.count("password_resets", "done");
        }
    }

    private void accepted(Acceptance acceptance) {
        relations.catchUp();
        incidents.relationChanged(Subject.of(acceptance.person()), "staff.accept", acceptance.invitation().hotel(),
                "accepted %s by invitation %s of %s".formatted(acceptance.invitation().relation().code(),
                        acceptance.invitation().id(), acceptance.invitation().invitedBy()));
    }
}
