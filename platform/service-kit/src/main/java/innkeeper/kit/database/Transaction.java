package innkeeper.kit.database;

import java.util.function.Function;

/** Statements that take effect together or not at all. */
public interface Transaction extends Transactions {
    /** Runs once the transaction has committed, never when it rolled back; a failure of it is only logged. */
    void afterCommit(Runnable action);

    /** Such work becomes a part of this one. */
    @Override
    default <T> T transaction(Function<Transaction, T> work) {
        return work.apply(this);
    }
}
