package innkeeper.auth.person.postgres;

import innkeeper.auth.person.domain.Account;
import innkeeper.auth.person.domain.EmailAddress;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.domain.Phone;
import innkeeper.auth.person.domain.Profile;
import innkeeper.auth.person.domain.Role;
import innkeeper.auth.person.domain.Standing;
import innkeeper.kernel.PersonId;
import innkeeper.kit.database.Row;

/** Rows of the table {@code person} as people. */
public final class PersonRows {
    private PersonRows() {}

    static Account account(Row row) {
        return new Account(person(row), row.text("password_hash"));
    }

    public static Person person(Row row) {
        String role = row.text("role");
        return new Person(
                new PersonId(row.uuid("id")),
                new EmailAddress(row.text("email")),
                Role.named(role).orElseThrow(() -> new IllegalStateException("no role is named " + role)),
                new Profile(row.text("full_name"), row.text("locale"), new Phone(row.text("phone"))),
                row.flag("email_verified"),
                standing(row),
                row.integer("version"),
                row.instant("created_at"));
    }

    private static Standing standing(Row row) {
        return row.optional("suspended_at", Row::instant)
                .<Standing>map(since -> new Standing.Suspended(row.text("suspension_reason"), since))
                .or(() -> row.optional("leaving_since", Row::instant).map(Standing.Leaving::new))
                .orElse(Standing.ACTIVE);
    }
}
