package innkeeper.notification.sms.usecase;

import innkeeper.notification.sms.domain.Receipt;

/** Where receipts are noted beside what was sent. */
public interface Receipts {
    /** What a receipt changes. */
    enum Effect {
        NOTED,
        /** It has come before, or another has that says how it ended. */
        NOTHING_NEW,
        /** No message of ours has that id. */
        UNKNOWN
    }

    /** The first receipt about a message holds. */
    Effect note(Receipt receipt);
}
