package innkeeper.kit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import innkeeper.kit.problem.ProblemCodes;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Says of each operation what it can answer beside success. A contract writes down the operation's own codes as
 * {@code x-problems}; what its shape brings (a token, parameters, a body, a key) and what every operation can answer is
 * added here, and {@code default: Problem} becomes one response for each status.
 */
final class SpelledOut {
    private static final String PROBLEM = "#/components/responses/Problem";

    private final ObjectNode document;

    private SpelledOut(ObjectNode document) {
        this.document = document;
    }

    static void in(ObjectNode document, List<String> methods) {
        SpelledOut spelledOut = new SpelledOut(document);
        for (JsonNode path : document.path("paths")) {
            for (Map.Entry<String, JsonNode> method : path.properties()) {
                if (methods.contains(method.getKey())) {
                    spelledOut.operation(method.getKey(), path, (ObjectNode) method.getValue());
                }
            }
        }
    }

    private void operation(String method, JsonNode path, ObjectNode operation) {
        if (!operation.has("security") && document.has("security")) {
            operation.set("security", document.get("security").deepCopy());
        }
        ObjectNode responses = (ObjectNode) operation.path("responses");
        if (method.equals("get") && resolved(responses.path("200")).path("headers").has("ETag")) {
            responses.putObject("304").put("description", "The version that `If-None-Match` names is the present one.");
        }
        if (!responses.path("default").path("$ref").asText().equals(PROBLEM)) {
            return;
        }
        responses.remove("default");
        SortedSet<String> codes = codes(path, operation);
        SortedMap<Integer, SortedSet<String>> byStatus = new TreeMap<>();
        codes.forEach(code -> byStatus.computeIfAbsent(ProblemCodes.status(code), _ -> new TreeSet<>()).add(code));
        byStatus.forEach((status, of) -> {
            if (!responses.has(status.toString())) {
                response(responses.putObject(status.toString()), of);
            }
        });
        codes.forEach(operation.putArray("x-problems")::add);
    }

    private SortedSet<String> codes(JsonNode path, ObjectNode operation) {
        SortedSet<String> codes =
                new TreeSet<>(List.of("malformed-request", "headers-too-large", "fault", "unavailable"));
        operation.path("x-problems").forEach(code -> codes.add(code.asText()));
        if (operation.path("security").valueStream().anyMatch(way -> !way.isEmpty())) {
            codes.addAll(List.of("unauthenticated", "invalid-token", "role-forbids", "second-factor-missing"));
        }
        List<String> parameters = parameters(path, operation);
        if (!parameters.isEmpty() || operation.has("requestBody")) {
            codes.add("invalid-input");
        }
        if (operation.has("requestBody")) {
            codes.addAll(List.of("too-large", "unsupported-media-type"));
        }
        if (parameters.contains("Idempotency-Key")) {
            codes.addAll(List.of("idempotency-key-in-use", "idempotency-key-reused"));
        }
        return codes;
    }

    private List<String> parameters(JsonNode path, ObjectNode operation) {
        return List.of(path, operation).stream().flatMap(node -> node.path("parameters").valueStream())
                .map(parameter -> resolved(parameter).path("name").asText()).toList();
    }

    private static void response(ObjectNode response, SortedSet<String> codes) {
        StringBuilder description = new StringBuilder();
        codes.forEach(code -> description.append(description.isEmpty() ? "" : "; ")
                .append("`%s`: %s".formatted(code, ProblemCodes.title(code))));
        response.put("description", description.toString());
        response.putObject("content").putObject("application/problem+json").putObject("schema")
                .put("$ref", "#/components/schemas/Problem");
    }

    private JsonNode resolved(JsonNode node) {
        JsonNode found = node;
        while (found.path("$ref").isTextual()) {
            found = document.at(found.path("$ref").textValue().substring(1));
        }
        return found;
    }
}
