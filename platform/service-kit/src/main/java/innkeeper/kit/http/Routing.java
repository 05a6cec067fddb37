package innkeeper.kit.http;

import innkeeper.kit.contract.Contract;
import innkeeper.kit.contract.Operation;
import innkeeper.kit.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Collects a service's operations; paths are written as in its contract. */
public final class Routing {
    private final Map<String, Route> routes = new TreeMap<>();

    Routing() {}

    static Routing of(Routes... parts) {
        Routing routing = new Routing();
        for (Routes part : parts) {
            part.routing(routing);
        }
        return routing;
    }

    /** One line {@code METHOD path action} for each operation, sorted by path; for golden files. */
    public static List<String> list(Routes... parts) {
        return of(parts).routes().stream()
                .map(route -> route.method() + " " + route.path() + " " + route.action())
                .toList();
    }

    public Routing get(String path, String action, Handler handler) {
        return add("GET", path, action, handler);
    }

    public Routing post(String path, String action, Handler handler) {
        return add("POST", path, action, handler);
    }

    public Routing put(String path, String action, Handler handler) {
        return add("PUT", path, action, handler);
    }

    public Routing patch(String path, String action, Handler handler) {
        return add("PATCH", path, action, handler);
    }

    public Routing delete(String path, String action, Handler handler) {
        return add("DELETE", path, action, handler);
    }

    /** An operation that asks nobody for leave; it is still validated by the contract. */
    public Routing open(String method, String path, Handler handler) {
        return add(method, path, Route.UNGUARDED, handler);
    }

    /** As above, where a standard of its own says how refusals look, of requests too that reach no handler. */
    public Routing open(String method, String path, Function<Problem, Answer> refusal, Handler handler) {
        return add(new Route(method, path, Route.UNGUARDED, handler, refusal));
    }

    List<Route> routes() {
        return List.copyOf(routes.values());
    }

    /** @throws IllegalStateException listing every operation that only one of the two has, or names differently */
    void requireSameAs(Contract contract) {
        List<String> differences = new ArrayList<>();
        for (Route route : routes.values()) {
            String name = route.method() + " " + route.path();
            Optional<Operation> promised = contract.operation(route.method(), route.path());
            if (promised.isEmpty()) {
                differences.add(name + " is routed but not in the contract");
            } else if (!promised.get().action().equals(route.action())) {
                differences.add("%s is routed as '%s' but its x-action is '%s'".formatted(
                        name, route.action(), promised.get().action()));
            }
        }
        for (Operation operation : contract.operations()) {
            if (routes.values().stream().noneMatch(route -> route.method().equals(operation.method())
                    && route.path().equals(operation.path()))) {
                differences.add(operation.method() + " " + operation.path() + " is in the contract but not routed");
            }
        }
        if (!differences.isEmpty()) {
            throw new IllegalStateException("Routing and contract differ:\n  " + String.join("\n  ", differences));
        }
    }

    private Routing add(String method, String path, String action, Handler handler) {
        return add(new Route(method, path, action, handler, Answer::problem));
    }

    private Routing add(Route route) {
        if (routes.put(route.path() + " " + route.method(), route) != null) {
            throw new IllegalStateException(route.method() + " " + route.path() + " is routed twice");
        }
        return this;
    }
}
