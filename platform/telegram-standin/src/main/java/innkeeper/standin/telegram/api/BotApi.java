package innkeeper.standin.telegram.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import innkeeper.kit.json.Json;
import innkeeper.standin.telegram.TelegramError;
import innkeeper.standin.telegram.Rules;
import innkeeper.standin.telegram.chat.ChatBook;
import innkeeper.standin.telegram.update.Pusher;
import innkeeper.standin.telegram.update.Updates;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The methods by name, as whoever shows the bot's token may call them. */
public final class BotApi implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BotApi.class);

    private final Map<String, Method> methods = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final BotMethods bot;
    private final Updates updates;
    private final Pusher pusher;

    public BotApi(Rules rules, ChatBook book, Updates updates) {
        this.updates = updates;
        this.pusher = new Pusher(updates, rules.clock(), this::doWhatAnswerAsks);
        this.bot = new BotMethods(rules, book);
        methods.putAll(bot.all());
        methods.putAll(new MessageMethods(rules, book).all());
        methods.putAll(new UpdateMethods(rules, updates, pusher).all());
    }

    Method.Result call(String method, Arguments arguments) throws InterruptedException {
        if (!methods.containsKey(method)) {
            throw TelegramError.notFound("Not Found: method not found");
        }
        return methods.get(method).call(arguments);
    }

    /** What the bot's menu offers in that language: a command and what it does. */
    public List<Map.Entry<String, String>> menu(String language) {
        return bot.menu(language);
    }

    /** A webhook may answer an update with a call; what becomes of it, the bot does not learn. */
    private void doWhatAnswerAsks(String answer) {
        try {
            JsonNode asked = answer.isBlank() ? Json.mapper().missingNode() : Json.mapper().readTree(answer);
            if (asked instanceof ObjectNode call && call.has("method")) {
                call(call.path("method").asText(), Arguments.of("", "application/json", answer));
            }
        } catch (JsonProcessingException | TelegramError e) {
            LOG.info("What an answer of the webhook asked for was not done: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        updates.close();
        pusher.close();
    }
}
