package innkeeper.auth.staff.usecase;

import innkeeper.auth.audit.usecase.Incidents;
import innkeeper.auth.link.domain.OneTimeLink;
import innkeeper.auth.password.domain.Password;
import innkeeper.auth.password.usecase.PasswordPolicy;
import innkeeper.auth.password.usecase.Passwords;
import innkeeper.auth.person.domain.Account;
import innkeeper.auth.person.domain.AuthRejection.InvalidLink;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.domain.Phone;
import innkeeper.auth.person.domain.Profile;
import innkeeper.auth.person.domain.Role;
import innkeeper.auth.person.domain.Standing;
import innkeeper.auth.person.domain.Subject;
import innkeeper.auth.person.usecase.Tally;
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
 * Makes the account of the invited address staff of the hotel, or its owner. The link proves who reads the mail; whoever
 * has no account opens one, as a hotelier.
 */
public final class AcceptInvitation {
    private final Staff staff;
    private final PasswordPolicy policy;
    private final Passwords passwords;
    private final Incidents incidents;
    private final Tally tally;
    private final Clock clock;
    private final Supplier<UUID> ids;

    public AcceptInvitation(Staff staff, PasswordPolicy policy, Passwords passwords, Incidents incidents, Tally tally,
            Clock clock, Supplier<UUID> ids) {
        this.staff = staff;
        this.policy = policy;
        this.passwords = passwords;
        this.incidents = incidents;
        this.tally = tally;
        this.clock = clock;
        this.ids = ids;
    }

    /** What is offered; nothing is used up. */
    public Optional<Offer> offer(String token) {
        return staff.offer(OneTimeLink.hash(token), clock.instant());
    }

    public void handle(String token) {
        accepted(staff.accept(OneTimeLink.hash(token), clock.instant()));
    }

    /** @throws Password.Unfit before the link is used up */
    public void handle(String token, String fullName, String newPassword) {
        Offer offer = offer(token).orElseThrow(() -> new Rejected(new InvalidLink()));
        Password password = policy.accept(newPassword, offer.invitation().email().value(), fullName);
        Instant now = clock.instant();
        Person newcomer = new Person(new PersonId(ids.get()), offer.invitation().email(), Role.HOTELIER,
                new Profile(fullName, offer.locale(), Phone.NONE), true, Standing.ACTIVE, 1, now);
        // hashed before the transaction: it takes long
        accepted(staff.join(OneTimeLink.hash(token), new Account(newcomer, passwords.hash(password)), now));
        tally.count("registrations", "staff");
    }

    private void accepted(Acceptance acceptance) {
        incidents.relationChanged(Subject.of(acceptance.person()), "staff.accept", acceptance.invitation().hotel(),
                "accepted %s by invitation %s of %s".formatted(acceptance.invitation().relation().code(),
                        acceptance.invitation().id(), acceptance.invitation().invitedBy()));
    }
}
