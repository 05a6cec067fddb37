package innkeeper.kit.problem;

import java.util.LinkedHashMap;
import java.util.Map;

/** A problem as RFC 9457 writes it, with our code, trace id and list of fields. */
public final class ProblemBody {
    public static final String MEDIA_TYPE = "application/problem+json";

    private ProblemBody() {}

    /** @throws IllegalStateException when problems.yaml does not list the code with this status */
    public static Map<String, Object> of(Problem problem, String traceId) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:innkeeper:problem:" + problem.code());
        body.put("title", ProblemCodes.title(problem));
        body.put("status", problem.kind().http());
        body.put("detail", problem.detail());
        body.put("code", problem.code());
        body.put("trace_id", traceId);
        if (!problem.errors().isEmpty()) {
            body.put("errors", problem.errors());
        }
        body.putAll(problem.extensions());
        return body;
    }
}
