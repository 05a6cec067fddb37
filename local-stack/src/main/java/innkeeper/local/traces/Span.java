package innkeeper.local.traces;

import java.util.Map;

/** One step of a trace as a service reported it; times in nanoseconds since 1970, parent empty for the first. */
public record Span(
        String traceId,
        String spanId,
        String parentSpanId,
        String service,
        String name,
        String kind,
        long startNanos,
        long endNanos,
        String status,
        Map<String, String> attributes) {
    private static final int OVERHEAD = 100;

    /** About what it takes to remember it. */
    long characters() {
        return OVERHEAD + traceId.length() + spanId.length() + service.length() + name.length() + attributes.entrySet()
                .stream().mapToLong(each -> OVERHEAD + each.getKey().length() + each.getValue().length()).sum();
    }

    public double durationMs() {
        return (endNanos - startNanos) / 1e6;
    }
}
