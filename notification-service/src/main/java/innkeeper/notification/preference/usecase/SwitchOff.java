package innkeeper.notification.preference.usecase;

import innkeeper.kernel.PersonId;
import innkeeper.kernel.Rejected;
import innkeeper.notification.message.domain.Kind;
import innkeeper.notification.message.domain.NotificationRejection.StalePreferences;
import innkeeper.notification.preference.domain.Choice;
import innkeeper.notification.preference.domain.Preference;
import java.util.List;

/** Has one kind of message go out no more; it still lies in the inbox where it did. Done again, it changes nothing. */
public final class SwitchOff {
    private static final int TRIES = 5;

    private final Preferences preferences;
    private final ChangePreferences change;

    public SwitchOff(Preferences preferences) {
        this.preferences = preferences;
        this.change = new ChangePreferences(preferences);
    }

    public void handle(PersonId person, Kind kind) {
        handle(person, kind, TRIES);
    }

    private void handle(PersonId person, Kind kind, int tries) {
        Preference now = preferences.of(person);
        Choice choice = now.of(kind);
        if (choice.channels().isEmpty()) {
            return;
        }
        try {
            change.handle(person, now.with(kind, new Choice(List.of(), choice.inApp())), now::isVersion);
        } catch (Rejected e) {
            if (!(e.rejection() instanceof StalePreferences) || tries == 1) {
                throw e;
            }
            // somebody else changed something in the same moment
            handle(person, kind, tries - 1);
        }
    }
}
