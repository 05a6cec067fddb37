package innkeeper.notification.preference.usecase;

import innkeeper.kernel.PersonId;
import innkeeper.notification.preference.domain.Preference;

/** What everybody has chosen; the standard where they have not. */
public interface Preferences {
    Preference of(PersonId person);

    /**
     * In place of the version before this one.
     *
     * @return false where somebody else was first
     */
    boolean put(PersonId person, Preference preference);

    /** Nothing is kept of it. */
    void forget(PersonId person);
}
