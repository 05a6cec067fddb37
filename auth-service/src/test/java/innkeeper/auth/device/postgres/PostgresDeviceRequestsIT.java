package innkeeper.auth.device.postgres;

import innkeeper.auth.AuthDatabase;
import innkeeper.auth.device.usecase.DeviceRequests;
import innkeeper.auth.device.usecase.DeviceRequestsContract;
import innkeeper.auth.person.usecase.People;
import innkeeper.kernel.PersonId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresDeviceRequestsIT extends DeviceRequestsContract {
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

    PostgresDeviceRequestsIT() {
        auth.empty();
        person = auth.somebody();
    }

    @Override
    protected DeviceRequests requests() {
        return auth.grants().devices();
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
