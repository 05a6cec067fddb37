package innkeeper.notification.bounce.postgres;

import innkeeper.kit.database.Database;
import innkeeper.notification.bounce.usecase.BadAddresses;
import innkeeper.notification.bounce.usecase.BadAddressesContract;
import innkeeper.notification.message.postgres.PostgresMessagesIT;
import org.junit.jupiter.api.AfterEach;

class PostgresBadAddressesIT extends BadAddressesContract {
    private final Database database = PostgresMessagesIT.open();

    @AfterEach
    void close() {
        database.stop();
    }

    @Override
    protected BadAddresses addresses() {
        return new PostgresBadAddresses(database);
    }
}
