package innkeeper.auth.factor.domain;

import innkeeper.kernel.PersonId;
import java.time.Instant;

/** What a person shows besides their password. All there is today is an app with a secret; passkeys would be a third case. */
public sealed interface SecondFactor {
    PersonId person();

    /** The secret of the app, sealed for its person. */
    String secret();

    Instant since();

    /** Waits for a first code, which shows that the app has the secret; nothing is asked for until then. */
    record Begun(PersonId person, String secret, Instant since) implements SecondFactor {
        @Override
        public String toString() {
            return "Begun[" + person + "]";
        }
    }

    /** Asked for at log-in and before whatever asks for the password. */
    record Active(PersonId person, String secret, Instant since) implements SecondFactor {
        @Override
        public String toString() {
            return "Active[" + person + "]";
        }
    }
}
