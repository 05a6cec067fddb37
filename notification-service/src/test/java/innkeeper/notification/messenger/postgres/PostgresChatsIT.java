package innkeeper.notification.messenger.postgres;

import innkeeper.kit.database.Database;
import innkeeper.notification.message.postgres.PostgresMessagesIT;
import innkeeper.notification.messenger.usecase.Chats;
import innkeeper.notification.messenger.usecase.ChatsContract;
import org.junit.jupiter.api.AfterEach;

class PostgresChatsIT extends ChatsContract {
    private final Database database = PostgresMessagesIT.open();

    @AfterEach
    void close() {
        database.stop();
    }

    @Override
    protected Chats chats() {
        return new PostgresChats(database);
    }
}
