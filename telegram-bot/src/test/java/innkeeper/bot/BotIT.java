package innkeeper.bot;

import innkeeper.mocks.Recorded;
import innkeeper.standin.telegram.Fault;
import innkeeper.standin.telegram.Talk;
import innkeeper.standin.telegram.chat.Answer;
import innkeeper.standin.telegram.chat.Post;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Dialogues as people have them, before Telegram's stand-in. */
class BotIT {
    private final RunningBot bot = new RunningBot();

    @AfterEach
    void close() {
        List<String> refused = bot.refusals();
        bot.close();
        assertEquals(List.of(), refused);
    }

    @Test
    void a_stay_is_found_by_buttons_booked_paid_and_cancelled() {
        Talk anna = bot.telegram.meet("Anna", "en");
        anna.says("/start");
        bot.sees(anna, "Find and book a room");
        anna.taps("Find a room");
        bot.sees(anna, "Where do you want to stay?");
        anna.taps("Kazan");
        bot.sees(anna, "On which day do you arrive?");
        LocalDate in = LocalDate.now(ZoneOffset.UTC).plusMonths(1).withDayOfMonth(10);
        anna.taps("›");
        bot.sees(anna, post -> post.keyboard().buttons().anyMatch(button -> button.value().endsWith(in.toString())));
        anna.taps("10");
        bot.sees(anna, "You arrive on");
        anna.taps("12");
        bot.sees(anna, "How many adults?");
        anna.taps("2");
        bot.sees(anna, "How many children come along?");
        anna.taps("2");
        bot.sees(anna, "How old is child 1 of 2?");
        anna.taps("4");
        bot.sees(anna, "How old is child 2 of 2?");
        anna.taps("11");
        bot.sees(anna, "for the whole stay");
        anna.taps("Volga Embankment Hotel");
        bot.sees(anna, "Double with river view");
        anna.taps(anna.last().keyboard().buttons().findFirst().orElseThrow().text());
        Post last = bot.sees(anna, "In all");
        assertEquals(1, anna.posts().stream().filter(Post::fromBot).count(), "one message is edited on the way");
        anna.taps("Book and pay now");
        bot.sees(anna, "BCDF-GHJK");
        bot.decision = "granted";
        bot.sees(anna, "In all");
        assertTrue(anna.posts().stream().anyMatch(post -> post.text().equals("Welcome, Anna <b>_Petrova & Co!")));
        anna.taps("Book and pay now");
        Post held = bot.sees(anna, "waits for payment");
        assertTrue(
                held.keyboard().buttons().anyMatch(button -> button.value().equals("http://localhost:8084/pay/pay_1")));

        bot.paid();

        await().until(() -> anna.posts().stream().anyMatch(post -> post.text().contains("is paid and confirmed")));
        anna.taps("Show the booking");
        bot.sees(anna, "K7MQ2XPA: confirmed");
        anna.taps("Contact the hotel");
        bot.sees(anna, "+78432345678");
        anna.taps("Back");
        bot.sees(anna, "K7MQ2XPA: confirmed");
        anna.taps("Cancel the booking");
        bot.sees(anna, "Cancel booking K7MQ2XPA");
        anna.taps("Yes, cancel it");
        bot.sees(anna, "K7MQ2XPA: cancelled");
        assertEquals(1, bot.made.size());
        assertTrue(last.text().contains("2 adults, 2 children (aged 4, 11)"), last.text());
        assertEquals(Set.of("4,11"),
                Stream.of("searchHotels", "listOffers").flatMap(operation -> bot.hotels.requests(operation)
                        .stream().filter(asked -> asked.header("authorization").isEmpty()))
                        .map(asked -> asked.query("children_ages").orElseThrow()).collect(Collectors.toSet()));
        assertTrue(bot.wishes.values().iterator().next().iterator().next().contains("\"children_ages\":[4,11]"),
                bot.wishes::toString);
    }

    @Test
    void a_sentence_leads_to_the_hotels_at_once_in_the_language_of_the_chat() {
        Talk ivan = bot.telegram.meet("Иван", "ru");

        ivan.says("Казань завтра на 2 ночи на двоих");

        assertTrue(bot.sees(ivan, "Volga Embankment Hotel").text().contains("за всё проживание"));
        assertEquals("ru", bot.hotels.requests("searchHotels").getLast().header("accept-language").orElseThrow());
        ivan.says("на троих");
        bot.sees(ivan, "3 взрослых");
        ivan.says("что-то непонятное");
        bot.sees(ivan, "Не понял вас");
    }

    @Test
    void what_is_pressed_twice_or_told_twice_books_once() {
        Talk anna = bot.loggedIn("Anna");
        bot.choosesARoom(anna);
        bot.telegram.updates().again(2);
        Post confirm = anna.last();
        String data = confirm.keyboard().buttons().filter(button -> button.text().equals("Book and pay at the hotel"))
                .findFirst().orElseThrow().value();

        anna.tapsOn(confirm.id(), data);
        anna.tapsOn(confirm.id(), data);

        bot.sees(anna, "K7MQ2XPA: confirmed");
        await().until(() -> anna.waiting().isEmpty());
        assertEquals(1, bot.made.size());
        assertEquals(1, keys("createBooking").size());
    }

