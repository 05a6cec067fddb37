package innkeeper.standin.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import innkeeper.standin.telegram.TelegramError;
import innkeeper.standin.telegram.Rules;
import innkeeper.standin.telegram.api.Method.Result;
import innkeeper.standin.telegram.update.Pusher;
import innkeeper.standin.telegram.update.Updates;
import innkeeper.standin.telegram.update.Webhook;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How the bot hears what happens: by asking, or at an address of its own. */
final class UpdateMethods {
    private static final int LONGEST_POLL_SECONDS = 50;
    private static final int MOST_AT_ONCE = 100;
    private static final int USUAL_CONNECTIONS = 40;
    private static final Set<Integer> PORTS = Set.of(443, 80, 88, 8443);

    private final Rules rules;
    private final Updates updates;
    private final Pusher pusher;

    UpdateMethods(Rules rules, Updates updates, Pusher pusher) {
        this.rules = rules;
        this.updates = updates;
        this.pusher = pusher;
    }

    Map<String, Method> all() {
        return Map.of("getUpdates", this::poll, "setWebhook", this::setWebhook, "deleteWebhook", this::deleteWebhook,
                "getWebhookInfo", _ -> Result.of(info()));
    }

    private Result poll(Arguments arguments) throws InterruptedException {
        allow(arguments);
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        updates.poll(arguments.number("offset", 0, Integer.MIN_VALUE, Integer.MAX_VALUE),
                arguments.number("limit", MOST_AT_ONCE, 1, MOST_AT_ONCE),
                Duration.ofSeconds(arguments.number("timeout", 0, 0, LONGEST_POLL_SECONDS))).forEach(list::add);
        return Result.of(list);
    }

    private Result setWebhook(Arguments arguments) {
        if (arguments.text("url").isEmpty()) {
            return deleteWebhook(arguments);
        }
        Webhook webhook = new Webhook(address(arguments.text("url")), secret(arguments.text("secret_token")),
                arguments.number("max_connections", USUAL_CONNECTIONS, 1, 100));
        allow(arguments);
        dropPending(arguments);
        if (updates.webhook().filter(webhook::equals).isPresent()) {
            return Result.done("Webhook is already set");
        }
        updates.push(webhook);
        pusher.begin(webhook);
        return Result.done("Webhook was set");
    }

    private Result deleteWebhook(Arguments arguments) {
        dropPending(arguments);
        return Result.done(updates.pushNoMore() ? "Webhook was deleted" : "Webhook is already deleted");
    }

    private void dropPending(Arguments arguments) {
        if (arguments.flag("drop_pending_updates")) {
            updates.forget();
        }
    }

    /** Remembered until another list comes, by either method. */
    private void allow(Arguments arguments) {
        arguments.json("allowed_updates", "allowed updates").filter(JsonNode::isArray).ifPresent(list -> {
            Set<String> types = new TreeSet<>();
            list.forEach(type -> types.add(type.asText()));
            updates.allow(types);
        });
    }

    private URI address(String url) {
        URI address;
        try {
            address = URI.create(url.contains("://") ? url : "https://" + url);
        } catch (IllegalArgumentException _) {
            throw TelegramError.badRequest("invalid webhook URL specified");
        }
        if (address.getHost() == null || !address.getScheme().matches("https?")) {
            throw TelegramError.badRequest("invalid webhook URL specified");
        }
        if (!rules.local()) {
            requirePublic(address);
        }
        return address;
    }

    private static void requirePublic(URI address) {
        if (address.getScheme().equals("http")) {
            throw TelegramError.badRequest("bad webhook: An HTTPS URL must be provided for webhook");
        }
        if (address.getPort() != -1 && !PORTS.contains(address.getPort())) {
            throw TelegramError.badRequest("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443");
        }
    }

    private static String secret(String token) {
        if (token.length() > 256) {
            throw TelegramError.badRequest("secret token is too long");
        }
        if (!token.matches("[A-Za-z0-9_-]*")) {
            throw TelegramError.badRequest("secret token contains unallowed characters");
        }
        return token;
    }

    private ObjectNode info() {
        ObjectNode info = JsonNodeFactory.instance.objectNode();
        info.put("url", updates.webhook().map(webhook -> webhook.address().toString()).orElse(""))
                .put("has_custom_certificate", false).put("pending_update_count", updates.pending());
        pusher.trouble().ifPresent(trouble -> info.put("last_error_date", trouble.at().getEpochSecond())
                .put("last_error_message", trouble.words()));
        updates.webhook().ifPresent(webhook -> info.put("max_connections", webhook.connections()));
        if (!updates.allowed().isEmpty()) {
            ArrayNode list = info.putArray("allowed_updates");
            updates.allowed().forEach(list::add);
        }
        return info;
    }
}
