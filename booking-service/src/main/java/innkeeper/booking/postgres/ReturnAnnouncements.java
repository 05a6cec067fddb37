package innkeeper.booking.postgres;

import innkeeper.booking.usecase.Stored;
import innkeeper.kernel.Money;
import innkeeper.kit.database.Transaction;

/** Tells the world that {@code amount} of a further payment has gone back, if and when the transaction commits. */
public interface ReturnAnnouncements {
    void announce(Transaction tx, Stored booking, Money amount);
}
