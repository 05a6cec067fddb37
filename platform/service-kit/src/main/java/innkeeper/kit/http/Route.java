package innkeeper.kit.http;

import innkeeper.kit.problem.Problem;
import java.util.function.Function;

/** One operation as a service routes it; the action is {@code none} where nobody is asked. */
record Route(String method, String path, String action, Handler handler, Function<Problem, Answer> refusal) {
    static final String UNGUARDED = "none";

    boolean guarded() {
        return !action.equals(UNGUARDED);
    }
}
