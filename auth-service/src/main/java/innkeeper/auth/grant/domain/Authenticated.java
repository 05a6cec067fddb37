package innkeeper.auth.grant.domain;

import innkeeper.auth.limit.domain.Fingerprint;
import innkeeper.auth.person.domain.Account;
import innkeeper.kernel.PersonId;
import java.time.Instant;

/**
 * Somebody who has shown on our page who they are.
 *
 * @param passwordMark of the hash they got in with: what they allow ends when they take another password
 */
public record Authenticated(PersonId person, String passwordMark, Instant at) {
    public static Authenticated as(Account account, Instant at) {
        return new Authenticated(account.person().id(), mark(account), at);
    }

    /** Whether the account still opens with the same password, and may be used. */
    public boolean stillIs(Account account) {
        return mark(account).equals(passwordMark) && !account.person().suspended() && !account.person().leaving();
    }

    private static String mark(Account account) {
        return Fingerprint.of("password", account.passwordHash());
    }
}
