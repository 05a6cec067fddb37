package innkeeper.auth.admin.postgres;

import innkeeper.auth.admin.usecase.Directory;
import innkeeper.auth.admin.usecase.Selection;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.postgres.PersonRows;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import java.util.List;

/** The list of people in PostgreSQL; ids grow with time, so that newest first is a walk down the primary key. */
public final class PostgresDirectory implements Directory {
    private static final Sql LIST = Sql.named("auth.list-people", """
            select id, email, full_name, role, locale, phone, email_verified, suspended_at, suspension_reason,
                   leaving_since, version, created_at
            from people
            where (:email = '' or position(:email in email_key) > 0)
              and (:role = '' or role = :role)
              and (:status = '' or (suspended_at is not null) = (:status = 'suspended'))
              and (:after = '' or id < cast(nullif(:after, '') as uuid))
            order by id desc
            limit :limit""");

    private final Database database;

    public PostgresDirectory(Database database) {
        this.database = database;
    }

    @Override
    public List<Person> list(Selection selection) {
        return database.query(LIST, Params.of("email", selection.email())
                .and("role", selection.role())
                .and("status", selection.status())
                .and("after", selection.after())
                .and("limit", selection.limit()), PersonRows::person);
    }
}
