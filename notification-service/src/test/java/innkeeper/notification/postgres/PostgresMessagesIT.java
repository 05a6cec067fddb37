package innkeeper.notification.postgres;

import innkeeper.kit.database.Database;
import innkeeper.kit.database.Schema;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.notification.domain.Notification;
import innkeeper.notification.usecase.Correspondence;
import innkeeper.notification.usecase.MessagesContract;
import innkeeper.notification.usecase.Outgoing;
import innkeeper.notification.usecase.Outgoing.Due;
import innkeeper.testkit.infra.TestPostgres;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static innkeeper.notification.Situations.NOW;
import static innkeeper.notification.Situations.toAnna;
import static org.junit.jupiter.api.Assertions.assertEquals;

class PostgresMessagesIT extends MessagesContract {
    private final Database database = open();
    private final AtomicInteger woken = new AtomicInteger();

    static Database open() {
        Database database = Database.open(TestPostgres.fresh(), Schema.of("notification"), Telemetry.none());
        database.start();
        return database;
    }

    @AfterEach
    void close() {
        database.stop();
    }

    @Override
    protected void add(Notification notification) {
        database.transact(tx -> new PostgresNotifications(tx, "", woken::incrementAndGet).add(notification));
    }

    @Override
    protected Outgoing outgoing() {
        return new PostgresOutgoing(database);
    }

    @Override
    protected Correspondence correspondence() {
        return new PostgresCorrespondence(database);
    }

    @Test
    void delivery_is_woken_once_the_message_is_there() {
        add(toAnna(1));
        assertEquals(1, woken.get());
    }

    @Test
    void of_many_instances_that_take_at_once_each_message_goes_to_one() throws Exception {
        IntStream.rangeClosed(1, 20).forEach(number -> add(toAnna(number)));
        List<Notification> taken = new CopyOnWriteArrayList<>();
        Callable<Void> instance = () -> {
            for (Optional<Due> due = take(); due.isPresent(); due = take()) {
                taken.add(due.get().notification());
            }
            return null;
        };
        try (ExecutorService instances = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> done : instances.invokeAll(List.of(instance, instance, instance, instance))) {
                done.get();
            }
        }
        assertEquals(20, taken.size());
        assertEquals(20, Set.copyOf(taken).size());
    }

    private Optional<Due> take() {
        return outgoing().take(NOW.plusSeconds(60), Duration.ofMinutes(2));
    }
}
