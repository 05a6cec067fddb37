package innkeeper.kit.event.outbox;

import java.util.Set;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;

/**
 * Tells a rejection that is about the record itself, which sending it again cannot mend, from a failure that passes. What is
 * not named here passes: a broker that is away, a right that is missing for the moment, a producer that must be replaced.
 */
final class UnsendableRecords {
    private static final Set<Class<? extends Exception>> FOR_GOOD = Set.of(RecordTooLargeException.class,
            RecordBatchTooLargeException.class, InvalidRecordException.class, InvalidTimestampException.class,
            InvalidTopicException.class);

    private UnsendableRecords() {}

    static boolean isForGood(Throwable cause) {
        return FOR_GOOD.contains(cause.getClass());
    }
}
