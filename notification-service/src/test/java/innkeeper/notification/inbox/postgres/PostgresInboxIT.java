package innkeeper.notification.inbox.postgres;

import innkeeper.kit.database.Database;
import innkeeper.notification.inbox.domain.InboxChange;
import innkeeper.notification.inbox.usecase.Inbox;
import innkeeper.notification.inbox.usecase.InboxContract;
import innkeeper.notification.message.domain.Notification;
import innkeeper.notification.message.domain.NotificationId;
import innkeeper.notification.message.postgres.PostgresMessagesIT;
import innkeeper.notification.message.postgres.PostgresNotifications;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
    void who_follows_six_who_write_gets_every_change_once_and_in_order() throws InterruptedException {
        int each = 30;
        for (int number = 1; number <= 6 * each; number++) {
            written(toAnna(number));
        }
        List<Long> got = new ArrayList<>();
        Set<NotificationId> entries = new HashSet<>();
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 6).forEach(writer -> writers.execute(() -> {
                for (int number = 1; number <= each; number++) {
                    NotificationId message = id(writer * each + number);
                    inbox().put(message, ANNA_ID, "Confirmed", "Dear reader", NOW);
                    inbox().read(ANNA_ID, message, NOW);
                }
            }));
            writers.shutdown();
            boolean ended = false;
            while (!ended) {
                ended = writers.awaitTermination(1, TimeUnit.MILLISECONDS);
                List<InboxChange> more = inbox().changes(ANNA_ID, got.isEmpty() ? 0 : got.getLast(), 6 * each);
                more.forEach(change -> got.add(change.number()));
                more.forEach(change -> entries.add(change.entry().message()));
            }
        }
        assertEquals(12L * each, got.getLast());
        assertEquals(got.stream().sorted().distinct().toList(), got);
        assertEquals(6 * each, entries.size());
        assertEquals(Map.of(ANNA_ID, 12L * each), inbox().lastChanges(Set.of(ANNA_ID)));
        assertEquals(6 * each, inbox().list(ANNA_ID, false, Optional.empty(), 1000).stream()
                .filter(entry -> entry.readAt().isPresent()).count());
    }

    @Test
    void nothing_is_left_of_somebody_whose_messages_are_gone() {
        written(toAnna(1));
        inbox().put(id(1), ANNA_ID, "Confirmed", "Dear reader", NOW);
        inbox().forget(ANNA_ID);
        assertEquals(Map.of(ANNA_ID, 1L), inbox().lastChanges(Set.of(ANNA_ID)));
        database.transact(tx -> new PostgresNotifications(tx).forget(ANNA_ID));
        inbox().forget(ANNA_ID);
        assertEquals(Map.of(), inbox().lastChanges(Set.of(ANNA_ID)));
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
