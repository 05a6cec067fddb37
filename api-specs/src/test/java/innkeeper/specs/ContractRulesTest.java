package innkeeper.specs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What no linter knows: our own rules for contracts. */
class ContractRulesTest {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    @Test
    void every_pattern_says_in_words_what_it_wants() throws IOException {
        List<String> silent = new ArrayList<>();
        walk((where, node) -> {
            String phrase = node.path("x-phrase").asText();
            if (node.path("pattern").isTextual() && !phrase.matches("must [^\\^\\$\\[\\]\\\\]+")) {
                silent.add(where + ": " + node.path("pattern").asText());
            }
        });
        assertEquals(List.of(), silent);
    }

    @Test
    void every_whole_number_in_an_address_has_two_limits() throws IOException {
        List<String> boundless = new ArrayList<>();
        walk((where, node) -> {
            boolean inAddress = Set.of("query", "path").contains(node.path("in").asText());
            for (JsonNode schema : List.of(node.path("schema"), node.path("schema").path("items"))) {
                if (inAddress && schema.path("type").asText().equals("integer")
                        && !(schema.has("minimum") && schema.has("maximum"))) {
                    boundless.add(where + ": " + node.path("name").asText());
                }
            }
        });
        assertEquals(List.of(), boundless);
    }

    @Test
    void every_problem_that_an_operation_declares_is_listed() throws IOException {
        Set<String> listed = new TreeSet<>();
        YAML.readTree(Path.of("problems.yaml").toFile()).get("problems")
                .forEach(problem -> listed.add(problem.get("code").asText()));
        List<String> unlisted = new ArrayList<>();
        walk((where, node) -> node.path("x-problems").forEach(code -> {
            if (!listed.contains(code.asText())) {
                unlisted.add(where + ": " + code.asText());
            }
        }));
        assertEquals(List.of(), unlisted);
    }

    private static void walk(BiConsumer<String, JsonNode> look) throws IOException {
        try (Stream<Path> contracts = Files.list(Path.of("openapi"))) {
            for (Path contract : contracts.sorted().toList()) {
                walk(contract.getFileName().toString(), YAML.readTree(contract.toFile()), look);
            }
        }
    }

    private static void walk(String where, JsonNode node, BiConsumer<String, JsonNode> look) {
        look.accept(where, node);
        node.properties().forEach(field -> walk(where + "/" + field.getKey(), field.getValue(), look));
        if (node.isArray()) {
            node.forEach(item -> walk(where + "/*", item, look));
        }
    }
}
