package innkeeper.system.support;

import innkeeper.local.traces.Span;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A trace that a caller began, looked up where the services report their spans. */
public record Trace(String id) {
    public static Trace begin() {
        return new Trace(UUID.randomUUID().toString().replace("-", ""));
    }

    /** The header by which the caller passes it on (W3C Trace Context). */
    public String traceparent() {
        return "00-%s-00f067aa0ba902b7-01".formatted(id);
    }

    /** Waits until the trace has all these hops, each {@code service kind name}. */
    public void goesThrough(String... hops) {
        Patience.eventually().untilAsserted(() -> {
            Set<String> missing = new TreeSet<>(List.of(hops));
            missing.removeAll(hops());
            assertEquals(Set.of(), missing, () -> "seen: " + String.join("\n", hops()));
        });
    }

    /** Every step that was reported so far, once. */
    public Set<String> hops() {
        return spans().stream()
                .map(span -> "%s %s %s".formatted(span.service(), span.kind(), span.name()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** In the order they began. */
    public List<Span> spans() {
        return RunningSystem.stack().traces().find(id).map(trace -> trace.spans()).orElse(List.of());
    }
}
