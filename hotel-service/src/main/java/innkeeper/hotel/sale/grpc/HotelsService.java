package innkeeper.hotel.sale.grpc;

import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.catalogue.usecase.Hotels;
import innkeeper.hotel.catalogue.usecase.RoomTypes;
import innkeeper.hotel.sale.usecase.QuoteStay;
import innkeeper.hotel.v1.GetHotelRequest;
import innkeeper.hotel.v1.GetHotelResponse;
import innkeeper.hotel.v1.GetRoomTypeRequest;
import innkeeper.hotel.v1.GetRoomTypeResponse;
import innkeeper.hotel.v1.HotelsGrpc;
import innkeeper.hotel.v1.QuoteRequest;
import innkeeper.hotel.v1.QuoteResponse;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.RoomTypeId;
import io.grpc.stub.StreamObserver;

/** What booking-service asks about hotels. */
public final class HotelsService extends HotelsGrpc.HotelsImplBase {
    private final Hotels hotels;
    private final RoomTypes roomTypes;
    private final QuoteStay quoteStay;

    public HotelsService(Hotels hotels, RoomTypes roomTypes, QuoteStay quoteStay) {
        this.hotels = hotels;
        this.roomTypes = roomTypes;
        this.quoteStay = quoteStay;
    }

    @Override
    public void quote(QuoteRequest request, StreamObserver<QuoteResponse> answer) {
        QuoteStay.Answered answered = quoteStay.handle(Requests.question(request));
        answer.onNext(Responses.quote(answered));
        answer.onCompleted();
    }

    @Override
    public void getHotel(GetHotelRequest request, StreamObserver<GetHotelResponse> answer) {
        Hotel hotel = hotels.get(new HotelId(Requests.id("/hotel_id", request.getHotelId())));
        answer.onNext(GetHotelResponse.newBuilder().setHotel(Responses.hotel(hotel)).build());
        answer.onCompleted();
    }

    @Override
    public void getRoomType(GetRoomTypeRequest request, StreamObserver<GetRoomTypeResponse> answer) {
        Hotel hotel = hotels.get(new HotelId(Requests.id("/hotel_id", request.getHotelId())));
        RoomType roomType = roomTypes.get(hotel.id(), new RoomTypeId(Requests.id("/room_type_id", request.getRoomTypeId())));
        answer.onNext(GetRoomTypeResponse.newBuilder()
                .setHotel(Responses.hotel(hotel))
                .setRoomType(Responses.roomType(roomType))
                .setRoomsOffered(roomType.profile().totalRooms())
                .build());
        answer.onCompleted();
    }
}
