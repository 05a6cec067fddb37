package innkeeper.auth.postgres;

import innkeeper.auth.domain.Account;
import innkeeper.auth.domain.EmailAddress;
import innkeeper.auth.domain.Person;
import innkeeper.auth.domain.Role;
import innkeeper.auth.usecase.access.Revocations;
import innkeeper.auth.usecase.account.Sessions;
import innkeeper.auth.usecase.account.SessionsContract;
import innkeeper.kernel.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

class PostgresSessionsIT extends SessionsContract {
    private static AuthDatabase auth;

    private final PersonId person = new PersonId(UUID.randomUUID());

    @BeforeAll
    static void open() {
        auth = new AuthDatabase();
    }

    @AfterAll
    static void close() {
        auth.close();
    }

    @BeforeEach
    void register() {
        auth.empty();
        auth.people().register(new Account(Person.registered(person, new EmailAddress("anna@innkeeper.example"), "Anna",
                Role.CLIENT, "ru", Instant.parse("2026-11-22T12:00:00Z")), "hash"));
    }

    @Override
    protected Sessions sessions() {
        return new PostgresSessions(auth.database);
    }

    @Override
    protected Revocations revocations() {
        return new PostgresRevocations(auth.database);
    }

    @Override
    protected PersonId person() {
        return person;
    }
}
