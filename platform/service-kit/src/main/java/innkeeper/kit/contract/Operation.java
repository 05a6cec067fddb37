package innkeeper.kit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import innkeeper.kit.contract.schema.Coercion;
import innkeeper.kit.contract.schema.CompiledSchema;
import innkeeper.kit.contract.schema.Nulls;
import innkeeper.kit.contract.schema.Schemas;
import innkeeper.kit.contract.schema.Spelling;
import innkeeper.kit.contract.schema.Unstorable;
import innkeeper.kit.problem.FieldError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;

/** One method at one path of a contract, and what it asks of requests. */
public final class Operation {
    private final String id;
    private final String method;
    private final String path;
    private final String action;
    private final String resource;
    private final List<Parameter> parameters;
    private final Map<String, Body> bodies = new LinkedHashMap<>();
    private final boolean bodyRequired;
    private final Spelling spelling;
    private final Nulls nulls;
    private final boolean open;
    private final boolean streams;
    private final OptionalInt mostBodyBytes;

    private record Body(JsonNode plainSchema, CompiledSchema schema) {}

    Operation(String method, String path, JsonNode node, List<Parameter> parameters, Schemas schemas) {
        this.id = node.path("operationId").asText();
        this.method = method;
        this.path = path;
        this.action = node.path("x-action").asText("");
        this.resource = node.path("x-resource").asText("");
        this.parameters = parameters;
        this.spelling = new Spelling(schemas);
        this.nulls = new Nulls(schemas);
        this.open = node.path("security").isArray()
                && (node.path("security").isEmpty() || node.path("security").valueStream().anyMatch(JsonNode::isEmpty));
        this.streams = node.path("responses").path("200").path("content").has("text/event-stream");
        this.mostBodyBytes = node.has("x-max-body-bytes")
                ? OptionalInt.of(node.path("x-max-body-bytes").intValue())
                : OptionalInt.empty();
        JsonNode request = schemas.resolve(node.path("requestBody"));
        this.bodyRequired = request.path("required").asBoolean(false);
        for (Map.Entry<String, JsonNode> media : request.path("content").properties()) {
            JsonNode schema = media.getValue().path("schema");
            bodies.put(media.getKey(), new Body(schemas.resolve(schema), schemas.compile(schema)));
        }
    }

    /** Its name in the contract. */
    public String id() {
        return id;
    }

    public String method() {
        return method;
    }

    public String path() {
        return path;
    }

    /** The policy's name for it; {@code none} where nobody is asked. */
    public String action() {
        return action;
    }

    /** The parameter of the path that names what auth-service is asked about; empty where it is the last one. */
    public String resource() {
        return resource;
    }

    /** Whether it answers callers who show no credential. */
    public boolean open() {
        return open;
    }

    /** Whether it is answered by a stream of events. */
    public boolean streams() {
        return streams;
    }

    /** How large a body may be; empty where the service's own limit holds. */
    public OptionalInt mostBodyBytes() {
        return mostBodyBytes;
    }

    /** Media types that a request body may have; empty where none is read. */
    public Set<String> mediaTypes() {
        return bodies.keySet();
    }

    public boolean bodyRequired() {
        return bodyRequired;
    }

    /** A body with every text in the one spelling that its format has, and without nulls that mean nothing. */
    public JsonNode spelled(String mediaType, JsonNode body) {
        if (!bodies.containsKey(mediaType)) {
            return body;
        }
        JsonNode schema = bodies.get(mediaType).plainSchema;
        JsonNode spelled = spelling.of(body, schema);
        return method.equalsIgnoreCase("PATCH") ? spelled : nulls.leftOut(spelled, schema);
    }

    /** As above, one field of a form. */
    public String spelledField(String mediaType, String name, String value) {
        return bodies.containsKey(mediaType)
                ? spelling.of(value, bodies.get(mediaType).plainSchema.path("properties").path(name))
                : value;
    }

    /**
     * The parameters and everything wrong with them.
     *
     * @param values the values of a parameter, by place ({@code path}, {@code query}, {@code header}) and name
     * @param queryNames the names that the request's query has
     */
    public Reading read(BiFunction<String, String, List<String>> values, Set<String> queryNames) {
        Map<String, JsonNode> read = new LinkedHashMap<>();
        List<FieldError> errors = new ArrayList<>();
        Set<String> unknown = new HashSet<>(queryNames);
        for (Parameter parameter : parameters) {
            if (parameter.anyName()) {
                unknown.clear();
                continue;
            }
            List<String> given = parameter.values(values.apply(parameter.in(), parameter.name()));
            errors.addAll(parameter.check(given));
            if (!given.isEmpty()) {
                read.put(parameter.pointer(), parameter.read(given));
            }
            if (parameter.in().equals("query")) {
                unknown.remove(parameter.name());
            }
        }
        unknown.stream().sorted().forEach(name -> errors.add(new FieldError("query:" + name, "is not known here")));
        return new Reading(new Values(read), errors);
    }

    /** Everything wrong with a body of one of the media types, sorted by pointer. */
    public List<FieldError> checkBody(String mediaType, JsonNode body) {
        List<FieldError> errors = new ArrayList<>(bodies.get(mediaType).schema.check(body));
        Unstorable.in(body, "", errors);
        errors.sort(Comparator.comparing(FieldError::pointer));
        return errors;
    }

    /** Form fields as the JSON that the body's schema speaks of. */
    public JsonNode form(String mediaType, Map<String, List<String>> fields) {
        JsonNode properties = bodies.get(mediaType).plainSchema.path("properties");
        ObjectNode form = JsonNodeFactory.instance.objectNode();
        fields.forEach((name, values) -> form.set(name, values.size() == 1
                ? Coercion.one(values.getFirst(), properties.path(name))
                : Coercion.many(values, properties.path(name).path("items"))));
        return form;
    }
}
