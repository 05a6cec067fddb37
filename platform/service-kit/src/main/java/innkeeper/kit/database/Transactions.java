package innkeeper.kit.database;

import java.util.function.Consumer;
import java.util.function.Function;

/** Where work that belongs together runs: a database, or a transaction that is open already. */
public interface Transactions extends Session {
    /** All of the work takes effect or none: see {@link Database#transaction}. */
    <T> T transaction(Function<Transaction, T> work);

    default void transact(Consumer<Transaction> work) {
        transaction(tx -> {
            work.accept(tx);
            return true;
        });
    }
}
