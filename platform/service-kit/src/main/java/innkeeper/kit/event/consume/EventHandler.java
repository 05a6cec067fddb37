package innkeeper.kit.event.consume;

import innkeeper.kit.database.Transaction;
import innkeeper.kit.event.Received;

/** The effect of the events of one topic, of whatever type: what is not known by its type is taken by its state. */
public interface EventHandler {
    /** Runs in the transaction that also remembers the event as handled, so it takes effect exactly once. */
    Effect handle(Transaction tx, Received event);

    /** What an event meant to its handler. */
    enum Effect {
        /** All that it can mean here has been done. */
        COMPLETE,
        /** Its type says nothing to this consumer, and its type would matter: a message nobody has written, say. */
        UNKNOWN_TYPE
    }
}
