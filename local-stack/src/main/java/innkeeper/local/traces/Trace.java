package innkeeper.local.traces;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** All spans that carry one trace id, in the order they began. */
public record Trace(String traceId, List<Span> spans) {
    public Trace {
        spans = spans.stream().sorted(Comparator.comparingLong(Span::startNanos)).toList();
    }

    public Instant startedAt() {
        return Instant.ofEpochSecond(0, startNanos());
    }

    public double durationMs() {
        return (spans.stream().mapToLong(Span::endNanos).max().orElse(0) - startNanos()) / 1e6;
    }

    public List<String> services() {
        return spans.stream().map(Span::service).distinct().toList();
    }

    /** The name of the step that began it all. */
    public String name() {
        return spans.isEmpty() ? "" : spans.getFirst().name();
    }

    long startNanos() {
        return spans.isEmpty() ? 0 : spans.getFirst().startNanos();
    }
}
