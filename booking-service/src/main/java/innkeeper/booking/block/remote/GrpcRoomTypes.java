package innkeeper.booking.block.remote;

import innkeeper.booking.block.domain.BlockedRoomType;
import innkeeper.booking.block.usecase.RoomTypes;
import innkeeper.booking.rejection.domain.BookingRejection.UnknownHotel;
import innkeeper.booking.rejection.domain.BookingRejection.UnknownRoomType;
import innkeeper.hotel.v1.GetRoomTypeRequest;
import innkeeper.hotel.v1.GetRoomTypeResponse;
import innkeeper.hotel.v1.HotelsGrpc.HotelsBlockingStub;
import innkeeper.hotel.v1.HotelsGrpc;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Rejected;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.grpc.GrpcProblems;
import innkeeper.kit.grpc.client.GrpcClient;
import innkeeper.kit.problem.Problem;
import io.grpc.StatusRuntimeException;
import java.time.ZoneId;

/** Asks hotel-service over gRPC what rooms there are; its rejections become ours. */
public final class GrpcRoomTypes implements RoomTypes {
    private final GrpcClient client;
    private final HotelsBlockingStub hotels;

    public GrpcRoomTypes(GrpcClient client) {
        this.client = client;
        this.hotels = HotelsGrpc.newBlockingStub(client.channel());
    }

    @Override
    public Offered get(HotelId hotel, RoomTypeId roomType) {
        GetRoomTypeRequest question = GetRoomTypeRequest.newBuilder()
                .setHotelId(hotel.toString())
                .setRoomTypeId(roomType.toString())
                .build();
        try {
            GetRoomTypeResponse there = client.call(() -> hotels.getRoomType(question));
            ZoneId timezone = ZoneId.of(there.getHotel().getTimezone());
            return new Offered(new BlockedRoomType(hotel, timezone, roomType), there.getRoomsOffered());
        } catch (StatusRuntimeException refused) {
            Problem problem = GrpcProblems.of(refused).orElseThrow(() -> refused);
            throw switch (problem.code()) {
                case "unknown-hotel" -> new Rejected(new UnknownHotel(hotel));
                case "unknown-room-type" -> new Rejected(new UnknownRoomType(problem.detail()));
                default -> refused;
            };
        }
    }
}
