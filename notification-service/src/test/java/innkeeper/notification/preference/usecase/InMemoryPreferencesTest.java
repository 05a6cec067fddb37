package innkeeper.notification.preference.usecase;

class InMemoryPreferencesTest extends PreferencesContract {
    private final Preferences preferences = new InMemoryPreferences();

    @Override
    protected Preferences preferences() {
        return preferences;
    }
}
