package innkeeper.kit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.kit.contract.schema.Coercion;
import innkeeper.kit.contract.schema.CompiledSchema;
import innkeeper.kit.contract.schema.Schemas;
import innkeeper.kit.contract.schema.Spelling;
import innkeeper.kit.contract.schema.Unstorable;
import innkeeper.kit.problem.FieldError;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One path, query or header parameter of an operation. */
final class Parameter {
    /** Fields that are lists by their definition: several lines are one list (RFC 9110, 5.3). */
    private static final Set<String> LIST_FIELDS = Set.of("if-match", "if-none-match", "accept", "accept-language");

    private final String name;
    private final String in;
    private final boolean required;
    private final boolean exploded;
    private final boolean emptyAllowed;
    private final JsonNode plainSchema;
    private final JsonNode itemSchema;
    private final CompiledSchema schema;
    private final Spelling spelling;

    Parameter(JsonNode node, Schemas schemas) {
        this.name = node.path("name").asText();
        this.in = node.path("in").asText();
        this.required = node.path("required").asBoolean(false);
        this.exploded = node.path("explode").asBoolean(in.equals("query"));
        this.emptyAllowed = node.path("allowEmptyValue").asBoolean(!in.equals("query"));
        this.plainSchema = schemas.resolve(node.path("schema"));
        this.itemSchema = schemas.resolve(plainSchema.path("items"));
        this.schema = schemas.compile(node.path("schema"));
        this.spelling = new Spelling(schemas);
    }

    String name() {
        return name;
    }

    /** An object in the query stands for parameters of any name (OpenAPI 3.1, style {@code form}, exploded). */
    boolean anyName() {
        return in.equals("query") && exploded && Coercion.type(plainSchema).equals("object");
    }

    String in() {
        return in;
    }

    /** As problem answers name it. */
    String pointer() {
        return in + ":" + name;
    }

    /**
     * The values in the one spelling that their format has.
     *
     * @param values as they were sent; none given is an empty list
     */
    List<String> values(List<String> values) {
        boolean lines = in.equals("header") && LIST_FIELDS.contains(name.toLowerCase(Locale.ROOT));
        List<String> whole = lines && values.size() > 1 ? List.of(String.join(", ", values)) : values;
        return whole.stream().map(value -> spelling.of(value, plainSchema)).toList();
    }

    /** The one value that the given texts stand for; it counts where nothing is wrong with it. */
    JsonNode read(List<String> values) {
        return isList() ? Coercion.many(items(values), itemSchema) : Coercion.one(values.getFirst(), plainSchema);
    }

    /** What is wrong with the given values; none given is an empty list. */
    List<FieldError> check(List<String> values) {
        if (values.isEmpty()) {
            return required ? List.of(error("is required")) : List.of();
        }
        if (!isList() && values.size() > 1) {
            return List.of(error("must be given once"));
        }
        if (!emptyAllowed && values.stream().anyMatch(String::isEmpty)) {
            return List.of(error("must not be empty: give a value or leave it out"));
        }
        Optional<String> unstorable = values.stream().flatMap(value -> Unstorable.in(value).stream()).findFirst();
        if (unstorable.isPresent()) {
            return List.of(error(unstorable.get()));
        }
        return schema.check(read(values)).stream().map(found -> error(found.detail())).distinct().toList();
    }

    private boolean isList() {
        return Coercion.type(plainSchema).equals("array");
    }

    private List<String> items(List<String> values) {
        return exploded
                ? values
                : values.stream().flatMap(value -> Arrays.stream(value.split(",", -1))).map(String::trim).toList();
    }

    private FieldError error(String detail) {
        return new FieldError(pointer(), detail);
    }
}
