package innkeeper.standin.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which of the next calls go wrong, and how. */
public final class Faults {
    private static final String POLL = "getUpdates";
    private static final Set<String> PICTURES = Set.of("sendPhoto", "sendMediaGroup");

    private final List<Ordered> ordered = new ArrayList<>();

    /** @param method empty for all but {@code getUpdates} */
    public record Ordered(Fault fault, int calls, String method) {
        boolean meets(String called) {
            return (fault != Fault.NO_PICTURE || PICTURES.stream().anyMatch(called::equalsIgnoreCase)) && names(called);
        }

        private boolean names(String called) {
            return method.isEmpty() ? !called.equalsIgnoreCase(POLL) : called.equalsIgnoreCase(method);
        }
    }

    /** The next calls go wrong, those for updates excepted. */
    public void order(Fault fault, int calls) {
        order(fault, calls, "");
    }

    /** The next calls of one method go wrong; of several orders the first that fits counts. */
    public synchronized void order(Fault fault, int calls, String method) {
        if (calls > 0) {
            ordered.add(new Ordered(fault, calls, method));
        }
    }

    public synchronized void clear() {
        ordered.clear();
    }

    public synchronized List<Ordered> ordered() {
        return List.copyOf(ordered);
    }

    public synchronized Optional<Fault> next(String method) {
        for (int i = 0; i < ordered.size(); i++) {
            Ordered order = ordered.get(i);
            if (order.meets(method)) {
                ordered.remove(i);
                if (order.calls() > 1) {
                    ordered.add(i, new Ordered(order.fault(), order.calls() - 1, order.method()));
                }
                return Optional.of(order.fault());
            }
        }
        return Optional.empty();
    }
}
