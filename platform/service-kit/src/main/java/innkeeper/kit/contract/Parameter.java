package innkeeper.kit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import innkeeper.kit.problem.FieldError;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One path, query or header parameter of an operation. */
final class Parameter {
    private final String name;
    private final String in;
    private final boolean required;
    private final boolean exploded;
    private final JsonNode plainSchema;
    private final JsonNode itemSchema;
    private final Schema schema;
    private final Spelling spelling;

    Parameter(JsonNode node, Schemas schemas) {
        this.name = node.path("name").asText();
        this.in = node.path("in").asText();
        this.required = node.path("required").asBoolean(false);
        this.exploded = node.path("explode").asBoolean(in.equals("query"));
        this.plainSchema = schemas.resolve(node.path("schema"));
        this.itemSchema = schemas.resolve(plainSchema.path("items"));
        this.schema = schemas.compile(node.path("schema"));
        this.spelling = new Spelling(schemas);
    }

    String name() {
        return name;
    }

    String in() {
        return in;
    }

    /** The value in the one spelling that its format has. */
    String spelled(String value) {
        return spelling.of(value, plainSchema);
    }

    /** What is wrong with the given values; none given is an empty list. */
    List<FieldError> check(List<String> values) {
        if (values.isEmpty()) {
            return required ? List.of(error("is required")) : List.of();
        }
        boolean list = Coercion.type(plainSchema).equals("array");
        if (!list && values.size() > 1) {
            return List.of(error("must be given once"));
        }
        Optional<String> unstorable = values.stream().flatMap(value -> Unstorable.in(value).stream()).findFirst();
        if (unstorable.isPresent()) {
            return List.of(error(unstorable.get()));
        }
        JsonNode value = list ? Coercion.many(items(values), itemSchema) : Coercion.one(values.getFirst(), plainSchema);
        return schema.validate(value).stream().map(Phrases::of).map(found -> error(found.detail())).distinct().toList();
    }

    private List<String> items(List<String> values) {
        return exploded
                ? values
                : values.stream().flatMap(value -> Arrays.stream(value.split(","))).map(String::trim).toList();
    }

    private FieldError error(String detail) {
        return new FieldError(in + ":" + name, detail);
    }
}
