package innkeeper.auth.factor.usecase;

import innkeeper.auth.factor.domain.TimeStep;
import innkeeper.auth.person.domain.Person;
import innkeeper.kernel.PersonId;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** The secrets of authenticator apps, and the codes that they show (RFC 6238). */
public interface OneTimePasswords {
    /** A new secret for an app of this person. */
    NewSecret secretFor(Person person);

    /** The time step that the six digits belong to, of those accepted at that time. */
    Optional<TimeStep> step(PersonId person, String sealedSecret, String digits, Instant now);

    /**
     * @param uri as apps read it from a QR code
     * @param text as people type it, in base32
     * @param sealed as it is kept
     */
    record NewSecret(URI uri, String text, String sealed) {
        @Override
        public String toString() {
            return "NewSecret[***]";
        }
    }
}
