package innkeeper.notification;

import innkeeper.kernel.BookingId;
import innkeeper.kernel.HotelId;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Retention;
import innkeeper.kit.database.Sql;
import innkeeper.kit.ids.Ids;
import innkeeper.notification.bounce.postgres.PostgresUnreachedGuests;
import innkeeper.notification.message.domain.News;
import innkeeper.notification.message.postgres.PostgresMessagesIT;
import innkeeper.notification.message.postgres.PostgresNotifications;
import innkeeper.notification.reminder.postgres.PostgresReminders;
import innkeeper.notification.staff.domain.UntoldNews;
import innkeeper.notification.staff.postgres.PostgresStaff;
import innkeeper.notification.webhook.domain.FeedEntry;
import innkeeper.notification.webhook.domain.HotelEvent;
import innkeeper.notification.webhook.postgres.PostgresFeed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static innkeeper.notification.Situations.ANNA_ID;
import static innkeeper.notification.Situations.ASTORIA;
import static innkeeper.notification.Situations.event;
import static innkeeper.notification.Situations.facts;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

class ForgettingIT {
    private static final Instant NOW = Instant.parse("2027-06-10T10:00:00Z");
    private static final Instant OLD = NOW.minus(Duration.ofDays(91));
    private static final Instant YOUNG = NOW.minus(Duration.ofDays(89));
    private static final Duration KEPT = Duration.ofDays(90);
    private static final HotelId OTHER = new HotelId(Ids.next());

    private static final Sql MESSAGE = Sql.named("test.message", """
            insert into messages (id, event_id, event_type, recipient_id, audience, facts, created_at, trace_id)
            values (cast(:id as uuid), uuidv7(), 'innkeeper.booking.held', cast(:recipient as uuid), :audience, '{}', :at, '')
            """);
    private static final Sql DELIVERY = Sql.named("test.delivery", """
            insert into deliveries (id, message_id, recipient_id, channel, rank, status, attempts, copy, not_before, address,
                subject, reference, sealed)
            values (cast(:id as uuid), cast(:id as uuid), cast(:recipient as uuid), 'webhook', 1, :status, 1, 1, :at, '', '',
                '', '')
            """);
    private static final Sql CALL = Sql.named("test.call", """
            insert into webhook_calls (delivery_id, attempt, status_code, answer, took_ms)
            values (cast(:id as uuid), 1, 500, '', 7)
            """);
    private static final Sql MESSAGES = Sql.named("test.messages", "select id from messages order by id");
    private static final Sql CALLS = Sql.named("test.calls", "select delivery_id as id from webhook_calls");
    private static final Sql ENTERED = Sql.named("test.entered", """
            update hotel_events set entered_at = :at where event_id = cast(:event as uuid)
            """);
    private static final Sql FOLLOWED = Sql.named("test.followed", """
            insert into followed_bookings (booking_id, client_id, version, status, booked_at, facts, heard_at)
            values (cast(:id as uuid), uuidv7(), 1, 'confirmed', :at, '{}', :at)
            """);
    private static final Sql REMINDER = Sql.named("test.reminder", """
            insert into reminders (id, booking_id, news, due_at, ends_at, settled_at)
            values (uuidv7(), cast(:booking as uuid), 'arrival', :at, :at, cast(:settled_at as timestamptz))
            """);
    private static final Sql BOOKINGS =
            Sql.named("test.bookings", "select booking_id as id from followed_bookings order by id");
    private static final Sql WAITED = Sql.named("test.waited", """
            update untold_news set kept_at = :at where event_id = cast(:event as uuid)
            """);
    private static final Sql UNREACHED_GUEST = Sql.named("test.unreached-guest", """
            insert into unreached_guests (id, booking_id, guest_id, since, told_at)
            values (cast(:id as uuid), uuidv7(), uuidv7(), :at, cast(:told_at as timestamptz))
            """);
    private static final Sql UNREACHED =
            Sql.named("test.unreached", "select id from unreached_guests order by id");
    private static final Sql UNTOLD = Sql.named("test.untold", "select event_id as id from untold_news");

    private final Database database = PostgresMessagesIT.open();

    @AfterEach
    void close() {
        database.stop();
    }

