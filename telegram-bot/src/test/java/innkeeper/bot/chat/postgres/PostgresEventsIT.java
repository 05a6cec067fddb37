package innkeeper.bot.chat.postgres;

import innkeeper.bot.chat.domain.Chat;
import innkeeper.bot.chat.domain.ChatEvent;
import innkeeper.bot.chat.domain.ChatId;
import innkeeper.bot.chat.domain.Kind;
import innkeeper.bot.chat.usecase.Chats.Standing;
import innkeeper.bot.chat.usecase.Events.NewEvent;
import innkeeper.bot.messenger.domain.Language;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Retention;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.schema.Schema;
import innkeeper.kit.task.TaskTiming;
import innkeeper.kit.task.Tasks;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.testkit.infra.TestPostgres;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PostgresEventsIT {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-05-01T10:00:00Z"), ZoneOffset.UTC);
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final Database database = Database.open(TestPostgres.fresh(),
            Schema.of("telegram", Schema.Table.TASK, Schema.Table.RATE_LIMITS), Telemetry.none());
    private final Tasks tasks = new Tasks(database, TaskTiming.standard(), CLOCK, Telemetry.none());
    private final PostgresEvents events = new PostgresEvents(database, tasks, CLOCK, Telemetry.none());
    private final PostgresChats chats = new PostgresChats(database, tasks, CLOCK);

    @BeforeEach
    void open() {
        database.start();
    }

    @AfterEach
    void close() {
        database.stop();
    }

    private static NewEvent said(String key, String address, String text) {
        return new NewEvent(key, address, Language.RU, Kind.SAID, Map.of("text", text));
    }

    private ChatId chat(String address) {
        return new ChatId(database.find(Sql.named("test.chat", "select id from chats where address = :address"),
                Params.of("address", address), row -> row.uuid("id")).orElseThrow());
    }

    @Test
    void what_is_told_again_is_kept_once_and_in_the_order_in_which_it_came() {
        events.add(List.of(said("u1", "7", "one"), said("u2", "8", "elsewhere")));
        events.add(List.of(said("u1", "7", "one"), said("u3", "7", "two")));

        ChatEvent first = events.next(chat("7")).orElseThrow();
        assertEquals("one", first.fact("text"));
        events.done(first);
        ChatEvent second = events.next(chat("7")).orElseThrow();
        assertEquals("two", second.fact("text"));
        events.done(second);
        assertEquals(Optional.empty(), events.next(chat("7")));
    }

    @Test
    void what_was_done_long_ago_is_forgotten_and_what_is_to_be_done_is_not() {
        events.add(List.of(said("u1", "7", "one"), said("u2", "7", "two")));
        events.done(events.next(chat("7")).orElseThrow());
        Duration kept = Duration.ofDays(2);
        Retention retention =
                new Retention(database, PostgresEvents.FORGET_DONE, kept, Clock.offset(CLOCK, kept.plusHours(1)));

        retention.start();
        await().until(() -> keys().equals(List.of("u2")));
        retention.stop();
    }

    private List<String> keys() {
        return database.query(Sql.named("test.keys", "select key from events order by seq"), Params.none(),
                row -> row.text("key"));
    }

    /** What comes into sight after a later one was heard would count as heard. */
    @Test
    void of_two_that_come_into_a_chat_at_once_the_first_is_seen_first() {
        events.add(List.of(said("u1", "7", "one")));
        ChatId chat = chat("7");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            database.transact(tx -> {
                tx.find(Sql.named("test.hold", "select id from tasks where id = cast(:id as uuid) for update"),
                        Params.of("id", chat.value()), row -> row.uuid("id")).orElseThrow();
                threads.submit(() -> events.add(chat, "first", Kind.LOOK, Map.of()));
                await().until(() -> count(
                        "select count(*) as n from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()") == 1);
                threads.submit(() -> events.add(chat, "second", Kind.LOOK, Map.of()));
                await().until(() -> count(
                        "select count(*) as n from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()") == 2);
                assertEquals(2, count("select last_value as n from events_seq_seq"), "the second has no place yet");
            });
        }
        assertEquals(List.of("u1", "first", "second"), keys());
    }

    private long count(String sql) {
        return database.find(Sql.named("test.count", sql), Params.none(), row -> row.bigint("n")).orElseThrow();
    }

    @Test
    void of_ten_who_want_to_work_on_a_chat_exactly_one_does() throws Exception {
        events.add(List.of(said("u1", "7", "one")));
        ChatId chat = chat("7");
        List<Callable<Optional<Chat>>> workers = IntStream.range(0, 10)
                .mapToObj(_ -> (Callable<Optional<Chat>>) () -> chats.take(chat, UUID.randomUUID(), LEASE)).toList();
        int taken = 0;
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var worker : pool.invokeAll(workers)) {
                taken += worker.get().isPresent() ? 1 : 0;
            }
        }
        assertEquals(1, taken);
    }

    @Test
    void whose_lease_is_over_or_given_back_leaves_the_chat_to_others() {
        events.add(List.of(said("u1", "7", "one")));
        UUID mine = UUID.randomUUID();
        assertTrue(chats.take(chat("7"), mine, LEASE).isPresent());
        assertTrue(chats.take(chat("7"), mine, LEASE).isPresent(), "prolonged");
        assertTrue(chats.take(chat("7"), UUID.randomUUID(), LEASE).isEmpty());

        chats.release(chat("7"), mine);

        assertTrue(chats.take(chat("7"), UUID.randomUUID(), Duration.ofSeconds(-1)).isPresent());
        assertTrue(chats.take(chat("7"), UUID.randomUUID(), LEASE).isPresent());
    }

    @Test
    void messages_that_wait_where_nobody_reads_any_more_are_dropped_and_words_open_the_chat_again() {
        events.add(List.of(said("u1", "7", "one")));
        events.done(events.next(chat("7")).orElseThrow());
        events.add(List.of(new NewEvent("m1", "7", Language.EN, Kind.MESSAGE, Map.of("text", "news", "link", ""))));
        assertEquals(Standing.READ, chats.standing("7"));

        chats.leave(new Chat(chat("7"), "7", Language.RU));

        assertEquals(Standing.LEFT, chats.standing("7"));
        assertEquals(Optional.empty(), events.next(chat("7")));
        events.add(List.of(said("u2", "7", "I am back")));
        assertEquals(Standing.READ, chats.standing("7"));
        assertEquals(Standing.UNKNOWN, chats.standing("9"));
    }

    @Test
    void what_was_put_off_is_entered_once_when_its_time_has_come() {
        events.add(List.of(said("u1", "7", "one")));
        events.done(events.next(chat("7")).orElseThrow());
        events.later(chat("7"), Kind.LOOK, Map.of("booking", "b", "look", "1"), CLOCK.instant().plusSeconds(3));
        UUID id = database.find(Sql.named("test.later", "select id from later"), Params.none(), row -> row.uuid("id"))
                .orElseThrow();

        events.enter(id);
        events.enter(id);

        ChatEvent look = events.next(chat("7")).orElseThrow();
        assertEquals(Kind.LOOK, look.kind());
        events.done(look);
        assertEquals(Optional.empty(), events.next(chat("7")));
    }
}
