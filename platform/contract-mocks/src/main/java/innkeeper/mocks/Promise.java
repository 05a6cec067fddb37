package innkeeper.mocks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import innkeeper.kit.contract.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One operation of a contract, with the answer that the contract shows as its example. */
final class Promise {
    private static final Pattern TEMPLATE = Pattern.compile("\\{([^}]+)}");

    private final Operation operation;
    private final String name;
    private final boolean keyNeeded;
    private final int status;
    private final String mediaType;
    private final JsonNode example;
    private final Pattern path;
    private final List<String> parameters = new ArrayList<>();

    Promise(Operation operation, JsonNode document) {
        this.operation = operation;
        JsonNode node = document.path("paths").path(operation.path()).path(operation.method().toLowerCase(Locale.ROOT));
        this.name = node.path("operationId").asText();
        JsonNode security = (node.has("security") ? node : document).path("security");
        // an empty requirement among them lets in whoever shows nothing (OpenAPI 3.1, 4.8.30)
        this.keyNeeded = !security.isEmpty() && security.valueStream().noneMatch(JsonNode::isEmpty);
        Map.Entry<String, JsonNode> success = node.path("responses").properties().stream()
                .filter(response -> response.getKey().matches("[23]..")).findFirst().orElseThrow();
        this.status = Integer.parseInt(success.getKey());
        JsonNode response = success.getValue().has("$ref")
                ? document.at(success.getValue().path("$ref").asText().substring(1))
                : success.getValue();
        Optional<Map.Entry<String, JsonNode>> content = response.path("content").properties().stream().findFirst();
        this.mediaType = content.map(Map.Entry::getKey).orElse("");
        this.example = content.map(Map.Entry::getValue).orElse(response).path("example");
        this.path = pattern(operation.path());
    }

    Operation operation() {
        return operation;
    }

    String name() {
        return name;
    }

    boolean keyNeeded() {
        return keyNeeded;
    }

    boolean isAt(String requested) {
        return path.matcher(requested).matches();
    }

    Map<String, String> pathValues(String requested) {
        Matcher matcher = path.matcher(requested);
        Map<String, String> values = new LinkedHashMap<>();
        if (matcher.matches()) {
            for (int i = 0; i < parameters.size(); i++) {
                values.put(parameters.get(i), matcher.group(i + 1));
            }
        }
        return values;
    }

    /** The example, with what the request says in it: what is made gets a new id, what is read has the asked one. */
    MockAnswer answer(String requested, JsonNode body) {
        if (!(example instanceof ObjectNode shown)) {
            return MockAnswer.of(status, mediaType, example.isMissingNode() ? "" : example.asText());
        }
        ObjectNode told = shown.deepCopy();
        body.properties().stream().filter(field -> told.has(field.getKey()))
                .forEach(field -> told.set(field.getKey(), field.getValue()));
        String text = told.toString();
        String id = told.path("id").asText();
        if (!id.isEmpty()) {
            text = text.replace(id, pathValues(requested).values().stream().findFirst()
                    .filter(_ -> status == 200).orElseGet(() -> UUID.randomUUID().toString()));
        }
        return MockAnswer.of(status, mediaType, text);
    }

    private Pattern pattern(String template) {
        StringBuilder regex = new StringBuilder();
        Matcher matcher = TEMPLATE.matcher(template);
        int end = 0;
        while (matcher.find()) {
            regex.append(Pattern.quote(template.substring(end, matcher.start()))).append("([^/]+)");
            parameters.add(matcher.group(1));
            end = matcher.end();
        }
        return Pattern.compile(regex.append(Pattern.quote(template.substring(end))).toString());
    }
}
