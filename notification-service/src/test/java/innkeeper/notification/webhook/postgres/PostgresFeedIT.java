package innkeeper.notification.webhook.postgres;

import innkeeper.kernel.BookingId;
import innkeeper.kernel.HotelId;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.schema.Schema;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.notification.webhook.domain.FeedEntry;
import innkeeper.notification.webhook.domain.HotelEvent;
import innkeeper.testkit.infra.TestPostgres;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class PostgresFeedIT {
    private static Database database;
    private final HotelId hotel = new HotelId(Ids.next());

    @BeforeAll
    static void open() {
        database = Database.open(TestPostgres.fresh(), Schema.of("notification", Schema.Table.TASK), Telemetry.none());
        database.start();
    }

    @AfterAll
    static void close() {
        database.stop();
    }

    @Test
    void who_follows_with_the_last_number_misses_nothing_while_many_write_and_some_fail() throws Exception {
        int writers = 6;
        int each = 40;
        AtomicBoolean writing = new AtomicBoolean(true);
        List<UUID> seen = new ArrayList<>();
        List<UUID> committed = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<Long>> follower = threads.submit(() -> follow(writing, seen));
            List<Future<List<UUID>>> writes = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                writes.add(threads.submit(() -> write(each)));
            }
            for (Future<List<UUID>> write : writes) {
                committed.addAll(write.get());
            }
            writing.set(false);
            assertEquals(LongStream.rangeClosed(1, committed.size()).boxed().toList(), follower.get());
        }
        assertEquals(committed.stream().sorted().toList(), seen.stream().sorted().toList());
    }

    /** Each in a transaction of its own that takes a while; a third of them fails. */
    private List<UUID> write(int events) {
        List<UUID> committed = new ArrayList<>();
        for (int number = 0; number < events; number++) {
            UUID id = Ids.next();
            boolean fails = number % 3 == 0;
            Runnable writing = () -> database.transact(tx -> {
                new PostgresFeed(tx).append(event(id));
                Thread.yield();
                if (fails) {
                    throw new IllegalStateException("rolled back");
                }
            });
            if (fails) {
                assertThrows(IllegalStateException.class, writing::run);
            } else {
                writing.run();
                committed.add(id);
            }
        }
        return committed;
    }

    private List<Long> follow(AtomicBoolean writing, List<UUID> seen) {
        List<Long> numbers = new ArrayList<>();
        PostgresFeed feed = new PostgresFeed(database);
        boolean last;
        do {
            last = !writing.get();
            List<FeedEntry> found;
            do {
                found = feed.after(hotel, numbers.isEmpty() ? 0 : numbers.getLast(),
                        ThreadLocalRandom.current().nextInt(1, 20));
                found.forEach(entry -> {
                    numbers.add(entry.sequence());
                    seen.add(entry.event());
                });
            } while (!found.isEmpty());
        } while (!last);
        return numbers;
    }

    @Test
    void the_same_event_is_entered_once_and_each_hotel_counts_for_itself() {
        HotelEvent first = event(Ids.next());
        new PostgresFeed(database).append(first);
        new PostgresFeed(database).append(first);
        HotelId other = new HotelId(Ids.next());
        new PostgresFeed(database).append(new HotelEvent(Ids.next(), first.type(), first.at(), other, "Other",
                first.booking(), first.reference(), first.data()));
        assertEquals(1, new PostgresFeed(database).after(hotel, 0, 10).size());
        assertEquals(1, new PostgresFeed(database).after(other, 0, 10).getFirst().sequence());
        assertEquals("Other", new PostgresFeed(database).nameOf(other));
        assertEquals("", new PostgresFeed(database).nameOf(new HotelId(Ids.next())));
    }

    private HotelEvent event(UUID id) {
        return new HotelEvent(id, "innkeeper.booking.held", Instant.parse("2026-11-22T10:00:00Z"), hotel, "Astoria",
                new BookingId(Ids.next()), "K7MQ2XPA", "{\"version\": 1}");
    }
}