    @Test
    void messages_go_with_all_that_became_of_them_and_those_to_systems_by_a_time_of_their_own() {
        UUID toSystem = message(OLD, "system", "failed");
        UUID onItsWay = message(OLD.plusMillis(1), "system", "waiting");
        UUID toPerson = message(OLD.plusMillis(2), "client", "sent");
        UUID young = message(YOUNG, "system", "sent");
        assertEquals(List.of(toSystem), ids(CALLS));
        forget(PostgresNotifications.FORGET_OLD_TO_SYSTEMS, MESSAGES, List.of(onItsWay, toPerson, young));
        assertEquals(List.of(), ids(CALLS));
        forget(PostgresNotifications.FORGET_OLD_TO_PEOPLE, MESSAGES, List.of(onItsWay, young));
    }

    @Test
    void of_a_feed_the_beginning_goes_and_what_is_left_has_no_gap() {
        PostgresFeed feed = new PostgresFeed(database);
        for (int number = 1; number <= 5; number++) {
            feed.append(entry(number, ASTORIA));
        }
        feed.append(entry(6, OTHER));
        // the second was committed after the third, but began earlier
        for (int number = 1; number <= 6; number++) {
            Instant entered = number == 1 || number == 3 ? OLD : YOUNG;
            database.execute(ENTERED, Params.of("at", entered).and("event", event(number)));
        }
        run(PostgresFeed.FORGET_OLD, () -> numbers(feed, ASTORIA).equals(List.of(4L, 5L)));
        assertEquals(5, feed.lastOf(ASTORIA));
        assertEquals(List.of(1L), numbers(feed, OTHER));
    }

    @Test
    void a_booking_is_followed_as_long_as_something_is_still_to_be_told() {
        UUID told = followed(OLD);
        UUID awaited = followed(OLD);
        UUID young = followed(YOUNG);
        database.execute(REMINDER, Params.of("booking", told).and("at", OLD).and("settled_at", OLD));
        database.execute(REMINDER, Params.of("booking", awaited).and("at", NOW).and("settled_at", null));
        forget(PostgresReminders.FORGET_OLD, BOOKINGS, List.of(awaited, young));
    }

    @Test
    void news_does_not_wait_for_ever_for_a_hotel_of_which_nobody_is_heard() {
        for (int number = 1; number <= 2; number++) {
            UntoldNews news = new UntoldNews(event(number), News.Booking.CONFIRMED, facts());
            database.transact(tx -> new PostgresStaff(tx).keep(news));
            database.execute(WAITED, Params.of("at", number == 1 ? OLD : YOUNG).and("event", event(number)));
        }
        forget(PostgresStaff.FORGET_OLD_NEWS, UNTOLD, List.of(event(2)));
    }

    @Test
    void that_a_guest_is_not_reached_is_kept_until_long_after_the_hotel_was_told() {
        unreached(OLD);
        UUID untold = unreached(null);
        UUID young = unreached(YOUNG);
        forget(PostgresUnreachedGuests.FORGET_OLD, UNREACHED, List.of(untold, young));
    }

    private void forget(Sql old, Sql rows, List<UUID> left) {
        run(old, () -> ids(rows).equals(left));
    }

    private void run(Sql old, Callable<Boolean> done) {
        Retention retention = new Retention(database, old, KEPT, Clock.fixed(NOW, ZoneOffset.UTC));
        retention.start();
        await().until(done);
        retention.stop();
    }

    private UUID message(Instant at, String audience, String status) {
        UUID id = new UUID(at.toEpochMilli() << 16 | 0x7000, Ids.next().getLeastSignificantBits());
        Params about = Params.of("id", id).and("recipient", ANNA_ID.value()).and("at", at);
        database.execute(MESSAGE, about.and("audience", audience));
        database.execute(DELIVERY, about.and("status", status));
        if (status.equals("failed")) {
            database.execute(CALL, Params.of("id", id));
        }
        return id;
    }

    private UUID followed(Instant at) {
        UUID id = Ids.next();
        database.execute(FOLLOWED, Params.of("id", id).and("at", at));
        return id;
    }

    private UUID unreached(Instant toldAt) {
        UUID id = Ids.next();
        database.execute(UNREACHED_GUEST, Params.of("id", id).and("at", OLD).and("told_at", toldAt));
        return id;
    }

    private static HotelEvent entry(int number, HotelId hotel) {
        return new HotelEvent(event(number), "innkeeper.booking.held", OLD, hotel, "Astoria",
                new BookingId(Ids.next()), "K7MQ2XPA", "{\"version\": 1}");
    }

    private static List<Long> numbers(PostgresFeed feed, HotelId hotel) {
        return feed.after(hotel, 0, 10).stream().map(FeedEntry::sequence).toList();
    }

    private List<UUID> ids(Sql rows) {
        return database.query(rows, Params.none(), row -> row.uuid("id"));
    }
}
