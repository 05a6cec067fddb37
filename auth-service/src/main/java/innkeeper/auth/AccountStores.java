package innkeeper.auth;

import innkeeper.auth.admin.postgres.PostgresDirectory;
import innkeeper.auth.admin.usecase.Directory;
import innkeeper.auth.link.postgres.PostgresLetters;
import innkeeper.auth.link.postgres.PostgresLinks;
import innkeeper.auth.link.usecase.Letters;
import innkeeper.auth.link.usecase.Links;
import innkeeper.auth.person.postgres.PersonDeletion;
import innkeeper.auth.person.postgres.PostgresPeople;
import innkeeper.auth.person.usecase.People;
import innkeeper.kit.database.Database;

/** People, the letters that wait for them and the links they hold: stores that change together. */
public record AccountStores(People people, Directory directory, Letters letters, Links links) {
    public static AccountStores of(Database database, Announcing announcing) {
        PersonDeletion deletion =
                new PersonDeletion(announcing.people(), announcing.consequences(), announcing.relations());
        return new AccountStores(
                new PostgresPeople(database, announcing.people(), deletion, announcing.consequences()),
                new PostgresDirectory(database),
                new PostgresLetters(database, announcing.requests(), announcing.outbox(), announcing.secrets()),
                new PostgresLinks(database, announcing.people()));
    }
}
