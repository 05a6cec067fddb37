package innkeeper.kit.telemetry;

import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.Map;

/** Reads trace headers from a plain map. */
enum MapGetter implements TextMapGetter<Map<String, String>> {
    INSTANCE;

    @Override
    public Iterable<String> keys(Map<String, String> carrier) {
        return carrier.keySet();
    }

    @Override
    public String get(Map<String, String> carrier, String key) {
        return carrier == null ? null : carrier.get(key);
    }
}
