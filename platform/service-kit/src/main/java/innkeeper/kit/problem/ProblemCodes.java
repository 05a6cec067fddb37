package innkeeper.kit.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The published list of problem codes (problems.yaml of the contracts), each with its one status and title. */
public final class ProblemCodes {
    private static final String RESOURCE = "/innkeeper/specs/problems.yaml";
    private static final Map<String, Entry> LISTED = read();

    private record Entry(int status, String title) {}

    private ProblemCodes() {}

    public static Set<String> all() {
        return Collections.unmodifiableSet(LISTED.keySet());
    }

    public static boolean lists(String code) {
        return LISTED.containsKey(code);
    }

    /** @throws IllegalStateException when the code is not on the list, or is listed with another status */
    public static String title(Problem problem) {
        Entry entry = listed(problem.code());
        if (entry.status != problem.kind().http()) {
            throw new IllegalStateException("problem code '%s' has status %d in problems.yaml, not %d".formatted(
                    problem.code(), entry.status, problem.kind().http()));
        }
        return entry.title;
    }

    /** The status that always goes with a listed code. */
    public static int status(String code) {
        return listed(code).status;
    }

    public static String title(String code) {
        return listed(code).title;
    }

    private static Entry listed(String code) {
        Entry entry = LISTED.get(code);
        if (entry == null) {
            throw new IllegalStateException("problem code '%s' is not in problems.yaml".formatted(code));
        }
        return entry;
    }

    private static Map<String, Entry> read() {
        try (InputStream in = ProblemCodes.class.getResourceAsStream(RESOURCE)) {
            Map<String, Entry> listed = new LinkedHashMap<>();
            for (JsonNode problem : new YAMLMapper().readTree(in).path("problems")) {
                listed.put(problem.path("code").asText(),
                        new Entry(problem.path("status").asInt(), problem.path("title").asText()));
            }
            return listed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
