package innkeeper.auth.postgres;

import innkeeper.auth.domain.Person;
import innkeeper.auth.usecase.admin.Directory;
import innkeeper.auth.usecase.admin.Selection;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import java.util.List;

/** The list of people in PostgreSQL; ids grow with time, so that newest first is a walk down the primary key. */
final class PostgresDirectory implements Directory {
    private static final Sql LIST = Sql.named("auth.list-people", """
            select id, email, full_name, role, locale, phone, email_verified, suspended_at, suspension_reason,
                   leaving_since, version, created_at
            from person
            where (:email = '' or position(:email in email_key) > 0)
              and (:role = '' or role = :role)
              and (:status = '' or (suspended_at is not null) = (:status = 'suspended'))
              and (:after = '' or id < cast(nullif(:after, '') as uuid))
            order by id desc
            limit :limit""");

    private final Database database;

    PostgresDirectory(Database database) {
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
