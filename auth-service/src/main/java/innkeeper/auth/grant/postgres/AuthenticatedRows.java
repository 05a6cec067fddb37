package innkeeper.auth.grant.postgres;

import innkeeper.auth.grant.domain.Authenticated;
import innkeeper.kernel.PersonId;
import innkeeper.kit.database.Row;

/** Who logged in on our page, as the tables of what came of it know them. */
public final class AuthenticatedRows {
    private AuthenticatedRows() {}

    public static Authenticated read(Row row) {
        return new Authenticated(new PersonId(row.uuid("person_id")), row.text("password_mark"),
                row.instant("logged_in_at"));
    }
}
