package innkeeper.auth.account.http;

import innkeeper.kit.problem.InvalidInput;
import java.util.function.Function;

/** Turns the texts of a body into values that refuse what a schema cannot see. */
final class Inputs {
    private Inputs() {}

    static <T> T read(String pointer, String text, Function<String, T> make) {
        try {
            return make.apply(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput(pointer, e.getMessage());
        }
    }
}