    @Test
    void a_booking_whose_answer_was_lost_is_asked_for_again_under_the_same_key() {
        Talk anna = bot.loggedIn("Anna");
        bot.choosesARoom(anna);
        bot.bookings.down();
        anna.taps("Book and pay at the hotel");
        bot.sees(anna, "Nothing is lost");
        bot.bookings.up();

        await().until(() -> {
            if (anna.last().text().contains("Nothing is lost") && anna.waiting().isEmpty()) {
                anna.taps("Try again");
            }
            return anna.last().text().contains("K7MQ2XPA: confirmed");
        });

        assertEquals(1, keys("createBooking").size());
        assertEquals(1, bot.made.size());
    }

    private Set<String> keys(String operation) {
        return bot.bookings.requests(operation).stream().map(request -> request.header("idempotency-key").orElseThrow())
                .collect(Collectors.toSet());
    }

    @Test
    void old_buttons_are_answered_kindly_and_act_no_more() {
        Talk anna = bot.telegram.meet("Anna", "en");
        anna.says("/find");
        Post old = bot.sees(anna, "Where do you want to stay?");
        String kazan = old.keyboard().buttons().findFirst().orElseThrow().value();
        anna.says("/language");
        bot.sees(anna, "Which language");

        anna.tapsOn(old.id(), kazan);

        await().until(() -> anna.answers().stream().map(Answer::text).toList()
                .contains("That button is of an earlier screen. Here is the one of now."));
        bot.sees(anna, "Which language");
        anna.tapsOn(old.id(), "made:up:by-somebody");
        await().until(() -> anna.waiting().isEmpty());
        anna.tapsOn(old.id(), "0:home:");
        bot.sees(anna, "Find and book a room");
    }

    @Test
    void photos_are_shown_before_what_they_belong_to_and_a_picture_that_is_not_to_be_had_loses_nothing() {
        bot.showsPhotos();
        Talk anna = bot.telegram.meet("Anna", "en");
        bot.choosesARoom(anna);

        List<Post> posts = anna.posts().stream().filter(Post::fromBot).toList();
        assertEquals(List.of("", "https://volga.example/house.jpg", "https://volga.example/terrace.jpg", "",
                "https://volga.example/double.jpg", ""), posts.stream().map(Post::photo).toList());
        assertEquals(List.of("The house", "", "The double"),
                posts.stream().filter(Post::pictured).map(Post::text).toList());
        anna.taps("Back");
        bot.sees(anna, "for the whole stay");
        assertEquals(6, anna.posts().stream().filter(Post::fromBot).count(), "the way back is an edit");

        bot.telegram.faults().order(Fault.NO_PICTURE, 1);
        anna.taps(anna.last().keyboard().buttons().findFirst().orElseThrow().text());
        bot.sees(anna, "In all");
        assertEquals(List.of(), bot.telegram.faults().ordered());
        assertEquals(7, anna.posts().stream().filter(Post::fromBot).count());
        anna.taps("Book and pay now");
        bot.sees(anna, "BCDF-GHJK");
    }

    @Test
    void a_restart_loses_no_dialogue() {
        Talk anna = bot.telegram.meet("Anna", "en");
        anna.says("Kazan");
        bot.sees(anna, "On which day do you arrive?");

        bot.restart();
        anna.says("tomorrow for 2 nights");

        bot.sees(anna, "How many adults?");
    }

    @Test
    void nobody_else_goes_on_with_somebodys_dialogue() {
        Talk anna = bot.loggedIn("Anna");
        bot.choosesARoom(anna);
        Post confirm = anna.last();
        String data = confirm.keyboard().buttons().findFirst().orElseThrow().value();
        Talk mallory = bot.telegram.meet("Mallory", "en");
        mallory.says("/start");
        bot.sees(mallory, "Find and book a room");

        mallory.tapsOn(mallory.last().id(), data);
        mallory.in(anna.chat()).tapsOn(confirm.id(), data);
        await().until(() -> mallory.waiting().isEmpty());
        mallory.says("/bookings");

        bot.sees(mallory, "BCDF-GHJK");
        assertEquals(List.of(), bot.bookings.requests("createBooking"));
        assertEquals(List.of(), bot.bookings.requests("listBookings"));
    }

    @Test
    void who_does_not_let_the_bot_in_is_asked_no_further() {
        Talk anna = bot.telegram.meet("Anna", "en");
        anna.says("/login");
        bot.sees(anna, "BCDF-GHJK");

        bot.decision = "access_denied";

        bot.sees(anna, "You have not let me in");
        anna.taps("Log in");
        bot.sees(anna, "BCDF-GHJK");
        bot.decision = "expired_token";
        bot.sees(anna, "Nobody let me in in time");
    }

