package innkeeper.system.matrix;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** One line of the table: an operation and the answer that each caller is to get. */
public record Row(Operation operation, Map<Caller, String> answers) {
    private static final Set<String> REFUSALS = Set.of("401", "403", "UNAUTHENTICATED", "PERMISSION_DENIED");

    public Row {
        answers = Map.copyOf(answers);
        if (answers.size() != Caller.values().length) {
            throw new IllegalArgumentException("%s has answers for %s only".formatted(operation, answers.keySet()));
        }
    }

    public String answer(Caller caller) {
        return answers.get(caller);
    }

    public List<Caller> refused() {
        return callers(true);
    }

    public List<Caller> served() {
        return callers(false);
    }

    private List<Caller> callers(boolean refused) {
        return Stream.of(Caller.values())
                .filter(caller -> REFUSALS.contains(answer(caller).split(" ")[0]) == refused)
                .toList();
    }
}
