package innkeeper.kit.telemetry;

import io.opentelemetry.api.trace.Span;
import org.slf4j.MDC;

/** Names the current span in the log lines of this thread until closed, then the one before it again. */
public final class LogContext implements AutoCloseable {
    private static final String TRACE_ID = "trace_id";
    private static final String SPAN_ID = "span_id";

    private final String outerTrace = MDC.get(TRACE_ID);
    private final String outerSpan = MDC.get(SPAN_ID);

    private LogContext() {}

    public static LogContext of(Span span) {
        LogContext outer = new LogContext();
        set(TRACE_ID, span.getSpanContext().getTraceId());
        set(SPAN_ID, span.getSpanContext().getSpanId());
        return outer;
    }

    @Override
    public void close() {
        set(TRACE_ID, outerTrace);
        set(SPAN_ID, outerSpan);
    }

    private static void set(String key, String value) {
        if (value == null) {
            MDC.remove(key);
        } else {
            MDC.put(key, value);
        }
    }
}
