package innkeeper.kit.database;

/** Statements that take effect together or not at all. */
public interface Transaction extends Session {
    /** Runs once the transaction has committed, never when it rolled back; a failure of it is only logged. */
    void afterCommit(Runnable action);
}
