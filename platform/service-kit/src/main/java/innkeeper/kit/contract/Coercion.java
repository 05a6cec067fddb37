package innkeeper.kit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.List;

/** Reads the texts of parameters and form fields as the JSON that their schema speaks of. */
final class Coercion {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Coercion() {}

    /** A text that does not fit the schema's type stays a text, for the schema to refuse. */
    static JsonNode one(String text, JsonNode schema) {
        return switch (type(schema)) {
            case "integer", "number" -> number(text);
            case "boolean" -> switch (text) {
                case "true" -> NODES.booleanNode(true);
                case "false" -> NODES.booleanNode(false);
                default -> NODES.textNode(text);
            };
            default -> NODES.textNode(text);
        };
    }

    static JsonNode many(List<String> texts, JsonNode itemSchema) {
        ArrayNode array = NODES.arrayNode();
        texts.forEach(text -> array.add(one(text, itemSchema)));
        return array;
    }

    /** The first type that is not null; empty where the schema names none. */
    static String type(JsonNode schema) {
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

    private static JsonNode number(String text) {
        // BigDecimal would accept 1e999999999 and then take for ever to compare it
        if (!text.matches("-?\\d{1,18}(\\.\\d{1,18})?")) {
            return NODES.textNode(text);
        }
        return text.contains(".") ? NODES.numberNode(new BigDecimal(text)) : NODES.numberNode(Long.parseLong(text));
    }
}
