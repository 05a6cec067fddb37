package innkeeper.kit.database;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Runs named statements. Fails with {@link ConstraintViolated} where a constraint says no and with
 * {@link innkeeper.kit.problem.Unavailable} where the database cannot be reached.
 */
public interface Session {
    /** Runs an insert, update or delete and returns the number of rows it touched. */
    long execute(Sql sql, Params params);

    /** All rows, in order; also for statements with {@code returning}. */
    <T> List<T> query(Sql sql, Params params, Function<Row, T> read);

    /** The first row, if there is one. */
    default <T> Optional<T> find(Sql sql, Params params, Function<Row, T> read) {
        return query(sql, params, read).stream().findFirst();
    }
}
