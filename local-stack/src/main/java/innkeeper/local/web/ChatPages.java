package innkeeper.local.web;

import innkeeper.standin.telegram.Talk;
import innkeeper.standin.telegram.TelegramStandIn;
import innkeeper.standin.telegram.chat.Post;
import io.helidon.common.parameters.Parameters;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The chat of one person with the bot, to be read and written in a browser, or by curl. */
final class ChatPages implements HttpService {
    private static final int LONGEST_TEXT = 4_096;
    /** How long a page waits for the bot's word before it is shown without. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final TelegramStandIn telegram;

    ChatPages(TelegramStandIn telegram) {
        this.telegram = telegram;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/telegram/{person}", (request, response) -> page(request, response, "chat"))
                .get("/telegram/{person}/posts", (request, response) -> page(request, response, "chat-posts"))
                .get("/api/telegram/{person}", this::asJson)
                .post("/telegram/{person}/say", (request, response) -> act(request, response, ChatPages::say))
                .post("/telegram/{person}/tap", (request, response) -> act(request, response, ChatPages::tap))
                .post("/telegram/{person}/block", (request, response) -> act(request, response,
                        (talk, _) -> talk.blocks()))
                .post("/telegram/{person}/unblock", (request, response) -> act(request, response,
                        (talk, _) -> talk.unblocks()));
    }

    private void page(ServerRequest request, ServerResponse response, String template) {
        talk(request).ifPresentOrElse(talk -> Answers.chat(response, template, ChatView.of(talk,
                telegram.menu(talk.person().language()), request.query().first("seen").orElse(""), Instant.now())),
                () -> Answers.absent(response, "Nobody here has this id."));
    }

    private void asJson(ServerRequest request, ServerResponse response) {
        talk(request).ifPresentOrElse(talk -> Answers.json(response, ChatView.json(talk)),
                () -> Answers.absent(response, "Nobody here has this id."));
    }

    private void act(ServerRequest request, ServerResponse response, BiConsumer<Talk, Parameters> what) {
        Parameters form = request.content().hasEntity()
                ? request.content().as(Parameters.class)
                : Parameters.empty("form");
        talk(request).ifPresentOrElse(talk -> {
            List<Post> before = botPosts(talk);
            int answers = talk.answers().size();
            what.accept(talk, form);
            awaitWord(talk, before, answers);
            TelegramPages.back(response, "/telegram/" + talk.person().id());
        }, () -> Answers.absent(response, "Nobody here has this id."));
    }

    private static void say(Talk talk, Parameters form) {
        String text = form.first("text").orElse("").strip();
        if (!text.isEmpty()) {
            talk.says(text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
        }
    }

    private static void tap(Talk talk, Parameters form) {
        String post = form.first("post").orElse("");
        if (post.matches("\\d{1,9}")) {
            talk.tapsOn(Integer.parseInt(post), form.first("data").orElse(""));
        }
    }

    /** So that whoever has no script sees the answer at once. */
    private static void awaitWord(Talk talk, List<Post> before, int answers) {
        Instant end = Instant.now().plus(PATIENCE);
        try {
            while (Instant.now().isBefore(end) && botPosts(talk).equals(before) && talk.answers().size() == answers) {
                Thread.sleep(BETWEEN_LOOKS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<Post> botPosts(Talk talk) {
        return talk.posts().stream().filter(Post::fromBot).toList();
    }

    private Optional<Talk> talk(ServerRequest request) {
        String id = request.path().pathParameters().get("person");
        return telegram.people().stream().filter(person -> Long.toString(person.id()).equals(id)).findFirst()
                .map(person -> telegram.talk(person.id()));
    }
}
