package innkeeper.kit.telemetry;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;

/** The trace under way, for what is kept beside the work that it caused. */
public final class CurrentTrace {
    private CurrentTrace() {}

    /** Its id of 32 hexadecimal digits (W3C Trace Context, 3.2.2.3); empty outside any trace. */
    public static String id() {
        SpanContext current = Span.current().getSpanContext();
        return current.isValid() ? current.getTraceId() : "";
    }
}
