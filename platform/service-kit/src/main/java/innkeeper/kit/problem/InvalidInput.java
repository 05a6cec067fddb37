package innkeeper.kit.problem;

import java.util.List;
import java.util.stream.Collectors;

/** A request that could not be read, with a pointer to each bad field; 400 {@code invalid-input}. */
@SuppressWarnings("serial")
public final class InvalidInput extends RuntimeException {
    private final transient List<FieldError> errors;

    public InvalidInput(String pointer, String detail) {
        this(List.of(new FieldError(pointer, detail)));
    }

    public InvalidInput(List<FieldError> errors) {
        super(errors.stream().map(FieldError::toString).collect(Collectors.joining("; ")), null, false, false);
        this.errors = List.copyOf(errors);
    }

    public List<FieldError> errors() {
        return errors;
    }

    public Problem problem() {
        long fields = errors.stream().map(FieldError::pointer).distinct().count();
        String detail = fields == 1 ? "1 field is not valid" : fields + " fields are not valid";
        return new Problem(ProblemKind.INVALID, "invalid-input", detail, errors);
    }
}
