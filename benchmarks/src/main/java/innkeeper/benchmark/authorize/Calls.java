package innkeeper.benchmark.authorize;

import innkeeper.auth.v1.AuthorizeResponse;
import io.grpc.Channel;
import com.google.protobuf.Empty;
import innkeeper.auth.v1.AuthorizationGrpc;
import innkeeper.auth.v1.AuthorizationGrpc.AuthorizationBlockingStub;
import innkeeper.auth.v1.AuthorizeRequest;
import innkeeper.auth.v1.Decision;
import innkeeper.auth.v1.Resource;
import innkeeper.benchmark.load.ClosedLoop.Call;
import io.grpc.CallOptions;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.MetadataUtils;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The calls that are compared; all go over one connection each, with the same metadata. */
final class Calls implements AutoCloseable {
    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    private final ManagedChannel channel;
    private final Metadata credential = new Metadata();

    Calls(int port, String credential) {
        this.channel = NettyChannelBuilder.forAddress("127.0.0.1", port).usePlaintext().build();
        this.credential.put(AUTHORIZATION, "Bearer " + credential);
    }

    Call empty() {
        Channel carrying = ClientInterceptors.intercept(channel,
                MetadataUtils.newAttachHeadersInterceptor(credential));
        return _ -> ClientCalls.blockingUnaryCall(carrying, EmptyServer.CALL, CallOptions.DEFAULT,
                Empty.getDefaultInstance());
    }

    /** Until what was written of somebody's hotels is known. */
    void awaitStaff(String token, int hotels) {
        while (hotels(stub().authorize(question(token))) != hotels) {
            Thread.onSpinWait();
        }
    }

    /** Each call is of another person than the one before: may I see my bookings, and those of my hotels? */
    Call authorize(List<String> tokens, int hotels) {
        AuthorizationBlockingStub stub = stub();
        List<AuthorizeRequest> requests = tokens.stream().map(Calls::question).toList();
        AtomicInteger turn = new AtomicInteger();
        return _ -> {
            AuthorizeResponse answer = stub.authorize(requests.get(Math.floorMod(turn.getAndIncrement(), requests.size())));
            if (answer.getDecision() != Decision.DECISION_CONDITIONAL || hotels(answer) != hotels) {
                throw new IllegalStateException("decided " + answer);
            }
        };
    }

    private AuthorizationBlockingStub stub() {
        return AuthorizationGrpc.newBlockingStub(channel)
                .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(credential));
    }

    private static AuthorizeRequest question(String token) {
        return AuthorizeRequest.newBuilder()
                .setAccessToken(token)
                .setAction("booking.list")
                .setResource(Resource.newBuilder().setType("booking"))
                .build();
    }

    private static int hotels(AuthorizeResponse answer) {
        return answer.getAnyOfList().stream().filter(condition -> condition.getAttribute().equals("hotel_id"))
                .mapToInt(condition -> condition.getOneOfCount()).sum();
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }
}
