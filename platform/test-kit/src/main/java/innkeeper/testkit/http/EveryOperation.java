package innkeeper.testkit.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import innkeeper.kit.json.Json;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Tries what holds for every operation alike on each that a service's contract has; what does not hold is listed. */
public final class EveryOperation {
    private static final String SOME_ID = "01930000-0000-7000-8000-00000000abcd";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final int FAILED = 500;

    private final Wire wire;
    private final List<String> credential;
    private final JsonNode contract;
    private final List<String> faults = new ArrayList<>();

    /** @param credential a whole header line, such as {@code Authorization: Bearer …} */
    public EveryOperation(URI base, String credential) {
        this.wire = new Wire(base);
        this.credential = List.of(credential);
        this.contract = Json.read(wire.ask("GET", "/openapi.json").body(), JsonNode.class);
    }

    /** HEAD says what GET says, and the connection stays in step: with a credential, without, where nothing is. */
    public List<String> faultsOfHead(String... moreTargets) {
        List<String> targets = new ArrayList<>(List.of("/openapi.yaml", "/openapi.json", "/docs", "/docs/",
                "/docs/swagger-ui.css", "/docs/nothing.js", "/v1/nothing"));
        targets.addAll(List.of(moreTargets));
        paths().forEach((path, methods) -> {
            if (methods.has("get")) {
                targets.add(target(path, methods.path("get")));
            }
        });
        for (String target : targets) {
            headIsGet(target, credential.toArray(String[]::new));
            headIsGet(target);
        }
        return faults;
    }

    private void headIsGet(String target, String... fields) {
        Wire.Reply get = wire.ask("GET", target, fields);
        List<Wire.Reply> head = wire.head(target, fields);
        Wire.Reply again = wire.ask("GET", target, fields);
        boolean steady = get.header("Content-Length").equals(again.header("Content-Length"));
        if (head.getLast().status() != 404) {
            faults.add("HEAD %s is followed by %s".formatted(target, head));
        } else if (head.getFirst().status() != get.status()
                || !head.getFirst().header("Content-Type").equals(get.header("Content-Type"))
                || steady && !head.getFirst().header("Content-Length").equals(get.header("Content-Length"))) {
            faults.add("HEAD %s says %s, GET %s".formatted(target, head.getFirst(), get));
        }
    }

    /** OPTIONS and 405 list what each address takes. */
    public List<String> faultsOfOptions() {
        Map<String, Set<String>> allowed = new LinkedHashMap<>();
        paths().forEach((path, methods) -> {
            Set<String> expected = new TreeSet<>(Set.of("OPTIONS"));
            methods.fieldNames().forEachRemaining(method -> {
                if (METHODS.contains(method)) {
                    expected.add(method.toUpperCase(Locale.ROOT));
                }
            });
            allowed.put(path, expected);
        });
        allowed.put("/docs/", new TreeSet<>(Set.of("GET", "OPTIONS")));
        allowed.put("/openapi.yaml", new TreeSet<>(Set.of("GET", "OPTIONS")));
        allowed.forEach((path, expected) -> {
            if (expected.contains("GET")) {
                expected.add("HEAD");
            }
            String address = path.replaceAll("\\{\\w+}", SOME_ID);
            allows(wire.ask("OPTIONS", address), 204, expected, address);
            allows(wire.ask("TRACE", address), 405, expected, address);
        });
        if (wire.ask("OPTIONS", "*").status() != 204) {
            faults.add("OPTIONS * is " + wire.ask("OPTIONS", "*"));
        }
        return faults;
    }

    private void allows(Wire.Reply reply, int status, Set<String> expected, String address) {
        if (reply.status() != status || !new TreeSet<>(List.of(reply.header("Allow").split(", "))).equals(expected)) {
            faults.add("%s of %s, which takes %s".formatted(reply, address, expected));
        }
    }

    /**
     * Whatever is sent in whatever place, no service fails.
     *
     * @param except operations, by their id, that would end the credential
     */
    public List<String> faultsOfHostileInput(String... except) {
        paths().forEach((path, methods) -> methods.properties().forEach(method -> {
            String id = method.getValue().path("operationId").asText();
            if (METHODS.contains(method.getKey()) && !List.of(except).contains(id)) {
                hostile(method.getKey().toUpperCase(Locale.ROOT), path, methods, method.getValue());
            }
        }));
        return faults;
    }

