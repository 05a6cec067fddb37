package innkeeper.local.demo.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Somebody's chat with the bot, used on its page as a browser without JavaScript would. */
public final class Chat {
    private final Stage stage;
    private final URI page;
    private final URI json;

    private Chat(Stage stage, URI page, URI json) {
        this.stage = stage;
        this.page = page;
        this.json = json;
    }

    /** @param pages where the pages of the stand-in are */
    public static Chat open(Stage stage, URI pages, String name, String language) {
        String made = stage.submit(pages.resolve("/telegram"), "name=" + encoded(name) + "&language=" + language)
                .expect(303).header("Location");
        return new Chat(stage, pages.resolve(made), pages.resolve("/api" + made));
    }

    public void says(String text) {
        stage.say(List.of("GUEST  " + text));
        stage.submit(URI.create(page + "/say"), "text=" + encoded(text)).expect(303);
    }

    /** Taps a button of the newest message. */
    public void taps(String text) {
        JsonNode last = last();
        stage.say(List.of("GUEST  [" + text + "]"));
        stage.submit(URI.create(page + "/tap"), "post=" + last.path("id").asText() + "&data=" + encoded(
                button(last, text).path("value").asText())).expect(303);
    }

    /** Taps the first button of the newest message that tells the bot something: what it offers first. */
    public void tapsFirst() {
        taps(last().path("buttons").valueStream().filter(each -> each.path("action").asText().equals("callback_data"))
                .findFirst().orElseThrow(() -> new Unexpected("the bot offers nothing: " + last()))
                .path("text").asText());
    }

    /** Waits until the newest message is the bot's and has those words. */
    public JsonNode sees(String words) {
        JsonNode seen = Waiting.until("the bot to say \"%s\"".formatted(words), this::last,
                last -> !last.path("mine").asBoolean(true) && last.path("text").asText().contains(words));
        String buttons = seen.path("buttons").valueStream().map(button -> "[" + button.path("text").asText() + "]")
                .collect(Collectors.joining(" "));
        stage.say(List.of("BOT    " + seen.path("text").asText().replace("\n", "\n       "), "       " + buttons));
        return seen;
    }

    /** Where the button of a message leads that opens an address. */
    public static URI link(JsonNode message) {
        return message.path("buttons").valueStream().filter(each -> each.path("action").asText().equals("url"))
                .findFirst().map(each -> URI.create(each.path("value").asText()))
                .orElseThrow(() -> new Unexpected("no button opens anything: " + message));
    }

    private static JsonNode button(JsonNode message, String text) {
        return message.path("buttons").valueStream().filter(each -> each.path("text").asText().equals(text)).findFirst()
                .orElseThrow(() -> new Unexpected("no button says %s: %s".formatted(text, message)));
    }

    private JsonNode last() {
        JsonNode posts = stage.look(Optional.empty(), json).expect(200).json().path("posts");
        return posts.path(posts.size() - 1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
