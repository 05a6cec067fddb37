package innkeeper.testkit.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import innkeeper.kit.json.Json;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a served contract says that its checker does not read: the problem codes of each operation, what can be read, and which query
 * parameters are lists, which it takes for texts in OpenAPI 3.1.
 */
record ServedContract(List<Operation> operations, Set<String> lists) {
    private record Operation(String method, String template, Set<String> codes) {
        boolean is(String asked, String path) {
            return method.equals(asked) && path.matches(template.replaceAll("\\{\\w+}", "[^/]+"));
        }
    }

    /** Those without a parameter come first: {@code /users/me} is no {@code /users/{user_id}}. */
    static ServedContract of(String yaml) {
        List<Operation> operations = new ArrayList<>();
        Set<String> lists = new HashSet<>();
        for (Map.Entry<String, JsonNode> path : read(yaml).path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                Set<String> codes = new HashSet<>();
                method.getValue().path("x-problems").forEach(code -> codes.add(code.asText()));
                method.getValue().path("parameters").forEach(parameter -> {
                    if (parameter.at("/schema/type").asText().equals("array")) {
                        lists.add(parameter.path("name").asText());
                    }
                });
                operations.add(new Operation(method.getKey().toUpperCase(Locale.ROOT), path.getKey(), codes));
            }
        }
        operations.sort(Comparator.comparing(operation -> operation.template().contains("{")));
        return new ServedContract(operations, lists);
    }

    /** @throws AssertionError when the body is a problem that the operation does not say it answers */
    void requireDeclared(String method, String path, String body) {
        if (!body.contains("\"type\":\"urn:innkeeper:problem:")) {
            return;
        }
        String code = Json.read(body, JsonNode.class).path("code").asText();
        operations.stream().filter(operation -> operation.is(method, path)).findFirst()
                .filter(operation -> !operation.codes().contains(code))
                .ifPresent(operation -> {
                    throw new AssertionError("%s %s answers '%s', which it does not declare in x-problems".formatted(
                            method, operation.template(), code));
                });
    }

    /** @throws AssertionError when no operation reads what was made, so that whoever follows its address finds nothing */
    void requireReadable(String location) {
        String path = URI.create(location).getPath();
        if (operations.stream().noneMatch(operation -> operation.is("GET", path))) {
            throw new AssertionError("'%s' is told as the place of something, and no GET reads it".formatted(path));
        }
    }

    private static JsonNode read(String yaml) {
        try {
            return new YAMLMapper().readTree(yaml);
        } catch (JsonProcessingException e) {
            throw new AssertionError("the served contract is no YAML", e);
        }
    }
}
