package innkeeper.local.traces;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** Reads the body of an OTLP/HTTP export (protobuf, plain or gzip) into spans. */
final class OtlpReader {
    static final int LARGEST_EXPORT = 4 * 1024 * 1024;

    private OtlpReader() {}

    static List<Span> read(byte[] body) throws IOException {
        byte[] plain = isZipped(body) ? unzipped(body) : body;
        List<Span> spans = new ArrayList<>();
        for (ResourceSpans resource : ExportTraceServiceRequest.parseFrom(plain).getResourceSpansList()) {
            String service = attributes(resource.getResource().getAttributesList())
                    .getOrDefault("service.name", "unknown");
            for (ScopeSpans scope : resource.getScopeSpansList()) {
                scope.getSpansList().forEach(span -> spans.add(span(service, span)));
            }
        }
        return spans;
    }

    /** By its first bytes: a protobuf export can never begin with them. */
    private static boolean isZipped(byte[] body) {
        return body.length > 1 && (body[0] & 0xff) == 0x1f && (body[1] & 0xff) == 0x8b;
    }

    private static byte[] unzipped(byte[] body) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] plain = in.readNBytes(LARGEST_EXPORT + 1);
            if (plain.length > LARGEST_EXPORT) {
                throw new IOException("the export is larger than %d bytes".formatted(LARGEST_EXPORT));
            }
            return plain;
        }
    }

    private static Span span(String service, io.opentelemetry.proto.trace.v1.Span span) {
        return new Span(
                hex(span.getTraceId()),
                hex(span.getSpanId()),
                hex(span.getParentSpanId()),
                service,
                span.getName(),
                span.getKind().name().replace("SPAN_KIND_", "").toLowerCase(),
                span.getStartTimeUnixNano(),
                span.getEndTimeUnixNano(),
                span.getStatus().getCode().name().replace("STATUS_CODE_", "").toLowerCase(),
                attributes(span.getAttributesList()));
    }

    private static Map<String, String> attributes(List<KeyValue> values) {
        Map<String, String> attributes = new TreeMap<>();
        values.forEach(value -> attributes.put(value.getKey(), text(value.getValue())));
        return attributes;
    }

    private static String text(AnyValue value) {
        return switch (value.getValueCase()) {
            case STRING_VALUE -> value.getStringValue();
            case BOOL_VALUE -> Boolean.toString(value.getBoolValue());
            case INT_VALUE -> Long.toString(value.getIntValue());
            case DOUBLE_VALUE -> Double.toString(value.getDoubleValue());
            case ARRAY_VALUE ->
                value.getArrayValue().getValuesList().stream().map(OtlpReader::text).toList().toString();
            case BYTES_VALUE -> hex(value.getBytesValue());
            case KVLIST_VALUE -> attributes(value.getKvlistValue().getValuesList()).toString();
            default -> "";
        };
    }

    private static String hex(ByteString bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }
}
