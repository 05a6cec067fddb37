package innkeeper.standin.telegram.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import innkeeper.kit.json.Json;
import innkeeper.standin.telegram.TelegramError;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a call brings: the query, and a form or a JSON object; Telegram takes each for the other. */
record Arguments(Map<String, String> values) {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";

    /** @throws TelegramError 400 where the body is neither, or broken */
    static Arguments of(String query, String contentType, String body) {
        Map<String, String> values = new LinkedHashMap<>(form(query));
        String media = contentType.split(";")[0].strip().toLowerCase(Locale.ROOT);
        switch (media) {
            case FORM -> values.putAll(form(body));
            case JSON -> values.putAll(json(body));
            default -> {
                if (!body.isEmpty()) {
                    throw TelegramError.badRequest("the stand-in reads %s and %s, not %s".formatted(FORM, JSON, media));
                }
            }
        }
        return new Arguments(values);
    }

    /** Empty where it is missing. */
    String text(String name) {
        return values.getOrDefault(name, "");
    }

    boolean flag(String name) {
        return text(name).equalsIgnoreCase("true") || text(name).equals("1");
    }

    /** What is no number is the usual one, and what is out of bounds the nearest within. */
    int number(String name, int usual, int least, int most) {
        return text(name).matches("-?\\d{1,10}") ? Math.clamp(Long.parseLong(text(name)), least, most) : usual;
    }

    /** Zero for what is no id. */
    long id(String name) {
        return text(name).matches("-?\\d{1,18}") ? Long.parseLong(text(name)) : 0;
    }

    /** @throws TelegramError 400 where it is no JSON */
    Optional<JsonNode> json(String name, String what) {
        if (text(name).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.mapper().readTree(text(name)));
        } catch (JsonProcessingException _) {
            throw TelegramError.badRequest("can't parse %s JSON object".formatted(what));
        }
    }

    private static Map<String, String> json(String body) {
        Map<String, String> values = new LinkedHashMap<>();
        try {
            JsonNode read = body.isEmpty() ? MissingNode.getInstance() : Json.mapper().readTree(body);
            read.properties().forEach(field -> values.put(field.getKey(),
                    field.getValue().isTextual() ? field.getValue().textValue() : field.getValue().toString()));
            values.values().removeIf("null"::equals);
            return values;
        } catch (JsonProcessingException _) {
            throw TelegramError.badRequest("can't parse JSON object");
        }
    }

    private static Map<String, String> form(String encoded) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : encoded.split("&")) {
            String[] parts = pair.split("=", 2);
            if (!parts[0].isEmpty()) {
                values.put(decode(parts[0]), parts.length == 1 ? "" : decode(parts[1]));
            }
        }
        return values;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw TelegramError.badRequest("can't parse the form");
        }
    }
}
