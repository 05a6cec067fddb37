package innkeeper.kit.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import innkeeper.kit.problem.FieldError;
import innkeeper.kit.text.TextFormat;
import java.util.ArrayList;
import java.util.List;

/** Says in plain words what a schema found wrong. */
final class Phrases {
    private Phrases() {}

    /** The field that is missing or superfluous is pointed at itself, not the object around it. */
    static FieldError of(Error error, JsonNode schema) {
        String pointer = error.getInstanceLocation().toString();
        String property = error.getProperty();
        if (property != null) {
            pointer = pointer + "/" + property.replace("~", "~0").replace("/", "~1");
        }
        return new FieldError(pointer, detail(error, schema));
    }

    private static String detail(Error error, JsonNode schema) {
        JsonNode limit = schema.path(error.getKeyword());
        return switch (error.getKeyword()) {
            case "required", "dependentRequired" -> "is required";
            case "additionalProperties", "unevaluatedProperties" -> "is not known here";
            case "type" -> "must be " + types(limit);
            case "format" -> format(text(limit), text(error.getInstanceNode()));
            case "enum" -> "must be one of " + join(limit, ", ");
            case "const" -> "must be " + text(limit);
            case "pattern" -> schema.path("x-phrase").asText("is not of the right form");
            case "minLength" -> "must have at least " + counted(limit, "character");
            case "maxLength" -> "must have at most " + counted(limit, "character");
            case "minimum" -> "must be at least " + text(limit);
            case "maximum" -> "must be at most " + text(limit);
            case "exclusiveMinimum" -> "must be more than " + text(limit);
            case "exclusiveMaximum" -> "must be less than " + text(limit);
            case "multipleOf" -> "must be a multiple of " + text(limit);
            case "minItems" -> "must have at least " + counted(limit, "item");
            case "maxItems" -> "must have at most " + counted(limit, "item");
            case "uniqueItems" -> "must not have an item twice";
            case "minProperties" -> "must have at least " + counted(limit, "field");
            case "maxProperties" -> "must have at most " + counted(limit, "field");
            case "propertyNames" -> limit.path("x-phrase").asText("must have another name");
            default -> "is not valid";
        };
    }

    private static String counted(JsonNode limit, String what) {
        return limit.asLong() == 1 ? "1 " + what : text(limit) + " " + what + "s";
    }

    private static String types(JsonNode types) {
        List<String> named = new ArrayList<>();
        if (types.isArray()) {
            types.forEach(type -> named.add(type(type.asText())));
        } else {
            named.add(type(types.asText()));
        }
        return String.join(" or ", named);
    }

    private static String type(String type) {
        return switch (type) {
            case "integer" -> "a whole number";
            case "object" -> "an object";
            case "array" -> "a list";
            case "boolean" -> "true or false";
            case "null" -> "null";
            default -> "a " + type;
        };
    }

    private static String format(String format, String value) {
        return switch (format) {
            case "date" -> "must be a date such as 2027-06-01";
            case "date-time" -> "must be a time such as 2027-06-01T14:00:00Z";
            case "time" -> "must be a time of day such as 14:00:00Z";
            case "uuid" -> "must be a UUID in lower case";
            case "uri" -> "must be an absolute URI";
            default -> TextFormat.named(format).flatMap(ours -> ours.fault(value)).orElse("must be a valid " + format);
        };
    }

    private static String text(JsonNode node) {
        return node.asText();
    }

    private static String join(JsonNode list, String separator) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asText("null")));
        return String.join(separator, texts);
    }
}
