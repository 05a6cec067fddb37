package innkeeper.kit.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import innkeeper.kit.text.TextFormat;
import java.util.List;
import java.util.Map;

/** Gives each text of a request the one spelling that its format has, before anybody judges or reads it. */
public final class Spelling {
    private static final List<String> BRANCHES = List.of("allOf", "anyOf", "oneOf");

    private final Schemas schemas;

    public Spelling(Schemas schemas) {
        this.schemas = schemas;
    }

    /** A text that its format refuses stays as it is, for the schema to say why. */
    public JsonNode of(JsonNode value, JsonNode anySchema) {
        JsonNode schema = schemas.resolve(anySchema);
        JsonNode spelled = switch (value) {
            case TextNode text -> TextNode.valueOf(of(text.textValue(), schema));
            case ObjectNode object -> fields(object, schema);
            case ArrayNode array -> items(array, schema.path("items"));
            default -> value;
        };
        for (String branch : BRANCHES) {
            for (JsonNode alternative : schema.path(branch)) {
                spelled = of(spelled, alternative);
            }
        }
        return spelled;
    }

    public String of(String text, JsonNode anySchema) {
        return TextFormat.named(schemas.resolve(anySchema).path("format").asText(""))
                .filter(format -> format.fault(text).isEmpty())
                .map(format -> format.read(text))
                .orElse(text);
    }

    private JsonNode fields(ObjectNode object, JsonNode schema) {
        ObjectNode spelled = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            JsonNode known = schema.path("properties").path(field.getKey());
            JsonNode fieldSchema = known.isMissingNode() ? schema.path("additionalProperties") : known;
            spelled.set(field.getKey(), of(field.getValue(), fieldSchema));
        }
        return spelled;
    }

    private JsonNode items(ArrayNode array, JsonNode itemSchema) {
        ArrayNode spelled = JsonNodeFactory.instance.arrayNode();
        array.forEach(item -> spelled.add(of(item, itemSchema)));
        return spelled;
    }
}