    @Test
    void a_session_that_was_ended_elsewhere_ends_politely_and_its_messages_with_it() {
        bot.expiresIn = 1;
        Talk anna = bot.loggedIn("Anna");
        bot.sessionsEnd = true;
        bot.decision = "authorization_pending";

        anna.says("/bookings");

        bot.sees(anna, "The session that I had in your account has ended.");
        await().until(() -> webhooks().anyMatch(body -> body.contains("chat.left")));
    }

    @Test
    void log_out_ends_the_session_at_auth_service() {
        Talk anna = bot.loggedIn("Anna");
        anna.says("/logout");
        bot.sees(anna, "Shall I leave your account?");

        anna.taps("Log out");

        bot.sees(anna, "I am not in your account.");
        assertTrue(bot.auth.requests("revokeToken").getFirst().body().contains(bot.refreshTokens.getLast()));
    }

    @Test
    void of_a_session_lies_nothing_readable_in_the_database() throws Exception {
        bot.loggedIn("Anna");

        try (Connection connection = DriverManager.getConnection(bot.database.url(), bot.database.user(),
                bot.database.password().value());
                ResultSet rows = connection.createStatement().executeQuery("select sealed from sessions")) {
            assertTrue(rows.next());
            assertFalse(rows.getString("sealed").contains("token"), rows.getString("sealed"));
        }
        try (Connection connection = DriverManager.getConnection(bot.database.url(), bot.database.user(),
                bot.database.password().value());
                ResultSet rows = connection.createStatement().executeQuery(
                        "select count(*) from events where cast(facts as text) like '%refresh-token%'")) {
            assertTrue(rows.next());
            assertEquals(0, rows.getInt(1));
        }
    }

    @Test
    void messages_come_into_the_chat_in_order_until_it_is_blocked() throws Exception {
        Talk anna = bot.loggedIn("Anna");
        anna.taps("Yes, write here");
        bot.sees(anna, "News of your bookings comes into this chat");
        assertTrue(webhooks().anyMatch(body -> body.contains("chat.linked")));
        assertTrue(bot.preferences.contains("\"bookings\":{\"channels\":[\"messenger\",\"email\"]"), bot.preferences);
        assertTrue(bot.preferences.contains("\"account\":{\"channels\":[\"email\"]"), bot.preferences);
        String chat = Long.toString(anna.chat());

        for (int number = 1; number <= 3; number++) {
            assertEquals(202, send(chat, "m-" + number, "News <" + number + ">").statusCode());
        }
        assertEquals(202, send(chat, "m-3", "News <3>").statusCode());

        bot.sees(anna, "News <3>");
        assertEquals(List.of("News <1>", "News <2>", "News <3>"), anna.posts().stream().map(Post::text)
                .filter(text -> text.startsWith("News <")).toList());
        anna.blocks();
        await().until(() -> webhooks().anyMatch(body -> body.contains("chat.left")));
        assertEquals(403, send(chat, "m-4", "Too late").statusCode());
        assertEquals(404, send("999", "m-5", "To nobody").statusCode());
    }

    private Stream<String> webhooks() {
        return bot.notification.requests("receiveMessengerWebhook").stream().map(Recorded::body);
    }

    private HttpResponse<String> send(String chat, String key, String text) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(bot.uri("/v1/chats/%s/messages".formatted(chat)))
                    .header("Authorization", "Bearer " + Development.API_KEY)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", key)
                    .POST(BodyPublishers.ofString(
                            "{\"text\": \"%s\", \"link\": \"https://booking.example.net/b/1\"}".formatted(text)))
                    .build(), BodyHandlers.ofString());
        }
    }

    @Test
    void telegrams_bad_days_cost_no_answer() {
        Talk anna = bot.telegram.meet("Anna", "en");
        bot.telegram.faults().order(Fault.RATE_LIMITED, 1, "sendMessage");
        bot.telegram.faults().order(Fault.BROKEN, 1, "sendMessage");
        bot.telegram.faults().order(Fault.GATEWAY, 1, "sendMessage");

        anna.says("/start");

        bot.sees(anna, "Find and book a room");
    }

    @Test
    void each_tap_begins_a_trace_that_our_services_go_on_with() {
        Talk anna = bot.loggedIn("Anna");
        bot.choosesARoom(anna);
        anna.taps("Book and pay at the hotel");
        bot.sees(anna, "K7MQ2XPA: confirmed");

        String booked = trace(bot.bookings.requests("createBooking").getLast());
        assertEquals(booked, trace(bot.bookings.requests("getBooking").getLast()), "what was shown after the tap");
        assertFalse(bot.hotels.requests("searchHotels").stream().map(BotIT::trace).toList().contains(booked));
    }

    private static String trace(Recorded request) {
        return request.header("traceparent").orElseThrow().split("-")[1];
    }

    @Test
    void a_group_is_refused_politely() {
        Talk anna = bot.telegram.meet("Anna", "en");

        long group = bot.telegram.group(anna, "Family");

        await().until(() -> anna.in(group).posts().stream()
                .anyMatch(post -> post.text().startsWith("I work for one person")));
        await().until(() -> bot.telegram.calls().stream().anyMatch(call -> call.method().equals("leaveChat")));
    }
}
