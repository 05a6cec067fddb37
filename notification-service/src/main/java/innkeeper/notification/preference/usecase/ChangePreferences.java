package innkeeper.notification.preference.usecase;

import innkeeper.kernel.PersonId;
import innkeeper.kernel.Rejected;
import innkeeper.notification.message.domain.NotificationRejection.StalePreferences;
import innkeeper.notification.preference.domain.Preference;
import java.util.function.IntPredicate;

/** Puts what somebody chooses in place of what they chose before. */
public final class ChangePreferences {
    private final Preferences preferences;

    public ChangePreferences(Preferences preferences) {
        this.preferences = preferences;
    }

    /** @param expected the versions that may be replaced */
    public Preference handle(PersonId person, Preference wanted, IntPredicate expected) {
        int current = preferences.of(person).version();
        Preference next = new Preference(
                wanted.choices(), wanted.quietHours(), wanted.language(), current + 1).checked();
        if (!expected.test(current) || !preferences.put(person, next)) {
            throw new Rejected(new StalePreferences());
        }
        return next;
    }
}
