package innkeeper.auth.postgres;

import innkeeper.auth.usecase.access.SigningKeys;
import innkeeper.auth.usecase.access.SigningKeysContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

class PostgresSigningKeysIT extends SigningKeysContract {
    private static AuthDatabase auth;

    @BeforeAll
    static void open() {
        auth = new AuthDatabase();
    }

    @AfterAll
    static void close() {
        auth.close();
    }

    @BeforeEach
    void empty() {
        auth.empty();
    }

    @Override
    protected SigningKeys keys() {
        return new PostgresSigningKeys(auth.database);
    }
}
