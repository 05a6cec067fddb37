package innkeeper.auth.person.postgres;

import innkeeper.auth.person.domain.Account;
import innkeeper.auth.person.domain.Person;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;

/** Opens accounts inside somebody's transaction. */
public final class NewPeople {
    private static final Sql ADD = Sql.named("auth.add-person", """
            insert into people (id, email, email_key, password_hash, full_name, role, locale, phone, email_verified, version,
                                created_at)
            values (cast(:id as uuid), :email, :email_key, :password_hash, :full_name, :role, :locale, :phone, :email_verified,
                    :version, :created_at)
            on conflict (email_key) do nothing""");

    private NewPeople() {}

    /** False, and nothing, where the address has an account. */
    public static boolean add(Transaction tx, Account account) {
        Person person = account.person();
        return tx.execute(ADD, Params.of("id", person.id().value())
                .and("email", person.email().value())
                .and("email_key", person.email().key())
                .and("password_hash", account.passwordHash())
                .and("full_name", person.fullName())
                .and("role", person.role().code())
                .and("locale", person.locale())
                .and("phone", person.profile().phone().value())
                .and("email_verified", person.emailVerified())
                .and("version", person.version())
                .and("created_at", person.createdAt())) == 1;
    }
}
