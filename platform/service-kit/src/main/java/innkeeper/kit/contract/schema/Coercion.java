package innkeeper.kit.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the texts of parameters and form fields as the JSON that their schema speaks of. */
public final class Coercion {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** One way to write each number: no sign but a minus, no leading zeros, no fraction, no exponent, ASCII digits. */
    private static final Pattern WHOLE_NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,17}");

    private Coercion() {}

    /** A text that does not fit the schema's type stays a text, for the schema to refuse. */
    public static JsonNode one(String text, JsonNode schema) {
        return switch (type(schema)) {
            case "integer" -> WHOLE_NUMBER.matcher(text).matches()
                    ? NODES.numberNode(Long.parseLong(text))
                    : NODES.textNode(text);
            case "boolean" -> switch (text) {
                case "true" -> NODES.booleanNode(true);
                case "false" -> NODES.booleanNode(false);
                default -> NODES.textNode(text);
            };
            default -> NODES.textNode(text);
        };
    }

    public static JsonNode many(List<String> texts, JsonNode itemSchema) {
        ArrayNode array = NODES.arrayNode();
        texts.forEach(text -> array.add(one(text, itemSchema)));
        return array;
    }

    /** The first type that is not null; empty where the schema names none. */
    public static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            for (JsonNode alternative : type) {
                if (!alternative.asText().equals("null")) {
                    return alternative.asText();
                }
            }
        }
        return type.asText("");
    }
}
