package innkeeper.mocks;

import innkeeper.kit.http.Answer;
import innkeeper.kit.json.Json;
import innkeeper.kit.problem.Problem;
import innkeeper.kit.problem.ProblemCodes;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a mock sends back. */
public record MockAnswer(int status, Map<String, String> headers, String body) {
    /** An answer of the contract's success. */
    public static MockAnswer of(int status, String mediaType, String body) {
        return new MockAnswer(status, body.isEmpty() ? Map.of() : Map.of("Content-Type", mediaType), body);
    }

    /** RFC 9457, as our contracts say. */
    static MockAnswer problem(Problem problem, Map<String, String> headers) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:innkeeper:problem:" + problem.code());
        body.put("title", ProblemCodes.title(problem));
        body.put("status", problem.kind().http());
        body.put("detail", problem.detail());
        body.put("code", problem.code());
        body.put("trace_id", "0".repeat(31) + "1");
        if (!problem.errors().isEmpty()) {
            body.put("errors", problem.errors());
        }
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("Content-Type", "application/problem+json");
        if (problem.retryAfter().isPositive()) {
            all.put("Retry-After", Long.toString(Answer.wholeSeconds(problem.retryAfter())));
        }
        return new MockAnswer(problem.kind().http(), all, Json.write(body));
    }

    public MockAnswer with(String header, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new MockAnswer(status, all, body);
    }
}
