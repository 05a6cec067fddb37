package innkeeper.local.web;

import innkeeper.standin.telegram.Call;
import innkeeper.standin.telegram.Fault;
import innkeeper.standin.telegram.Faults.Ordered;
import innkeeper.standin.telegram.Talk;
import innkeeper.standin.telegram.TelegramStandIn;
import innkeeper.standin.telegram.chat.Person;
import innkeeper.standin.telegram.chat.Post;
import io.helidon.common.parameters.Parameters;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Who uses Telegram here, and what goes wrong with it. */
final class TelegramPages implements HttpService {
    private static final int CALLS_SHOWN = 30;
    private static final int LONGEST_NAME = 64;
    private static final Duration LATE = Duration.ofSeconds(5);
    private static final List<String> METHODS = List.of("sendMessage", "sendPhoto", "editMessageText",
            "editMessageReplyMarkup", "deleteMessage", "answerCallbackQuery", "getUpdates", "sendChatAction");

    private final TelegramStandIn telegram;

    TelegramPages(TelegramStandIn telegram) {
        this.telegram = telegram;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/telegram", this::page)
                .post("/telegram", this::meet)
                .post("/telegram/faults", this::order)
                .post("/telegram/faults/clear", this::clear)
                .post("/telegram/updates", this::disorder)
                .get("/telegram/chat.css", (_, response) -> Answers.asset(response, "text/css", "chat.css"))
                .get("/telegram/chat.js", (_, response) -> Answers.asset(response, "text/javascript", "chat.js"));
    }

    private void page(ServerRequest request, ServerResponse response) {
        List<Call> calls = telegram.calls().reversed().stream()
                .filter(call -> call.status() != 200 || !call.method().equalsIgnoreCase("getUpdates"))
                .limit(CALLS_SHOWN).toList();
        Answers.chat(response, "telegram", Map.of(
                "api", telegram.apiUrl(),
                "people", telegram.people().reversed().stream().map(this::row).toList(),
                "methods", METHODS,
                "faults", Arrays.stream(Fault.values())
                        .map(fault -> Map.of("name", fault.name(), "words", fault.words())).toList(),
                "ordered", telegram.faults().ordered().stream().map(TelegramPages::row).toList(),
                "pending", telegram.updates().pending(),
                "webhook", telegram.updates().webhook().map(hook -> hook.address().toString()).orElse(""),
                "calls", calls.stream().map(TelegramPages::row).toList()));
    }

    private Map<String, Object> row(Person person) {
        List<Post> posts = telegram.talk(person.id()).posts();
        return Map.of("id", person.id(), "name", person.name(),
                "language", person.language().isEmpty() ? "—" : person.language(),
                "initial", person.name().substring(0, person.name().offsetByCodePoints(0, 1)),
                "hue", person.id() * 47 % 360,
                "line", posts.isEmpty() ? "" : posts.getLast().text().lines().findFirst().orElse("🖼"));
    }

    private static Map<String, Object> row(Ordered order) {
        return Map.of("calls", order.calls(), "method", order.method().isEmpty() ? "any method" : order.method(),
                "words", order.fault().words());
    }

    private static Map<String, Object> row(Call call) {
        return Map.of("status", call.status(), "method", call.method(), "refused", call.status() != 200, "description",
                call.description() + call.fault().map(fault -> " (as was ordered)").orElse(""));
    }

    private void meet(ServerRequest request, ServerResponse response) {
        Parameters form = request.content().as(Parameters.class);
        String name = form.first("name").orElse("").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            Answers.absent(response, "Name somebody, with 64 letters at most.");
            return;
        }
        Talk talk = telegram.meet(name, form.first("language").orElse(""));
        back(response, "/telegram/" + talk.person().id());
    }

    private void order(ServerRequest request, ServerResponse response) {
        Parameters form = request.content().as(Parameters.class);
        String named = form.first("fault").orElse("").toUpperCase(Locale.ROOT);
        Arrays.stream(Fault.values()).filter(fault -> fault.name().equals(named)).findFirst().ifPresentOrElse(fault -> {
            telegram.faults().order(fault, count(form, "calls"), form.first("method").orElse(""));
            back(response, "/telegram");
        }, () -> Answers.absent(response, "No such fault."));
    }

    private void clear(ServerRequest request, ServerResponse response) {
        telegram.faults().clear();
        back(response, "/telegram");
    }

    private void disorder(ServerRequest request, ServerResponse response) {
        Parameters form = request.content().as(Parameters.class);
        int updates = count(form, "updates");
        switch (form.first("disorder").orElse("")) {
            case "again" -> telegram.updates().again(updates);
            case "swapped" -> telegram.updates().swapped(updates);
            case "late" -> telegram.updates().late(updates, LATE);
            default -> {
                Answers.absent(response, "No such disorder.");
                return;
            }
        }
        back(response, "/telegram");
    }

    private static int count(Parameters form, String name) {
        String given = form.first(name).orElse("");
        return given.matches("\\d{1,4}") ? Integer.parseInt(given) : 1;
    }

    static void back(ServerResponse response, String to) {
        response.status(Status.SEE_OTHER_303).header(HeaderNames.LOCATION, to).send();
    }
}
