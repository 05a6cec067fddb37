package innkeeper.notification.people.postgres;

import innkeeper.kit.database.Database;
import innkeeper.notification.message.postgres.PostgresMessagesIT;
import innkeeper.notification.people.usecase.People;
import innkeeper.notification.people.usecase.PeopleContract;
import org.junit.jupiter.api.AfterEach;

class PostgresPeopleIT extends PeopleContract {
    private final Database database = PostgresMessagesIT.open();

    @AfterEach
    void close() {
        database.stop();
    }

    @Override
    protected People people() {
        return new PostgresPeople(database);
    }
}
