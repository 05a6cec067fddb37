package innkeeper.kit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** Folds the shared components that a contract refers to into the contract, so that it stands alone. */
final class Bundle {
    static final YAMLMapper YAML = new YAMLMapper();
    private static final String FOLDER = "/innkeeper/specs/openapi/";
    private static final String COMMON = "common.yaml";

    private final ObjectNode contract;
    private final JsonNode common;

    private Bundle(ObjectNode contract, JsonNode common) {
        this.contract = contract;
        this.common = common;
    }

    static ObjectNode of(String name) {
        Bundle bundle = new Bundle((ObjectNode) read(name + ".yaml"), read(COMMON));
        bundle.fold(bundle.contract);
        JsonNode schemes = bundle.common.at("/components/securitySchemes");
        for (Map.Entry<String, JsonNode> scheme : schemes.properties()) {
            bundle.section("securitySchemes").putIfAbsent(scheme.getKey(), scheme.getValue());
        }
        return bundle.contract;
    }

    private static JsonNode read(String file) {
        try (InputStream in = Bundle.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("no contract " + file + " on the class path");
            }
            return YAML.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fold(JsonNode node) {
        if (node instanceof ObjectNode object && object.get("$ref") instanceof TextNode ref
                && ref.textValue().startsWith(COMMON + "#")) {
            String pointer = ref.textValue().substring(COMMON.length());
            object.put("$ref", pointer);
            take(pointer);
        }
        // a copy: folding adds components while the tree is walked
        for (JsonNode child : node.valueStream().toList()) {
            fold(child);
        }
    }

    private void take(String pointer) {
        String[] steps = pointer.split("/");
        ObjectNode section = section(steps[2]);
        JsonNode shared = common.at(pointer.substring(1));
        if (shared.isMissingNode()) {
            throw new IllegalStateException(COMMON + pointer + " does not exist");
        }
        JsonNode present = section.get(steps[3]);
        // a contract that passes a shared component on under its own name holds a reference to itself by now
        if (present == null || present.path("$ref").asText().equals(pointer)) {
            JsonNode copy = shared.deepCopy();
            section.set(steps[3], copy);
            takeInner(copy);
        }
    }

    /** Inside common.yaml, references name its own components. */
    private void takeInner(JsonNode node) {
        if (node.path("$ref").isTextual()) {
            take(node.path("$ref").textValue());
        }
        node.forEach(this::takeInner);
    }

    private ObjectNode section(String name) {
        return contract.withObjectProperty("components").withObjectProperty(name);
    }
}
