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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** The calls that are compared; all go over one connection each, with the same metadata. */
final class Calls implements AutoCloseable {
    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
    /** A person who books nothing, and a hotel that nobody works for. */
    private static final String STRANGER = "01930000-0000-7000-8000-000000000000";

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
        while (hotels(stub().authorize(question(token).build())) != hotels) {
            Thread.onSpinWait();
        }
    }

    /** May I see this booking, which is mine? */
    Call ofOwnBookings(List<String> tokens) {
        return authorize(tokens.stream().map(token -> booking(token, Statements.subject(token), STRANGER)).toList(),
                answer -> answer.getDecision() == Decision.DECISION_ALLOW);
    }

    /** May I see this booking of a stranger at a hotel that I work for? */
    Call ofHotelsBookings(Map<String, String> hotels) {
        return authorize(hotels.entrySet().stream().map(hotel -> booking(hotel.getKey(), STRANGER, hotel.getValue())).toList(),
                answer -> answer.getDecision() == Decision.DECISION_ALLOW);
    }

    /** May I see my bookings, and those of my hotels? */
    Call ofLists(Collection<String> tokens, int hotels) {
        return authorize(tokens.stream().map(token -> question(token).build()).toList(),
                answer -> answer.getDecision() == Decision.DECISION_CONDITIONAL && hotels(answer) == hotels);
    }

    /** Each call is of another person than the one before. */
    private Call authorize(List<AuthorizeRequest> requests, Predicate<AuthorizeResponse> expected) {
        AuthorizationBlockingStub stub = stub();
        AtomicInteger turn = new AtomicInteger();
        return _ -> {
            AuthorizeResponse answer = stub.authorize(requests.get(Math.floorMod(turn.getAndIncrement(), requests.size())));
            if (!expected.test(answer)) {
                throw new IllegalStateException("decided " + answer);
            }
        };
    }

    private AuthorizationBlockingStub stub() {
        return AuthorizationGrpc.newBlockingStub(channel)
                .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(credential));
    }

    private static AuthorizeRequest.Builder question(String token) {
        return AuthorizeRequest.newBuilder()
                .setAccessToken(token)
                .setAction("booking.list")
                .setResource(Resource.newBuilder().setType("booking"));
    }

    private static AuthorizeRequest booking(String token, String client, String hotel) {
        return question(token)
                .setAction("booking.read")
                .setResource(Resource.newBuilder().setType("booking").putAttributes("client_id", client)
                        .putAttributes("hotel_id", hotel))
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
