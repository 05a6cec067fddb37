package innkeeper.notification.people.postgres;

import innkeeper.kit.database.Database;
import innkeeper.notification.message.postgres.PostgresMessagesIT;
import innkeeper.notification.people.domain.Language;
import innkeeper.notification.people.usecase.People;
import innkeeper.notification.people.usecase.PeopleContract;
import innkeeper.notification.preference.domain.Preference;
import innkeeper.notification.preference.postgres.PostgresPreferences;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static innkeeper.notification.Situations.ANNA;
import static org.junit.jupiter.api.Assertions.assertEquals;

class PostgresPeopleIT extends PeopleContract {
    private final Database database = PostgresMessagesIT.open();

    @AfterEach
    void close() {
        database.stop();
    }

    @Test
    void somebody_is_written_to_in_the_language_that_they_chose_else_in_that_of_their_account() {
        People people = people();
        people.remember(ANNA);
        assertEquals(Optional.of(Language.RU), people.find(ANNA.id()).map(anna -> anna.addressee().language()));
        new PostgresPreferences(database).put(ANNA.id(),
                new Preference(Map.of(), Optional.empty(), Optional.of(Language.EN), 1));
        assertEquals(Optional.of(Language.EN), people.find(ANNA.id()).map(anna -> anna.addressee().language()));
        new PostgresPreferences(database).put(ANNA.id(),
                new Preference(Map.of(), Optional.empty(), Optional.empty(), 2));
        assertEquals(Optional.of(ANNA), people.find(ANNA.id()));
    }

    @Override
    protected People people() {
        return new PostgresPeople(database);
    }
}
