package innkeeper.notification.preference.usecase;

import innkeeper.kernel.PersonId;
import innkeeper.notification.message.domain.Kind;
import java.net.URI;

/** Where people choose how they hear of what without logging in; each link holds as long as their address stays the same. */
public interface PreferenceLinks {
    /** @param email where the person reads the link */
    URI page(PersonId person, String email);

    /** Where that kind is switched off, as mail programs do it at a press of a button (RFC 8058). */
    URI unsubscribe(PersonId person, String email, Kind kind);
}
