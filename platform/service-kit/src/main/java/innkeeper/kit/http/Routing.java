package innkeeper.kit.http;

import innkeeper.kit.contract.Contract;
import innkeeper.kit.contract.Operation;
import innkeeper.kit.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Collects what answers the operations of a service's contract, each by its {@code operationId}. Method, path and action are
 * the contract's alone.
 */
public final class Routing {
    private final Map<String, Answering> handlers = new HashMap<>();

    private record Answering(Handler handler, Function<Problem, Answer> rejection) {}

    private Routing() {}

    static Routing of(Routes... parts) {
        Routing routing = new Routing();
        for (Routes part : parts) {
            part.routing(routing);
        }
        return routing;
    }

    public Routing on(String operationId, Handler handler) {
        return on(operationId, Answer::problem, handler);
    }

    /** As above, where a standard of its own says how rejections look, of requests too that reach no handler. */
    public Routing on(String operationId, Function<Problem, Answer> rejection, Handler handler) {
        if (handlers.put(operationId, new Answering(handler, rejection)) != null) {
            throw new IllegalStateException(operationId + " is routed twice");
        }
        return this;
    }

    /**
     * One route for each operation, sorted by path.
     *
     * @throws IllegalStateException listing every operation that only one of the two has, or of which nobody says what
     *                               auth-service is to be asked
     */
    List<Route> routes(Contract contract) {
        Map<String, Answering> strange = new HashMap<>(handlers);
        List<String> differences = new ArrayList<>();
        List<Route> routes = new ArrayList<>();
        for (Operation operation : contract.operations()) {
            Answering answering = strange.remove(operation.id());
            if (answering == null) {
                differences.add(operation.id() + " is in the contract but not routed");
            } else if (operation.action().isEmpty()) {
                differences.add(operation.id() + " has no x-action");
            } else {
                routes.add(new Route(operation, answering.handler, answering.rejection));
            }
        }
        strange.keySet().stream().sorted()
                .forEach(id -> differences.add(id + " is routed but not in the contract"));
        if (!differences.isEmpty()) {
            throw new IllegalStateException("Routing and contract differ:\n  " + String.join("\n  ", differences));
        }
        routes.sort(Comparator.comparing(route -> route.operation().path() + " " + route.operation().method()));
        return routes;
    }
}
