package innkeeper.booking.reconciliation.usecase;

import innkeeper.booking.reconciliation.domain.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Findings in memory. */
public final class InMemoryFindings implements Findings {
    private final List<Finding> all = new ArrayList<>();

    @Override
    public synchronized void note(Finding finding) {
        add(finding);
    }

    /** Whether it is new. */
    public synchronized boolean add(Finding finding) {
        return all.stream().noneMatch(each -> each.kind() == finding.kind() && each.payment().equals(finding.payment()))
                && all.add(finding);
    }

    @Override
    public synchronized List<Finding> list(UUID olderThan, int limit) {
        return all.reversed().stream()
                .filter(each -> each.id().toString().compareTo(olderThan.toString()) < 0)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized long since(Instant then) {
        return all.stream().filter(each -> !each.firstSeen().isBefore(then)).count();
    }
}
