package innkeeper.benchmark.authorize;

import com.google.protobuf.Empty;
import innkeeper.kit.grpc.server.GrpcEdge;
import innkeeper.kit.problem.Problem;
import innkeeper.kit.problem.ProblemKind;
import innkeeper.kit.settings.GrpcSettings;
import innkeeper.kit.settings.TelemetrySettings;
import innkeeper.kit.settings.http.ConnectionLimits;
import innkeeper.kit.telemetry.Telemetry;
import io.grpc.BindableService;
import io.grpc.MethodDescriptor;
import io.grpc.ServerServiceDefinition;
import io.grpc.protobuf.ProtoUtils;
import io.grpc.stub.ServerCalls;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.grpc.GrpcRouting;
import java.net.URI;

/** A process that answers one empty unary call and does nothing else: on bare Helidon, or on the edge of the kit. */
public final class EmptyServer {
    public static final MethodDescriptor<Empty, Empty> CALL = MethodDescriptor.<Empty, Empty>newBuilder()
            .setType(MethodDescriptor.MethodType.UNARY)
            .setFullMethodName("innkeeper.benchmark.v1.Nothing/Call")
            .setRequestMarshaller(ProtoUtils.marshaller(Empty.getDefaultInstance()))
            .setResponseMarshaller(ProtoUtils.marshaller(Empty.getDefaultInstance()))
            .build();

    private EmptyServer() {}

    /** @param arguments {@code bare} or {@code edge}, the port, the collector of traces */
    public static void main(String[] arguments) {
        int port = Integer.parseInt(arguments[1]);
        switch (arguments[0]) {
            case "bare" -> bare(port);
            case "edge" -> edge(port, URI.create(arguments[2]));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void bare(int port) {
        WebServer.builder()
                .host("127.0.0.1")
                .port(port)
                .connectionOptions(options -> options.tcpNoDelay(true))
                .addProtocol(GrpcEdge.http2())
                .addRouting(GrpcRouting.builder().service(service().bindService()))
                .build()
                .start();
    }

    /** Guarded and traced as every service of ours, but asking nobody for a credential. */
    private static void edge(int port, URI collector) {
        Telemetry telemetry = Telemetry.of("empty-server", new TelemetrySettings(collector, 1.0));
        new GrpcEdge(new GrpcSettings("127.0.0.1", port, GrpcSettings.Identity.NONE, ConnectionLimits.USUAL), _ -> {},
                _ -> new Problem(ProblemKind.INVALID, "malformed-request", "Nothing is refused here"), telemetry,
                service()).start();
    }

    private static BindableService service() {
        return () -> ServerServiceDefinition.builder("innkeeper.benchmark.v1.Nothing")
                .addMethod(CALL, ServerCalls.asyncUnaryCall((_, answer) -> {
                    answer.onNext(Empty.getDefaultInstance());
                    answer.onCompleted();
                }))
                .build();
    }
}
