package innkeeper.kit.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * Reads a field that is null as one that is absent, where its schema knows no null. Only in a merge patch (RFC 7396) do
 * the two mean different things.
 */
public final class Nulls {
    private final Schemas schemas;

    public Nulls(Schemas schemas) {
        this.schemas = schemas;
    }

    /** A field that the schema does not know stays, for the schema to refuse. */
    public JsonNode leftOut(JsonNode value, JsonNode anySchema) {
        JsonNode schema = schemas.resolve(anySchema);
        return switch (value) {
            case ObjectNode object -> fields(object, schema);
            case ArrayNode array -> items(array, schema.path("items"));
            default -> value;
        };
    }

    private JsonNode fields(ObjectNode object, JsonNode schema) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            JsonNode known = schema.path("properties").path(field.getKey());
            if (known.isMissingNode() || !field.getValue().isNull() || allowsNull(known)) {
                kept.set(field.getKey(), leftOut(field.getValue(), known));
            }
        }
        return kept;
    }

    private JsonNode items(ArrayNode array, JsonNode itemSchema) {
        ArrayNode kept = JsonNodeFactory.instance.arrayNode();
        array.forEach(item -> kept.add(leftOut(item, itemSchema)));
        return kept;
    }

    /** Null is of type {@code null}, or one of several alternatives, or anything where no type is named. */
    private boolean allowsNull(JsonNode anySchema) {
        JsonNode schema = schemas.resolve(anySchema);
        JsonNode type = schema.path("type");
        boolean alternatives = schema.has("oneOf") || schema.has("anyOf");
        if (type.isMissingNode()) {
            return alternatives
                    ? schema.path(schema.has("oneOf") ? "oneOf" : "anyOf").valueStream().anyMatch(this::allowsNull)
                    : !schema.has("enum") && !schema.has("const");
        }
        return type.asText().equals("null") || type.valueStream().anyMatch(each -> each.asText().equals("null"));
    }
}
