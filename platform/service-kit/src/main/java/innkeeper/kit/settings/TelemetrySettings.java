package innkeeper.kit.settings;

import innkeeper.kit.settings.production.Production;
import java.net.URI;

/** Where spans go (the base address of OTLP over HTTP), and which share of new traces is kept. */
public record TelemetrySettings(URI otlpEndpoint, double samplingRatio) {
    public static TelemetrySettings from(Environment e, String prefix) {
        return new TelemetrySettings(e.uri("OTLP_ENDPOINT", Production.Reach.NEIGHBOURS),
                e.ratio("TRACE_SAMPLING_RATIO"));
    }
}
