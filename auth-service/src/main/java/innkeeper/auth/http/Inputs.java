package innkeeper.auth.http;

import innkeeper.kit.problem.FieldError;
import innkeeper.kit.problem.InvalidInput;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Turns the texts of a body into values that refuse what a schema cannot see. */
final class Inputs {
    private Inputs() {}

    static <T> T read(String pointer, String text, Function<String, T> make) {
        require(List.of(fault(pointer, text, make)));
        return make.apply(text);
    }

    /** Names everything that is wrong at once. */
    static void require(List<Optional<FieldError>> faults) {
        var found = faults.stream().flatMap(Optional::stream).toList();
        if (!found.isEmpty()) {
            throw new InvalidInput(found);
        }
    }

    static Optional<FieldError> fault(String pointer, String text, Function<String, ?> make) {
        try {
            make.apply(text);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(new FieldError(pointer, e.getMessage()));
        }
    }
}
