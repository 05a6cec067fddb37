package innkeeper.auth.key.postgres;

import innkeeper.auth.AuthDatabase;
import innkeeper.auth.key.usecase.SigningKeys;
import innkeeper.auth.key.usecase.SigningKeysContract;
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
