package innkeeper.specs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ProblemCodesTest {
    @Test
    void every_code_is_listed_once_with_a_status_and_a_title() throws IOException {
        JsonNode list = new ObjectMapper(new YAMLFactory()).readTree(Path.of("problems.yaml").toFile()).get("problems");
        Set<String> codes = new HashSet<>();
        for (JsonNode problem : list) {
            String code = problem.get("code").asText();
            // a comma in a title without quotes ends it, and begins a key without a value
            assertEquals(Set.of("code", "status", "title"),
                    problem.propertyStream().map(Map.Entry::getKey).collect(Collectors.toSet()), code);
            assertTrue(code.matches("[a-z]+(-[a-z]+)*"), code);
            assertTrue(codes.add(code), code + " is listed twice");
            assertTrue(problem.get("status").asInt() >= 400 && problem.get("status").asInt() < 600, code);
            assertTrue(!problem.get("title").asText().isBlank(), code);
        }
        assertEquals(list.size(), codes.size());
    }
}
