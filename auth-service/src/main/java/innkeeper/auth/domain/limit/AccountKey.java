package innkeeper.auth.domain.limit;

import innkeeper.auth.domain.EmailAddress;
import innkeeper.kernel.PersonId;
import java.util.Locale;

/** The account that a request is about, whether or not there is one, as a hash. */
public record AccountKey(String hash) {
    private static final int SHOWN = 12;

    public static AccountKey of(EmailAddress email) {
        return named(email.value());
    }

    /** Of an address as it was typed, or the name of a client. */
    public static AccountKey named(String name) {
        return new AccountKey(Fingerprint.of("account", name.strip().toLowerCase(Locale.ROOT)));
    }

    /** Of somebody who has logged in: what is guessed with a stolen token does not count against the log-in. */
    public static AccountKey caller(PersonId person) {
        return new AccountKey(Fingerprint.of("caller", person.toString()));
    }

    /** Enough of it to tell accounts apart in a log. */
    @Override
    public String toString() {
        return hash.substring(0, SHOWN);
    }
}
