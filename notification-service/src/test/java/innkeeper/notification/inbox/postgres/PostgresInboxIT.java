package innkeeper.notification.inbox.postgres;

import innkeeper.kit.database.Database;
import innkeeper.notification.inbox.usecase.Inbox;
import innkeeper.notification.inbox.usecase.InboxContract;
import innkeeper.notification.message.domain.Notification;
import innkeeper.notification.message.postgres.PostgresMessagesIT;
import innkeeper.notification.message.postgres.PostgresNotifications;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static innkeeper.notification.Situations.ANNA_ID;
import static innkeeper.notification.Situations.NOW;
import static innkeeper.notification.Situations.id;
import static innkeeper.notification.Situations.toAnna;
import static org.junit.jupiter.api.Assertions.assertEquals;

class PostgresInboxIT extends InboxContract {
    private final Database database = PostgresMessagesIT.open();

    @AfterEach
    void close() {
        database.stop();
    }

    @Override
    protected Inbox inbox() {
        return new PostgresInbox(database);
    }

    @Override
    protected void written(Notification notification) {
        database.transact(tx -> new PostgresNotifications(tx).add(notification));
    }

    @Test
    void what_was_deleted_meanwhile_is_not_put_back_and_goes_with_its_message() {
        inbox().put(id(2), ANNA_ID, "Confirmed", "Dear reader", NOW);
        written(toAnna(1));
        inbox().put(id(1), ANNA_ID, "Confirmed", "Dear reader", NOW);
        database.transact(tx -> new PostgresNotifications(tx).forget(ANNA_ID));
        assertEquals(List.of(), inbox().list(ANNA_ID, false, Optional.empty(), 10));
    }
}
