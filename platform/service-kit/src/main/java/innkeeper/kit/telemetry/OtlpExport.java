package innkeeper.kit.telemetry;

import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.RetryPolicy;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends spans in batches as OTLP over HTTP; says once that the collector is away, and once that it is back. */
final class OtlpExport implements SpanExporter {
    private static final Logger LOG = LoggerFactory.getLogger(OtlpExport.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final SpanExporter otlp;
    private final String endpoint;
    private final AtomicBoolean away = new AtomicBoolean();

    private OtlpExport(SpanExporter otlp, String endpoint) {
        this.otlp = otlp;
        this.endpoint = endpoint;
    }

    static SpanProcessor to(URI base) {
        String endpoint = base.toString().replaceAll("/+$", "") + "/v1/traces";
        RetryPolicy retries = RetryPolicy.builder()
                .setMaxAttempts(3)
                .setInitialBackoff(Duration.ofMillis(100))
                .setMaxBackoff(Duration.ofMillis(500))
                .build();
        OtlpHttpSpanExporter otlp = OtlpHttpSpanExporter.builder()
                .setEndpoint(endpoint)
                .setCompression("gzip")
                .setConnectTimeout(Duration.ofSeconds(2))
                .setTimeout(Duration.ofSeconds(5))
                .setRetryPolicy(retries)
                .build();
        return BatchSpanProcessor.builder(new OtlpExport(otlp, endpoint)).setScheduleDelay(PAUSE).build();
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        CompletableResultCode result = otlp.export(spans);
        result.whenComplete(() -> note(result.isSuccess()));
        return result;
    }

    @Override
    public CompletableResultCode flush() {
        return otlp.flush();
    }

    @Override
    public CompletableResultCode shutdown() {
        return otlp.shutdown();
    }

    private void note(boolean sent) {
        if (away.getAndSet(!sent) == sent) {
            if (sent) {
                LOG.info("traces reach {} again", endpoint);
            } else {
                LOG.warn("traces do not reach {}; spans are dropped until they do", endpoint);
            }
        }
    }
}
