package innkeeper.auth.postgres;

import innkeeper.auth.usecase.account.People;
import innkeeper.auth.usecase.admin.Directory;
import innkeeper.auth.usecase.link.Letters;
import innkeeper.auth.usecase.link.Links;
import innkeeper.kit.database.Database;
import innkeeper.kit.event.outbox.Outbox;
import innkeeper.kit.telemetry.Telemetry;
import java.time.Clock;

/** People, the letters that wait for them and the links they hold: stores that change together. */
public record AccountStores(People people, Directory directory, Letters letters, Links links) {
    public static AccountStores of(
            Database database, Outbox outbox, UserEvents events, UserSecrets secrets, Clock clock,
            Telemetry telemetry) {
        var changes = new PersonChanges(outbox, events, clock);
        var requests = new LetterRequests(telemetry);
        return new AccountStores(
                new PostgresPeople(database, changes, new PersonDeletion(outbox, changes, secrets), requests),
                new PostgresDirectory(database),
                new PostgresLetters(database, requests, outbox, secrets, telemetry),
                new PostgresLinks(database, changes));
    }
}
