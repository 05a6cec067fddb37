package innkeeper.kit.database;

import io.helidon.dbclient.DbTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A transaction under way. Once a statement failed nothing more runs in it, and it can only roll back. */
final class OpenTransaction implements Transaction {
    private static final Logger LOG = LoggerFactory.getLogger(OpenTransaction.class);

    private final DbTransaction transaction;
    private final Statements statements;
    private final List<Runnable> afterCommit = new ArrayList<>();
    private RuntimeException failure;
    private boolean used;

    OpenTransaction(DbTransaction transaction, Statements statements) {
        this.transaction = transaction;
        this.statements = statements;
    }

    @Override
    public long execute(Sql sql, Params params) {
        return step(() -> statements.execute(transaction, sql, params));
    }

    @Override
    public <T> List<T> query(Sql sql, Params params, Function<Row, T> read) {
        return step(() -> statements.query(transaction, sql, params, read));
    }

    @Override
    public void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    /** PostgreSQL answers COMMIT of a failed transaction with a silent rollback; here it is the failure. */
    void commit() {
        if (failure != null) {
            rollback();
            throw failure;
        }
        if (used) {
            try {
                transaction.commit();
            } catch (RuntimeException e) {
                throw Failures.translate(e);
            }
        }
    }

    /** After a failed query DbClient has closed the connection already and throws here; the lease cleans up. */
    void rollback() {
        if (used) {
            try {
                transaction.rollback();
            } catch (RuntimeException e) {
                LOG.debug("Rollback after a failure: {}", e.getMessage());
            }
        }
    }

    void runAfterCommit() {
        for (Runnable action : afterCommit) {
            try {
                action.run();
            } catch (RuntimeException e) {
                LOG.error("An action after commit failed", e);
            }
        }
    }

    private <T> T step(Supplier<T> work) {
        if (failure != null) {
            throw new IllegalStateException("A statement after a failed one in the same transaction", failure);
        }
        used = true;
        try {
            return work.get();
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        }
    }
}
