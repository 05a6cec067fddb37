package innkeeper.system.matrix.stage;

import innkeeper.system.support.RunningSystem;
import io.grpc.CallOptions;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.MetadataUtils;
import java.time.Duration;

/** A question at a service's gRPC door. */
public record Knock<Q, A>(String addressSetting, MethodDescriptor<Q, A> method, Q question,
        String token) implements Call {
    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    @Override
    public String answer() {
        ManagedChannel channel =
                NettyChannelBuilder.forTarget("dns:///" + RunningSystem.setting(addressSetting)).usePlaintext().build();
        try {
            ClientCalls.blockingUnaryCall(
                    ClientInterceptors.intercept(channel, MetadataUtils.newAttachHeadersInterceptor(credential())),
                    method, CallOptions.DEFAULT.withDeadlineAfter(Duration.ofSeconds(10)), question);
            return "OK";
        } catch (StatusRuntimeException e) {
            return e.getStatus().getCode().name();
        } finally {
            channel.shutdownNow();
        }
    }

    private Metadata credential() {
        Metadata headers = new Metadata();
        if (!token.isEmpty()) {
            headers.put(AUTHORIZATION, "Bearer " + token);
        }
        return headers;
    }
}
