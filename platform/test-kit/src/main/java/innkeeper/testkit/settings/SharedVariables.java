package innkeeper.testkit.settings;

import java.util.HashMap;
import java.util.Map;

/** What every service is told of its surroundings in a test: loopback, no broker, no traces, no demo data. */
public final class SharedVariables {
    private SharedVariables() {}

    /** A new map each time: tests add their own. */
    public static Map<String, String> inTests() {
        Map<String, String> variables = new HashMap<>(Map.of(
                "ENVIRONMENT", "development",
                "HTTP_HOST", "127.0.0.1",
                "HTTP_MAX_BODY_BYTES", "65536",
                "SHUTDOWN_GRACE", "1s",
                "KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1",
                "KAFKA_HANDLER_ATTEMPTS", "3",
                "KAFKA_RETRY_PAUSE", "50ms",
                "OTLP_ENDPOINT", "http://127.0.0.1:1",
                "TRACE_SAMPLING_RATIO", "0",
                "DEMO_DATA", "false"));
        variables.putAll(Map.of(
                "KAFKA_TOPIC_PARTITIONS", "3",
                "KAFKA_MAX_RECORD_BYTES", "1048576",
                "HTTP_CLIENT_ADDRESS_HEADER", "",
                "HTTP_CORS_ORIGINS", "",
                "HTTP_HSTS_MAX_AGE", "0s"));
        variables.putAll(Map.of(
                "HTTP_MAX_CONNECTIONS", "1000",
                "HTTP_MAX_CONNECTIONS_PER_ADDRESS", "500",
                "HTTP_HEAD_DEADLINE", "10s",
                "HTTP_BODY_DEADLINE", "30s",
                "HTTP_IDLE_TIMEOUT", "60s",
                "GRPC_TLS_CERTIFICATE", "",
                "GRPC_TLS_KEY", "",
                "GRPC_TLS_TRUST", ""));
        return variables;
    }
}
