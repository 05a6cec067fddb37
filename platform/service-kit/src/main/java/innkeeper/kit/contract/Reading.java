package innkeeper.kit.contract;

import innkeeper.kit.problem.FieldError;
import java.util.List;

/** What came of reading the parameters of a request; the values count only where nothing was wrong. */
public record Reading(Values values, List<FieldError> errors) {
    public Reading {
        errors = List.copyOf(errors);
    }
}
