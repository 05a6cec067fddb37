package innkeeper.bot;

import innkeeper.standin.telegram.Rules;
import innkeeper.standin.telegram.Talk;
import innkeeper.standin.telegram.chat.Post;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Several bots on one database, and both ways in which they hear from Telegram. */
class InstancesIT {
    private static final String SECRET = "told-to-telegram";
    private static final List<String> COMMANDS = List.of("/help", "/language", "/find", "/start");
    private static final List<String> SCREENS =
            List.of("I find rooms", "Which language", "Where do you want to stay?", "Find and book a room");

    @Test
    void of_two_bots_each_update_is_answered_once_and_in_order_and_one_goes_on_when_the_other_ends() {
        try (RunningBot bot = new RunningBot(Rules.telegram().withLocalLinks().unhurried())) {
            bot.start();
            List<Talk> people =
                    IntStream.range(0, 6).mapToObj(number -> bot.telegram.meet("Person " + number, "en")).toList();
            for (int round = 0; round < 12; round++) {
                String command = COMMANDS.get(round % COMMANDS.size());
                people.forEach(person -> person.says(command));
            }
            people.forEach(person -> await().until(() -> answers(person).size() >= 12));

            bot.stop();
            people.forEach(person -> person.says("/help"));

            people.forEach(person -> await().until(() -> answers(person).size() >= 13));
            people.forEach(person -> IntStream.range(0, 13).forEach(number -> assertEquals(
                    SCREENS.get(number % SCREENS.size()), begin(answers(person).get(number)))));
        }
    }

    private static List<Post> answers(Talk person) {
        return person.posts().stream().filter(Post::fromBot).toList();
    }

    /** Which of the screens it is. */
    private static String begin(Post post) {
        return SCREENS.stream().filter(post.text()::contains).findFirst().orElse(post.text());
    }

    @Test
    void who_is_called_by_telegram_answers_each_update_once_and_knows_the_caller_by_the_secret() throws Exception {
        int port = freePort();
        try (RunningBot bot = new RunningBot(Rules.telegram().withLocalLinks(),
                Map.of("TELEGRAM_HTTP_PORT", Integer.toString(port), "TELEGRAM_NEWS", "webhook",
                        "TELEGRAM_WEBHOOK_SECRET", SECRET,
                        "TELEGRAM_WEBHOOK_URL", "http://localhost:%d/v1/telegram-updates".formatted(port)))) {
            await().until(() -> bot.telegram.updates().webhook().isPresent());
            Talk anna = bot.telegram.meet("Anna", "en");
            bot.telegram.updates().again(1);
            anna.says("/help");
            bot.sees(anna, "I find rooms");

            assertEquals(401, send(bot.uri("/v1/telegram-updates"), "guessed", said(1, anna, "/find")).statusCode());
            anna.says("/language");
            bot.sees(anna, "Which language");

            await().until(() -> bot.telegram.updates().pending() == 0);
            assertEquals(2, answers(anna).size());
        }
    }

    @Test
    void what_two_bots_are_called_with_at_once_is_answered_by_one() {
        try (RunningBot bot = new RunningBot(Rules.telegram().withLocalLinks().unhurried())) {
            bot.start();
            Talk anna = bot.telegram.meet("Anna", "en");
            anna.says("/start");
            bot.sees(anna, "Find and book a room");

            for (int round = 0; round < 12; round++) {
                String update = said(1_000_000 + round, anna, COMMANDS.get(round % COMMANDS.size()));
                List<CompletableFuture<Integer>> calls = bot.uris("/v1/telegram-updates").stream()
                        .map(uri -> CompletableFuture.supplyAsync(() -> send(uri, SECRET, update).statusCode()))
                        .toList();
                calls.forEach(call -> assertEquals(200, call.join()));
            }

            await().until(() -> answers(anna).size() >= 13);
            assertEquals(IntStream.range(0, 12).mapToObj(round -> SCREENS.get(round % SCREENS.size())).toList(),
                    answers(anna).stream().skip(1).map(InstancesIT::begin).toList());
        }
    }

    @Test
    void a_group_that_has_moved_meanwhile_is_refused_politely_where_it_is_now() {
        try (RunningBot bot = new RunningBot()) {
            Talk anna = bot.telegram.meet("Anna", "en");
            bot.stop();
            long group = bot.telegram.group(anna, "Family");
            long moved = bot.telegram.migrate(anna, group);
            bot.start();

            await().until(() -> anna.in(moved).posts().stream()
                    .anyMatch(post -> post.text().startsWith("I work for one person")));
            await().until(() -> bot.telegram.calls().stream().anyMatch(
                    call -> call.method().equals("leaveChat")
                            && call.arguments().get("chat_id").equals(Long.toString(moved))));
            await().until(() -> bot.telegram.updates().pending() == 0);
            assertEquals(List.of(), anna.in(group).posts().stream().filter(Post::fromBot).toList());
            anna.says("/start");
            bot.sees(anna, "Find and book a room");
        }
    }

    private static String said(int id, Talk person, String text) {
        return """
                {"update_id": %d, "message": {"message_id": %d, "date": 1, "text": "%s",
                 "from": {"id": %d, "is_bot": false, "first_name": "Anna", "language_code": "en"},
                 "chat": {"id": %d, "type": "private"}}}""".formatted(id, id, text, person.chat(), person.chat());
    }

    private static HttpResponse<String> send(URI uri, String secret, String update) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(uri).header("X-Telegram-Bot-Api-Secret-Token", secret)
                    .header("Content-Type", "application/json").POST(BodyPublishers.ofString(update)).build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
