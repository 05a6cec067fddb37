package innkeeper.notification.preference.postgres;

import innkeeper.kit.database.Database;
import innkeeper.notification.message.postgres.PostgresMessagesIT;
import innkeeper.notification.preference.usecase.Preferences;
import innkeeper.notification.preference.usecase.PreferencesContract;
import org.junit.jupiter.api.AfterEach;

class PostgresPreferencesIT extends PreferencesContract {
    private final Database database = PostgresMessagesIT.open();

    @AfterEach
    void close() {
        database.stop();
    }

    @Override
    protected Preferences preferences() {
        return new PostgresPreferences(database);
    }
}
