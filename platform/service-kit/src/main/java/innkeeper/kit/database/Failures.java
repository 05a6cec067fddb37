package innkeeper.kit.database;

import innkeeper.kit.problem.Unavailable;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Translates SQLSTATEs (PostgreSQL, appendix A) into the failures that callers know. */
final class Failures {
    private Failures() {}

    static RuntimeException translate(RuntimeException failure) {
        Optional<SQLException> cause = sqlException(failure);
        if (cause.isEmpty() || failure instanceof Unavailable) {
            return failure;
        }
        SQLException sql = cause.get();
        String state = sql.getSQLState() == null ? "" : sql.getSQLState();
        if (state.startsWith("23")) {
            return new ConstraintViolated(constraint(sql), failure);
        }
        if (state.equals("40001") || state.equals("40P01")) {
            return new Conflicted(failure);
        }
        return isUnavailable(sql, state) ? Unavailable.database(failure) : failure;
    }

    /** 08: connection; 57P0x: server going down; 53: out of resources; 55P03, 57014: our own time limits. */
    private static boolean isUnavailable(SQLException sql, String state) {
        return sql instanceof SQLTransientConnectionException || state.startsWith("08") || state.startsWith("57P0")
                || state.startsWith("53") || state.equals("55P03") || state.equals("57014");
    }

    private static String constraint(SQLException sql) {
        ServerErrorMessage message = sql instanceof PSQLException failure ? failure.getServerErrorMessage() : null;
        if (message == null) {
            return "";
        }
        return Optional.ofNullable(message.getConstraint())
                .or(() -> Optional.ofNullable(message.getColumn())).orElse("");
    }

    private static Optional<SQLException> sqlException(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }

    /** The database gave up this transaction in favour of another one; it may be tried again as a whole. */
    static final class Conflicted extends RuntimeException {
        private static final long serialVersionUID = 1;

        Conflicted(Throwable cause) {
            super("The transaction lost against another one", cause);
        }
    }
}
