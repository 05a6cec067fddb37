package innkeeper.benchmark.search;

import com.google.protobuf.Empty;
import innkeeper.benchmark.authorize.EmptyServer;
import innkeeper.benchmark.load.ClosedLoop.Call;
import innkeeper.hotel.v1.HotelsGrpc;
import innkeeper.hotel.v1.QuoteRequest;
import innkeeper.hotel.v1.WantedRoom;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.MetadataUtils;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Calls over gRPC with the credential of booking-service. */
final class Quotes implements AutoCloseable {
    private static final Metadata.Key<String> AUTHORIZATION = Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
    private static final int DAYS = 250;

    private final ManagedChannel connection;
    private final Channel channel;

    Quotes(int port, String credential) {
        Metadata metadata = new Metadata();
        metadata.put(AUTHORIZATION, "Bearer " + credential);
        this.connection = NettyChannelBuilder.forAddress("127.0.0.1", port).usePlaintext().build();
        this.channel = ClientInterceptors.intercept(connection, MetadataUtils.newAttachHeadersInterceptor(metadata));
    }

    Call empty() {
        return _ -> ClientCalls.blockingUnaryCall(channel, EmptyServer.CALL, CallOptions.DEFAULT, Empty.getDefaultInstance());
    }

    /** Two nights of another hotel, room type and day each time; what is closed or asks for more nights is answered, too. */
    Call ofHotels(int hotels) {
        HotelsGrpc.HotelsBlockingStub stub = HotelsGrpc.newBlockingStub(channel);
        AtomicInteger turn = new AtomicInteger();
        return _ -> {
            SplittableRandom random = new SplittableRandom(turn.incrementAndGet());
            int hotel = 1 + random.nextInt(hotels);
            LocalDate arrival = LocalDate.now().plusDays(2 + random.nextInt(DAYS));
            try {
                stub.quote(QuoteRequest.newBuilder().setHotelId(Ids.hotel(hotel)).setCheckIn(arrival.toString())
                        .setCheckOut(arrival.plusDays(2).toString()).addRooms(WantedRoom.newBuilder().setAdults(1)
                                .setRoomTypeId(Ids.roomType(hotel, random.nextInt(Catalogue.ROOM_TYPES)))
                                .setRatePlanId(Ids.ratePlan(hotel, random.nextInt(Catalogue.RATE_PLANS)))).build());
            } catch (StatusRuntimeException e) {
                if (e.getStatus().getCode() != Status.Code.FAILED_PRECONDITION) {
                    throw e;
                }
            }
        };
    }

    @Override
    public void close() {
        connection.shutdownNow();
    }
}
