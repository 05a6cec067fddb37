package innkeeper.auth.client.postgres;

import innkeeper.auth.AuthDatabase;
import innkeeper.auth.client.usecase.RegisteredClients;
import innkeeper.auth.client.usecase.RegisteredClientsContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresClientsIT extends RegisteredClientsContract {
    private static AuthDatabase auth;

    @BeforeAll
    static void open() {
        auth = new AuthDatabase();
    }

    @AfterAll
    static void close() {
        auth.close();
    }

    PostgresClientsIT() {
        auth.empty();
    }

    @Override
    protected RegisteredClients clients() {
        return auth.grants().clients();
    }
}
