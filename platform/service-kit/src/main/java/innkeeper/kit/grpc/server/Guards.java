package innkeeper.kit.grpc.server;

import innkeeper.kit.grpc.Frame;
import innkeeper.kit.lifecycle.InFlight;
import innkeeper.kit.problem.Failures;
import innkeeper.kit.telemetry.Telemetry;
import io.grpc.BindableService;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptors;
import io.grpc.ServerMethodDefinition;
import io.grpc.ServerServiceDefinition;
import java.net.SocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;

/**
 * Puts a {@link UnaryGuard} before every method of a service.
 *
 * @param proven told the peers whose credential was accepted
 */
record Guards(CallerCheck callers, Failures failures, Telemetry telemetry, ExecutorService workers,
        ScheduledExecutorService clock, InFlight inFlight, Consumer<SocketAddress> proven) {
    ServerServiceDefinition around(BindableService service) {
        ServerServiceDefinition bound = service.bindService();
        for (ServerMethodDefinition<?, ?> method : bound.getMethods()) {
            if (method.getMethodDescriptor().getType() != MethodDescriptor.MethodType.UNARY) {
                throw new IllegalArgumentException("%s is not unary, and only unary calls are guarded"
                        .formatted(method.getMethodDescriptor().getFullMethodName()));
            }
        }
        ServerServiceDefinition framed = ServerInterceptors.useMarshalledMessages(bound, Frame.Marshaller.INSTANCE);
        ServerServiceDefinition.Builder guarded = ServerServiceDefinition.builder(framed.getServiceDescriptor());
        for (ServerMethodDefinition<?, ?> method : framed.getMethods()) {
            guarded.addMethod(guarded(method));
        }
        return guarded.build();
    }

    @SuppressWarnings("unchecked")
    private ServerMethodDefinition<Frame, Frame> guarded(ServerMethodDefinition<?, ?> method) {
        ServerMethodDefinition<Frame, Frame> framed = (ServerMethodDefinition<Frame, Frame>) method;
        return framed.withServerCallHandler((call, headers) -> guard(call, headers, framed.getServerCallHandler()));
    }

    private ServerCall.Listener<Frame> guard(ServerCall<Frame, Frame> call, Metadata headers,
            ServerCallHandler<Frame, Frame> handler) {
        return new UnaryGuard(this, call, headers, handler);
    }
}
