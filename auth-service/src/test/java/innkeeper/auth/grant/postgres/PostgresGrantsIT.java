package innkeeper.auth.grant.postgres;

import innkeeper.auth.AuthDatabase;
import innkeeper.auth.grant.usecase.Codes;
import innkeeper.auth.grant.usecase.Consents;
import innkeeper.auth.grant.usecase.GrantsContract;
import innkeeper.auth.person.usecase.People;
import innkeeper.kernel.PersonId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresGrantsIT extends GrantsContract {
    private static AuthDatabase auth;

    private final PersonId person;

    @BeforeAll
    static void open() {
        auth = new AuthDatabase();
    }

    @AfterAll
    static void close() {
        auth.close();
    }

    PostgresGrantsIT() {
        auth.empty();
        person = auth.somebody();
    }

    @Override
    protected Consents consents() {
        return auth.grants().consents();
    }

    @Override
    protected Codes codes() {
        return auth.grants().codes();
    }

    @Override
    protected People people() {
        return auth.people();
    }

    @Override
    protected PersonId person() {
        return person;
    }
}
