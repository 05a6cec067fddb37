package innkeeper.kit.event;

import innkeeper.kit.database.Transaction;

/** The effect of one type of event. */
public interface EventHandler {
    /** Runs in the transaction that also remembers the event as handled, so it takes effect exactly once. */
    void handle(Transaction tx, Received event);
}
