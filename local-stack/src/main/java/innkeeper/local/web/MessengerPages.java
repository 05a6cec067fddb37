package innkeeper.local.web;

import innkeeper.local.messenger.ChatMessage;
import innkeeper.local.messenger.MessengerBot;
import io.helidon.common.parameters.Parameters;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What the messenger's bot was given to write, for the eye and as JSON, and what people tell it. */
final class MessengerPages implements HttpService {
    private static final int SHOWN = 100;

    private final MessengerBot bot;

    MessengerPages(MessengerBot bot) {
        this.bot = bot;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/messenger", this::page)
                .post("/messenger/tell", this::tell)
                .post("/messenger/leave", this::leave)
                .get("/api/messenger", this::asJson);
    }

    private void page(ServerRequest request, ServerResponse response) {
        Answers.page(response, "messenger", Map.of("bot", bot.uri().toString(),
                "told", request.query().first("told").orElse(""),
                "messages", bot.messages(SHOWN).stream().map(MessengerPages::row).toList()));
    }

    private void tell(ServerRequest request, ServerResponse response) throws IOException, InterruptedException {
        Parameters form = request.content().as(Parameters.class);
        boolean good = bot.tell(form.first("chat").orElse(""), form.first("code").orElse(""));
        back(response, good ? "linked" : "refused");
    }

    private void leave(ServerRequest request, ServerResponse response) throws IOException, InterruptedException {
        bot.leave(request.content().as(Parameters.class).first("chat").orElse(""));
        back(response, "left");
    }

    private static void back(ServerResponse response, String told) {
        response.status(Status.SEE_OTHER_303).header(HeaderNames.LOCATION, "/messenger?told=" + told).send();
    }

    private void asJson(ServerRequest request, ServerResponse response) {
        List<Map<String, Object>> items = bot.messages(Answers.limit(request, SHOWN)).stream()
                .map(MessengerPages::row).toList();
        Answers.json(response, Map.of("items", items));
    }

    private static Map<String, Object> row(ChatMessage message) {
        return Map.of("id", message.id(), "at", message.at().toString(), "chat", message.chat(),
                "text", message.text(), "link", message.link());
    }
}
