package innkeeper.auth.limit.domain;

import innkeeper.auth.person.domain.EmailAddress;
import innkeeper.auth.person.domain.SessionId;

/** The account that a request is about, whether or not there is one, as a hash. */
public record AccountKey(String hash) {
    private static final int SHOWN = 12;

    public static AccountKey of(EmailAddress email) {
        return new AccountKey(Fingerprint.of("account", email.key()));
    }

    /** Of a service, or of somebody's program. */
    public static AccountKey client(String name) {
        return new AccountKey(Fingerprint.of("client", name));
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
