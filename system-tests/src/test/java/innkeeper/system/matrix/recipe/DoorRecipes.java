package innkeeper.system.matrix.recipe;

import innkeeper.auth.v1.AuthorizationGrpc;
import innkeeper.auth.v1.AuthorizeBatchRequest;
import innkeeper.auth.v1.AuthorizeRequest;
import innkeeper.auth.v1.Resource;
import innkeeper.hotel.v1.GetHotelRequest;
import innkeeper.hotel.v1.GetRoomTypeRequest;
import innkeeper.hotel.v1.HotelsGrpc;
import innkeeper.hotel.v1.QuoteRequest;
import innkeeper.hotel.v1.WantedRoom;
import innkeeper.system.matrix.stage.Props;
import innkeeper.system.matrix.stage.Scene;
import innkeeper.system.support.Hotel;
import java.util.Map;

import static java.util.Map.entry;

/** The gRPC doors, which open for services alone. */
final class DoorRecipes {
    private DoorRecipes() {}

    static Map<String, Recipe> all() {
        return Map.ofEntries(
                entry("auth innkeeper.auth.v1.Authorization/Authorize", scene -> scene.knock(
                        "AUTH_GRPC_ADDRESS", AuthorizationGrpc.getAuthorizeMethod(), question(scene))),
                entry("auth innkeeper.auth.v1.Authorization/AuthorizeBatch", scene -> scene.knock(
                        "AUTH_GRPC_ADDRESS", AuthorizationGrpc.getAuthorizeBatchMethod(), questions(scene))),
                entry("hotel innkeeper.hotel.v1.Hotels/Quote", scene -> scene.knock(
                        "HOTEL_GRPC_ADDRESS", HotelsGrpc.getQuoteMethod(), quote(scene.props().hotel()))),
                entry("hotel innkeeper.hotel.v1.Hotels/GetHotel", scene -> scene.knock(
                        "HOTEL_GRPC_ADDRESS", HotelsGrpc.getGetHotelMethod(),
                        GetHotelRequest.newBuilder().setHotelId(scene.props().hotel().id()).build())),
                entry("hotel innkeeper.hotel.v1.Hotels/GetRoomType", scene -> scene.knock(
                        "HOTEL_GRPC_ADDRESS", HotelsGrpc.getGetRoomTypeMethod(),
                        GetRoomTypeRequest.newBuilder().setHotelId(scene.props().hotel().id())
                                .setRoomTypeId(scene.props().hotel().roomType()).build())));
    }

    private static AuthorizeRequest question(Scene scene) {
        return AuthorizeRequest.newBuilder().setAccessToken(scene.cast().clientOwner().token())
                .setAction("booking.list").setResource(Resource.newBuilder().setType("booking")).build();
    }

    private static AuthorizeBatchRequest questions(Scene scene) {
        AuthorizeRequest one = question(scene);
        return AuthorizeBatchRequest.newBuilder().setAccessToken(one.getAccessToken())
                .addQuestions(AuthorizeBatchRequest.Question.newBuilder()
                        .setAction(one.getAction()).setResource(one.getResource()))
                .build();
    }

    private static QuoteRequest quote(Hotel hotel) {
        return QuoteRequest.newBuilder().setHotelId(hotel.id())
                .setCheckIn(Props.stay().checkIn().toString()).setCheckOut(Props.stay().checkOut().toString())
                .addRooms(WantedRoom.newBuilder().setRoomTypeId(hotel.roomType()).setAdults(2)).build();
    }
}
