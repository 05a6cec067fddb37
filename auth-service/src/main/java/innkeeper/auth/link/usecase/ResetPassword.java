package innkeeper.auth.link.usecase;

import innkeeper.auth.limit.domain.AccountKey;
import innkeeper.auth.limit.domain.Network;
import innkeeper.auth.limit.usecase.PasswordTrials;
import innkeeper.auth.link.domain.LinkPurpose;
import innkeeper.auth.link.domain.OneTimeLink;
import innkeeper.auth.password.domain.Password;
import innkeeper.auth.password.usecase.PasswordPolicy;
import innkeeper.auth.password.usecase.Passwords;
import innkeeper.auth.person.domain.AuthRejection.InvalidLink;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.usecase.Tally;
import innkeeper.kernel.Rejected;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** Gives whoever reads the account's mail a new password; a password that does not do leaves the link as it was. */
public final class ResetPassword {
    private static final Set<LinkPurpose> PURPOSES = Set.of(LinkPurpose.PASSWORD_RESET, LinkPurpose.INVITATION);

    private final Links links;
    private final PasswordPolicy policy;
    private final Passwords passwords;
    private final PasswordTrials trials;
    private final Clock clock;
    private final Tally tally;

    public ResetPassword(
            Links links, PasswordPolicy policy, Passwords passwords, PasswordTrials trials, Clock clock, Tally tally) {
        this.links = links;
        this.policy = policy;
        this.passwords = passwords;
        this.trials = trials;
        this.clock = clock;
        this.tally = tally;
    }

    /** Who would get a new password; nothing is used up. */
    public Optional<Person> holder(String token) {
        return links.holder(OneTimeLink.hash(token), PURPOSES, clock.instant());
    }

    /** @throws Password.Unfit before the link is used up */
    public void handle(String token, String newPassword, Network from) {
        Person person = holder(token).orElseThrow(this::refused);
        Password password = policy.accept(newPassword, person.email().value(), person.fullName());
        // hashed before the transaction: it takes long
        if (!links.resetPassword(OneTimeLink.hash(token), passwords.hash(password), clock.instant())) {
            throw refused();
        }
        trials.welcome(AccountKey.of(person.email()), from);
        tally.count("password_resets", "done");
    }

    private Rejected refused() {
        tally.count("password_resets", "refused");
        return new Rejected(new InvalidLink());
    }
}
