package innkeeper.auth.domain.limit;

import innkeeper.auth.domain.EmailAddress;
import innkeeper.auth.domain.session.SessionId;
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

    /** Of somebody in a session: what is guessed with a stolen token counts nowhere else. */
    public static AccountKey caller(SessionId session) {
        return new AccountKey(Fingerprint.of("caller", session.toString()));
    }

    /** Enough of it to tell accounts apart in a log. */
    @Override
    public String toString() {
        return hash.substring(0, SHOWN);
    }
}
