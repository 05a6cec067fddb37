package innkeeper.kit.telemetry;

import innkeeper.kit.problem.Problem;
import io.opentelemetry.api.trace.Span;
import org.slf4j.MDC;

/** What a call came to, in its span and in the log lines that follow: the problem's code, the operation's name. */
public final class Outcome {
    public static final String PROBLEM_CODE = "problem_code";
    public static final String OPERATION = "operation";
    private static final int FAILED = 500;

    private Outcome() {}

    /** An error type as OpenTelemetry's conventions for HTTP and RPC mean it is only what is no fault of the caller. */
    public static void of(Problem problem) {
        refused(problem.code());
        if (problem.kind().http() >= FAILED) {
            Span.current().setAttribute("error.type", problem.code());
        }
    }

    /** Refused in another form than that of our problems, such as a page or an OAuth error. */
    public static void refused(String code) {
        MDC.put(PROBLEM_CODE, code);
        Span.current().setAttribute("innkeeper.problem.code", code);
    }

    /** Names the contract's operation that is at work. */
    public static void operation(String name) {
        MDC.put(OPERATION, name);
        Span.current().setAttribute("innkeeper.operation", name);
    }

    /** The code of the problem that this thread answered last; empty where it answered none. */
    public static String problemCode() {
        String code = MDC.get(PROBLEM_CODE);
        return code == null ? "" : code;
    }

    /** The next call of this thread starts with nothing said. */
    public static void forget() {
        MDC.remove(PROBLEM_CODE);
        MDC.remove(OPERATION);
    }
}
