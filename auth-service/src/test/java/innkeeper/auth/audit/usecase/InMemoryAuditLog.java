package innkeeper.auth.audit.usecase;

import innkeeper.auth.audit.domain.AuditEntry;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The audit log in a list; it can be away. */
public final class InMemoryAuditLog implements AuditLog {
    private static final Comparator<AuditEntry> NEWEST_FIRST =
            Comparator.comparing(AuditEntry::at).thenComparing(entry -> entry.id().toString()).reversed();

    private final List<AuditEntry> entries = new CopyOnWriteArrayList<>();
    volatile boolean away;

    @Override
    public void append(List<AuditEntry> added) {
        if (away) {
            throw new IllegalStateException("away");
        }
        added.stream().filter(entry -> entries.stream().noneMatch(known -> known.id().equals(entry.id())))
                .forEach(entries::add);
    }

    @Override
    public List<AuditEntry> list(List<Criterion> criteria, int limit) {
        return entries.stream()
                .filter(entry -> criteria.stream().allMatch(criterion -> meets(criterion, entry)))
                .sorted(NEWEST_FIRST)
                .limit(limit)
                .toList();
    }

    @Override
    public long forgetBefore(Instant limit) {
        var before = entries.size();
        entries.removeIf(entry -> entry.at().isBefore(limit));
        return before - entries.size();
    }

    private static boolean meets(Criterion criterion, AuditEntry entry) {
        return switch (criterion) {
            case Criterion.OfSubject(var subject) -> entry.subject().equals(subject);
            case Criterion.OfAction(var action) -> entry.action().equals(action);
            case Criterion.Decided(var decision) -> entry.decision() == decision;
            case Criterion.From(var first) -> !entry.at().isBefore(first);
            case Criterion.Before(var end) -> entry.at().isBefore(end);
            case Criterion.OlderThan(var at, var id) -> entry.at().isBefore(at)
                    || entry.at().equals(at) && entry.id().toString().compareTo(id.toString()) < 0;
        };
    }
}
