package innkeeper.booking.block.postgres;

import innkeeper.booking.block.domain.Block;
import innkeeper.kit.database.Transaction;

/** Tells the world what became of a block, if and when the transaction commits. */
public interface BlockAnnouncements {
    void announce(Transaction tx, Block after);
}
