package innkeeper.kit.http;

import innkeeper.kit.contract.Operation;
import innkeeper.kit.problem.Problem;
import java.util.function.Function;

/** What answers one operation of a contract. */
record Route(Operation operation, Handler handler, Function<Problem, Answer> rejection) {
    private static final String UNGUARDED = "none";

    /** Whether auth-service is asked for leave; the contract says so. */
    boolean guarded() {
        return !operation.action().equals(UNGUARDED);
    }
}
