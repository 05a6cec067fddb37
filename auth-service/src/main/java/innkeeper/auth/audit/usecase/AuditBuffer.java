package innkeeper.auth.audit.usecase;

import java.util.List;
import innkeeper.auth.audit.domain.AuditEntry;
import innkeeper.auth.person.domain.Role;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Entries on their way to the audit log, in memory: nobody waits for them to be written. Those of anonymous callers may
 * fill half of it and no more, so that nobody without an account can push other entries out.
 */
public final class AuditBuffer {
    private static final Logger LOG = LoggerFactory.getLogger(AuditBuffer.class);
    private static final int BATCH = 500;

    private final AuditLog log;
    private final int capacity;
    private final BlockingQueue<AuditEntry> waiting;
    private final AtomicLong dropped = new AtomicLong();
    private long told;

    public AuditBuffer(AuditLog log, int capacity) {
        this.log = log;
        this.capacity = capacity;
        this.waiting = new LinkedBlockingQueue<>(capacity);
    }

    /** Drops the entry where the buffer is full. */
    public void add(AuditEntry entry) {
        boolean crowded = entry.role() == Role.ANONYMOUS && waiting.size() >= capacity / 2;
        if (crowded || !waiting.offer(entry)) {
            dropped.incrementAndGet();
        }
    }

    /** Writes all that waits. What could not be written goes on waiting. */
    public synchronized void flush() {
        long lost = dropped();
        if (lost > told) {
            LOG.error("{} entries of the audit log were dropped: more came than could be written", lost - told);
            told = lost;
        }
        for (List<AuditEntry> batch = waiting.stream().limit(BATCH).toList(); !batch.isEmpty();) {
            log.append(batch);
            batch.forEach(_ -> waiting.remove());
            batch = waiting.stream().limit(BATCH).toList();
        }
    }

    public int depth() {
        return waiting.size();
    }

    public long dropped() {
        return dropped.get();
    }
}
