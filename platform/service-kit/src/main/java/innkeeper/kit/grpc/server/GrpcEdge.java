package innkeeper.kit.grpc.server;

import io.helidon.webserver.WebServerConfig;
import innkeeper.kit.connection.Connection;
import innkeeper.kit.connection.Connections;
import innkeeper.kit.connection.Ports;
import innkeeper.kit.grpc.Frame;
import innkeeper.kit.grpc.Timeouts;
import innkeeper.kit.grpc.server.wire.Http2Door;
import innkeeper.kit.lifecycle.InFlight;
import innkeeper.kit.lifecycle.Part;
import innkeeper.kit.problem.Explanation;
import innkeeper.kit.problem.Failures;
import innkeeper.kit.settings.GrpcSettings;
import innkeeper.kit.settings.GrpcSettings.Identity;
import innkeeper.kit.telemetry.Telemetry;
import io.grpc.BindableService;
import io.helidon.common.configurable.Resource;
import io.helidon.common.pki.Keys;
import io.helidon.common.tls.Tls;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.grpc.GrpcConfig;
import io.helidon.webserver.grpc.GrpcRouting;
import io.helidon.webserver.http2.Http2Config;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The port where other services call this one. Handlers answer or throw {@code Rejected}, {@code InvalidInput},
 * {@code ProblemException} or {@code Unavailable}; the caller gets a {@code google.rpc.Status} with the problem's code.
 */
public final class GrpcEdge implements Part {
    /** Callers queue what goes beyond. */
    private static final int STREAMS = 100;
    private static final int WINDOW_BYTES = 65_535;
    private static final Logger LOG = LoggerFactory.getLogger(GrpcEdge.class);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final InFlight inFlight = new InFlight();
    private final ExecutorService workers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("grpc-", 0).factory());
    private final ScheduledExecutorService clock = Timeouts.clock("grpc-deadlines");
    private final Connections connections;
    private final WebServer server;

    public GrpcEdge(GrpcSettings settings, CallerCheck callers, Explanation explanation, Telemetry telemetry,
            BindableService... services) {
        this.connections = new Connections("grpc", settings.connections(), telemetry.meters());
        Guards guards = new Guards(callers, new Failures(explanation), telemetry, workers, clock, inFlight,
                peer -> connections.from(peer).ifPresent(Connection::prove));
        GrpcRouting.Builder routing = GrpcRouting.builder();
        for (BindableService service : services) {
            routing.service(guards.around(service));
        }
        WebServerConfig.Builder builder = WebServer.builder()
                .host(settings.host())
                .port(settings.port())
                .shutdownHook(false)
                .shutdownGracePeriod(Duration.ofMillis(500))
                .connectionOptions(connections.options())
                .protocolsDiscoverServices(false)
                .addConnectionSelector(new Http2Door(connections, http2(),
                        GrpcConfig.builder().maxReadBufferSize(Frame.LIMIT).build()))
                .addRouting(routing);
        if (!settings.identity().equals(Identity.NONE)) {
            builder.tls(tls(settings.identity()));
        }
        this.server = builder.build();
    }

    private static Tls tls(Identity identity) {
        Keys keys = Keys.builder().pem(pem -> pem
                .certChain(Resource.create(Path.of(identity.certificate())))
                .key(Resource.create(Path.of(identity.key()))))
                .build();
        return Tls.builder().privateKey(keys).privateKeyCertChain(keys).build();
    }

    /**
     * Below four frames of window Helidon gives back what a connection has sent at once. Above, it gathers that in a
     * counter that streams share without a lock: the caller's window grows beyond what RFC 9113, 6.9.1 allows, and the
     * connection breaks with every call on it (docs/decisions/0003).
     */
    public static Http2Config http2() {
        return Http2Config.builder().sendErrorDetails(false).initialWindowSize(WINDOW_BYTES)
                .maxHeaderListSize(16 * 1024).maxConcurrentStreams(STREAMS).build();
    }

    /** The port in use, once started. */
    public int port() {
        return server.port();
    }

    @Override
    public void start() {
        connections.start();
        Ports.open(server);
    }

    /** Calls that are under way get their answer first; new ones are told that this instance is away. */
    @Override
    public void stop() {
        if (!inFlight.drain(GRACE)) {
            LOG.warn("Some calls did not end within {}", GRACE);
        }
        server.stop();
        connections.close();
        workers.close();
        clock.shutdownNow();
    }
}
