package innkeeper.notification.preference.usecase;

import innkeeper.kernel.PersonId;
import innkeeper.notification.preference.domain.Preference;
import java.util.HashMap;
import java.util.Map;

public final class InMemoryPreferences implements Preferences {
    private final Map<PersonId, Preference> all = new HashMap<>();

    @Override
    public Preference of(PersonId person) {
        return all.getOrDefault(person, Preference.STANDARD);
    }

    @Override
    public boolean put(PersonId person, Preference preference) {
        boolean next = of(person).version() == preference.version() - 1;
        if (next) {
            all.put(person, preference);
        }
        return next;
    }

    @Override
    public void forget(PersonId person) {
        all.remove(person);
    }
}
