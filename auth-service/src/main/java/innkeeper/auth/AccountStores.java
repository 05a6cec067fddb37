package innkeeper.auth;

import innkeeper.auth.admin.postgres.PostgresDirectory;
import innkeeper.auth.admin.usecase.Directory;
import innkeeper.auth.link.postgres.LetterRequests;
import innkeeper.auth.link.postgres.LettersAndSessions;
import innkeeper.auth.link.postgres.PostgresLetters;
import innkeeper.auth.link.postgres.PostgresLinks;
import innkeeper.auth.link.postgres.UserSecrets;
import innkeeper.auth.link.usecase.Letters;
import innkeeper.auth.link.usecase.Links;
import innkeeper.auth.person.postgres.PersonChanges;
import innkeeper.auth.person.postgres.PersonDeletion;
import innkeeper.auth.person.postgres.PostgresPeople;
import innkeeper.auth.person.postgres.UserEvents;
import innkeeper.auth.person.usecase.People;
import innkeeper.kit.database.Database;
import innkeeper.kit.event.outbox.Outbox;
import innkeeper.kit.task.Tasks;
import java.time.Clock;

/** People, the letters that wait for them and the links they hold: stores that change together. */
public record AccountStores(People people, Directory directory, Letters letters, Links links) {
    public static AccountStores of(
            Database database, Outbox outbox, Tasks tasks, UserEvents events, UserSecrets secrets, Clock clock) {
        LetterRequests requests = new LetterRequests(tasks);
        LettersAndSessions consequences = new LettersAndSessions(requests, outbox, secrets);
        PersonChanges changes = new PersonChanges(outbox, events, consequences, clock);
        return new AccountStores(
                new PostgresPeople(database, changes, new PersonDeletion(changes, consequences), consequences),
                new PostgresDirectory(database),
                new PostgresLetters(database, requests, outbox, secrets),
                new PostgresLinks(database, changes));
    }
}
