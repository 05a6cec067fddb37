package innkeeper.local.traces;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The latest traces, in a memory of fixed size; the one that has been silent longest is forgotten first. */
public final class TraceStore {
    private static final int TRACES = 500;
    private static final int SPANS_OF_A_TRACE = 2_000;
    private static final int CHARACTERS = 12_000_000;

    private final int traceLimit;
    private final long characterLimit;
    private final Map<String, List<Span>> traces = new LinkedHashMap<>();
    private long characters;

    public TraceStore() {
        this(TRACES, CHARACTERS);
    }

    TraceStore(int traceLimit, long characterLimit) {
        this.traceLimit = traceLimit;
        this.characterLimit = characterLimit;
    }

    public synchronized void add(List<Span> spans) {
        spans.forEach(this::add);
        while (traces.size() > traceLimit || characters > characterLimit) {
            List<Span> oldest = traces.remove(traces.keySet().iterator().next());
            characters -= oldest.stream().mapToLong(Span::characters).sum();
        }
    }

    private void add(Span span) {
        List<Span> known = Optional.ofNullable(traces.remove(span.traceId())).orElseGet(ArrayList::new);
        if (known.size() < SPANS_OF_A_TRACE) {
            known.add(span);
            characters += span.characters();
        }
        traces.put(span.traceId(), known);
    }

    public synchronized Optional<Trace> find(String traceId) {
        return Optional.ofNullable(traces.get(traceId)).map(spans -> new Trace(traceId, spans));
    }

    /** The traces that touched the service (all when it is empty), the latest first. */
    public synchronized List<Trace> latest(String service, int limit) {
        List<Trace> all = new ArrayList<>();
        traces.forEach((id, spans) -> {
            if (service.isEmpty() || spans.stream().anyMatch(span -> span.service().equals(service))) {
                all.add(new Trace(id, spans));
            }
        });
        List<Trace> latest = all.reversed();
        return List.copyOf(latest.subList(0, Math.min(limit, latest.size())));
    }
}