    private void hostile(String method, String path, JsonNode around, JsonNode operation) {
        String usual = target(path, operation);
        for (JsonNode parameter : parameters(around, operation)) {
            String name = parameter.path("name").asText();
            switch (parameter.path("in").asText()) {
                case "query" -> HostileValues.IN_ADDRESSES.forEach(value -> {
                    String and = usual.contains("?") ? "&" : "?";
                    survives(method, usual + and + name + "=" + value, List.of(), body(operation));
                    survives(method, path.replaceAll("\\{\\w+}", SOME_ID) + "?" + name + "=" + value, List.of(),
                            body(operation));
                });
                case "path" -> HostileValues.IN_ADDRESSES.forEach(value -> survives(method,
                        path.replace("{" + name + "}", value).replaceAll("\\{\\w+}", SOME_ID), List.of(),
                        body(operation)));
                case "header" -> HostileValues.IN_HEADERS.forEach(value -> {
                    survives(method, usual, List.of(name + ": " + value), body(operation));
                    survives(method, usual, List.of(name + ": " + value, name + ": x"), body(operation));
                });
                default -> faults.add("a parameter in " + parameter);
            }
        }
        resolved(operation.path("requestBody")).path("content").fieldNames().forEachRemaining(mediaType -> {
            List<String> type = List.of("Content-Type: " + mediaType);
            HostileValues.BODIES.forEach(bytes -> survives(method, usual, type, bytes));
            example(operation, mediaType).properties().forEach(field -> HostileValues.IN_BODIES.forEach(value -> {
                ObjectNode changed = example(operation, mediaType).deepCopy();
                changed.putRawValue(field.getKey(), new RawValue(value));
                survives(method, usual, type, Json.write(changed).getBytes(StandardCharsets.UTF_8));
            }));
        });
    }

    private void survives(String method, String target, List<String> fields, byte[] body) {
        List<String> all = new ArrayList<>(credential);
        all.addAll(fields);
        if (body.length > 0 && fields.stream().noneMatch(field -> field.startsWith("Content-Type"))) {
            all.add("Content-Type: application/json");
        }
        Wire.Reply reply = wire.ask(method, target, all, body);
        if (reply.status() >= FAILED) {
            faults.add("%s %s %s %s: %d %s".formatted(method, target, fields, new String(body, StandardCharsets.UTF_8),
                    reply.status(), reply.body()));
        }
    }

    private byte[] body(JsonNode operation) {
        return operation.has("requestBody")
                ? Json.write(example(operation, "application/json")).getBytes(StandardCharsets.UTF_8)
                : new byte[0];
    }

    private ObjectNode example(JsonNode operation, String mediaType) {
        JsonNode example = resolved(operation.path("requestBody")).path("content").path(mediaType).path("example");
        return example.isObject() ? (ObjectNode) example : Json.mapper().createObjectNode();
    }

    private Map<String, ObjectNode> paths() {
        Map<String, ObjectNode> paths = new LinkedHashMap<>();
        contract.path("paths").properties().forEach(path -> paths.put(path.getKey(), (ObjectNode) path.getValue()));
        return paths;
    }

    /** With what is required of the query, at some value that the contract gives. */
    private String target(String path, JsonNode operation) {
        StringBuilder query = new StringBuilder();
        parameters(contract.path("paths").path(path), operation).stream()
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .filter(parameter -> parameter.path("required").asBoolean())
                .forEach(parameter -> query.append(query.isEmpty() ? '?' : '&').append(parameter.path("name").asText())
                        .append('=').append(parameter.path("example").asText("2027-06-10")));
        return path.replaceAll("\\{\\w+}", SOME_ID) + query;
    }

    private List<JsonNode> parameters(JsonNode path, JsonNode operation) {
        List<JsonNode> parameters = new ArrayList<>();
        path.path("parameters").forEach(parameter -> parameters.add(resolved(parameter)));
        operation.path("parameters").forEach(parameter -> parameters.add(resolved(parameter)));
        return parameters;
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? resolved(contract.at(node.path("$ref").asText().substring(1))) : node;
    }
}
