package innkeeper.kit.telemetry;

import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.SpanProcessor;
import innkeeper.kit.lifecycle.Part;
import innkeeper.kit.settings.TelemetrySettings;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** How a service is watched from outside: spans to an OTLP collector, metrics for Prometheus, trace ids in the logs. */
public final class Telemetry implements Part {
    private static final AttributeKey<String> SERVICE_NAME = AttributeKey.stringKey("service.name");
    private static final int FLUSH_SECONDS = 5;

    private final OpenTelemetrySdk sdk;
    private final Tracer tracer;
    private final Meters meters = new Meters();

    private Telemetry(String service, SdkTracerProviderBuilder provider) {
        Resource resource = Resource.getDefault().merge(Resource.create(Attributes.of(SERVICE_NAME, service)));
        this.sdk = OpenTelemetrySdk.builder()
                .setTracerProvider(provider.setResource(resource).build())
                .setPropagators(ContextPropagators.create(W3CTraceContextPropagator.getInstance()))
                .build();
        this.tracer = sdk.getTracer("innkeeper");
    }

    /** Sends the sampled share of traces; a trace begun elsewhere keeps the decision of its beginner. */
    public static Telemetry of(String service, TelemetrySettings settings) {
        Logs.nameService(service);
        Sampler sampler = Sampler.parentBased(Sampler.traceIdRatioBased(settings.samplingRatio()));
        return new Telemetry(service, SdkTracerProvider.builder()
                .setSampler(sampler)
                .addSpanProcessor(OtlpExport.to(settings.otlpEndpoint())));
    }

    /** Valid trace ids and nothing sent: for tests. */
    public static Telemetry none() {
        return new Telemetry("test", SdkTracerProvider.builder());
    }

    /** Every ended span goes into {@code spans}, which must be safe for many threads: for tests. */
    public static Telemetry collecting(Collection<SpanData> spans) {
        SpanProcessor processor = SimpleSpanProcessor.create(new CollectingExporter(spans));
        return new Telemetry("test", SdkTracerProvider.builder().addSpanProcessor(processor));
    }

    public OpenTelemetry openTelemetry() {
        return sdk;
    }

    public Meters meters() {
        return meters;
    }

    /** Does {@code work} inside a new span, whose ids the log lines written meanwhile carry. */
    public <T> T span(String name, SpanKind kind, Context parent, Function<Span, T> work) {
        Span span = tracer.spanBuilder(name).setSpanKind(kind).setParent(parent).startSpan();
        try (Scope _ = span.makeCurrent(); LogContext _ = LogContext.of(span)) {
            return work.apply(span);
        } catch (RuntimeException | Error e) {
            span.recordException(e);
            span.setStatus(StatusCode.ERROR, e.getClass().getSimpleName());
            throw e;
        } finally {
            span.end();
        }
    }

    /** The current span as a W3C {@code traceparent} header; empty outside any span. */
    public String traceparent() {
        Map<String, String> carrier = new HashMap<>();
        W3CTraceContextPropagator.getInstance().inject(Context.current(), carrier, Map::put);
        return carrier.getOrDefault("traceparent", "");
    }

    /** The context that a {@code traceparent} names; the root context when it is empty or malformed. */
    public Context parent(String traceparent) {
        return W3CTraceContextPropagator.getInstance()
                .extract(Context.root(), Map.of("traceparent", traceparent), MapGetter.INSTANCE);
    }

    @Override
    public void start() {
        // spans are taken from the first moment on
    }

    @Override
    public void stop() {
        sdk.getSdkTracerProvider().shutdown().join(FLUSH_SECONDS, TimeUnit.SECONDS);
    }
}
