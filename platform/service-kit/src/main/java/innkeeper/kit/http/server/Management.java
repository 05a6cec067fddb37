package innkeeper.kit.http.server;

import innkeeper.kit.lifecycle.InFlight;
import io.helidon.health.HealthCheck;
import io.helidon.health.HealthCheckResponse;
import io.helidon.health.HealthCheckType;
import io.helidon.webserver.observe.ObserveFeature;
import io.helidon.webserver.observe.health.HealthObserver;
import io.helidon.webserver.observe.metrics.MetricsObserver;
import java.util.List;

/** Health and metrics, for operators only. */
public final class Management {
    public static final String SOCKET = "management";

    /** How all addresses begin that are there for operators. */
    public static final String PATHS = "/observe/";

    private Management() {}

    /** Ready as long as every check says so and the service is not stopping. */
    public static ObserveFeature feature(InFlight inFlight, List<HealthCheck> checks) {
        HealthObserver health = HealthObserver.builder()
                .details(true)
                .useSystemServices(false)
                .addHealthChecks(checks)
                .addCheck(() -> status(!inFlight.draining()), HealthCheckType.READINESS, "accepting-requests")
                .addCheck(() -> status(true), HealthCheckType.LIVENESS, "process")
                .build();
        return ObserveFeature.builder()
                .observersDiscoverServices(false)
                .addObserver(health)
                .addObserver(MetricsObserver.create())
                .addSockets(List.of(SOCKET))
                .build();
    }

    private static HealthCheckResponse status(boolean up) {
        return HealthCheckResponse.builder().status(up).build();
    }
}
