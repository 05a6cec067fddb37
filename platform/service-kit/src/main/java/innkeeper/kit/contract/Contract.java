package innkeeper.kit.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import innkeeper.kit.contract.schema.Schemas;
import innkeeper.kit.json.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a service promised its callers: its OpenAPI 3.1 document, ready to be served and to judge requests. */
public final class Contract {
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");
    private static final Set<String> NOT_PARAMETERS = Set.of("accept", "content-type", "authorization");

    private final ObjectNode document;
    private final List<Operation> operations = new ArrayList<>();

    private Contract(ObjectNode document) {
        SpelledOut.in(document, METHODS);
        this.document = document;
        Schemas schemas = new Schemas(document);
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    add(method.getKey().toUpperCase(Locale.ROOT), path.getKey(), path.getValue(), method.getValue(),
                            schemas);
                }
            }
        }
    }

    /** Reads {@code innkeeper/specs/openapi/<name>.yaml} from the class path and folds common.yaml in. */
    public static Contract load(String name) {
        return new Contract(Bundle.of(name));
    }

    /** The whole contract in one document; written out at each call. */
    public String yaml() {
        return written(Bundle.YAML);
    }

    /** The same document in JSON; written out at each call. */
    public String json() {
        return written(Json.mapper());
    }

    private String written(ObjectMapper form) {
        try {
            return form.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public List<Operation> operations() {
        return Collections.unmodifiableList(operations);
    }

    private void add(String method, String path, JsonNode pathNode, JsonNode node, Schemas schemas) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        List<JsonNode> declared = new ArrayList<>();
        pathNode.path("parameters").forEach(declared::add);
        node.path("parameters").forEach(declared::add);
        for (JsonNode candidate : declared) {
            JsonNode parameter = schemas.resolve(candidate);
            String name = parameter.path("name").asText();
            String in = parameter.path("in").asText();
            if (!in.equals("header") || !NOT_PARAMETERS.contains(name.toLowerCase(Locale.ROOT))) {
                parameters.put(in + ":" + name, new Parameter(parameter, schemas));
            }
        }
        operations.add(new Operation(method, path, node, List.copyOf(parameters.values()), schemas));
    }
}
