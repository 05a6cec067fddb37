package innkeeper.local.traces;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TraceStoreTest {
    @Test
    void the_traces_that_have_been_silent_longest_are_forgotten_first() {
        TraceStore store = new TraceStore(2, Long.MAX_VALUE);
        store.add(List.of(span("one", ""), span("two", ""), span("one", ""), span("three", "")));

        assertEquals(Optional.empty(), store.find("two"));
        assertEquals(2, store.find("one").orElseThrow().spans().size());
        assertTrue(store.find("three").isPresent());
    }

    @Test
    void few_traces_of_much_text_are_forgotten_too() {
        TraceStore store = new TraceStore(500, 100_000);
        IntStream.range(0, 200).forEach(i -> store.add(List.of(span("trace" + i, "x".repeat(10_000)))));

        assertEquals(9, store.latest("", 500).size());
        assertTrue(store.find("trace199").isPresent());
    }

    @Test
    void one_trace_alone_that_is_too_much_is_not_remembered() {
        TraceStore store = new TraceStore(500, 100_000);
        IntStream.range(0, 200).forEach(_ -> store.add(List.of(span("endless", "x".repeat(1_000)))));

        assertTrue(store.find("endless").map(trace -> trace.spans().size()).orElse(0) < 100);
    }

    private static Span span(String trace, String text) {
        return new Span(trace, "s", "", "booking-service", "n", "server", 1, 2, "ok", Map.of("k", text));
    }
}
