package innkeeper.hotel;

import innkeeper.hotel.domain.Hotel;
import innkeeper.hotel.domain.OwnerStanding;
import innkeeper.hotel.domain.RoomType;
import innkeeper.hotel.domain.calendar.RatePeriod;
import innkeeper.hotel.usecase.Ports;
import innkeeper.hotel.usecase.Situations;
import innkeeper.hotel.v1.GetHotelRequest;
import innkeeper.hotel.v1.HotelsGrpc;
import innkeeper.hotel.v1.QuoteRequest;
import innkeeper.hotel.v1.QuoteResponse;
import innkeeper.kit.grpc.GrpcProblems;
import innkeeper.kit.problem.Problem;
import innkeeper.testkit.contract.GrpcDoor;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.MetadataUtils;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class GrpcTest {
    private final Ports ports = Ports.inMemory();
    private final Hotel hotel = Situations.aHotel();
    private final RoomType doubles = Situations.aDouble(hotel, 3, 5000);
    private final RunningHotel running = RunningHotel.on(ports);
    private final ManagedChannel channel =
            NettyChannelBuilder.forAddress("127.0.0.1", running.grpcPort()).usePlaintext().build();

    @BeforeEach
    void three_doubles_are_sold() {
        ports.hotels().add(hotel);
        ports.roomTypes().add(doubles);
    }

    @AfterEach
    void stop() {
        channel.shutdownNow();
        running.close();
    }

    @Test
    void a_quote_names_every_night_the_total_the_policy_and_the_owner() {
        ports.nights().change(doubles.id(), List.of(Situations.to(Situations.rate(Situations.june(2, 3), 8000))));
        QuoteResponse quote = hotels().quote(asking().build());
        assertEquals(List.of("2027-06-01", "2027-06-02"),
                quote.getNightsList().stream().map(n -> n.getDate()).toList());
        assertEquals(List.of(500_000L, 800_000L),
                quote.getNightsList().stream().map(night -> night.getPrice().getAmount()).toList());
        assertEquals(List.of(3, 3), quote.getNightsList().stream().map(night -> night.getRoomsOffered()).toList());
        assertEquals(2_600_000, quote.getTotal().getAmount());
        assertEquals("RUB", quote.getTotal().getCurrency());
        assertEquals(2, quote.getRoomType().getCancellationPolicy().getFreeUntilDays());
        assertEquals(50, quote.getRoomType().getCancellationPolicy().getFeePercent());
        assertEquals(Situations.BORIS.toString(), quote.getHotel().getOwnerId());
        assertEquals("14:00", quote.getHotel().getCheckInTime());
    }

    @Test
    void a_hotel_is_read_by_id() {
        var found =
                hotels().getHotel(GetHotelRequest.newBuilder().setHotelId(hotel.id().toString()).build()).getHotel();
        assertEquals("Volga Embankment Hotel", found.getName());
        assertEquals("Europe/Moscow", found.getTimezone());
    }

    @Test
    void what_is_unknown_is_not_found() {
        String nobody = "01930000-0000-7000-9000-00000000ffff";
        refused(asking().setHotelId(nobody), Status.Code.NOT_FOUND, "unknown-hotel");
        refused(asking().setRoomTypeId(nobody), Status.Code.NOT_FOUND, "unknown-room-type");
        StatusRuntimeException failure = assertThrows(StatusRuntimeException.class,
                () -> hotels().getHotel(GetHotelRequest.newBuilder().setHotelId(nobody).build()));
        assertEquals("unknown-hotel", problem(failure).code());
    }

    @Test
    void a_removed_hotel_and_a_removed_room_type_are_quoted_no_more() {
        ports.roomTypes().remove(hotel.id(), doubles.id(), version -> version == 1);
        refused(asking(), Status.Code.NOT_FOUND, "unknown-room-type");
        ports.hotels().remove(hotel.id(), version -> version == 1);
        refused(asking(), Status.Code.NOT_FOUND, "unknown-hotel");
    }

    @Test
    void a_hotel_whose_owner_is_suspended_is_not_quoted_and_still_read() {
        ports.owners().remember(new OwnerStanding(Situations.BORIS, 2, true, true));
        refused(asking(), Status.Code.FAILED_PRECONDITION, "hotel-not-selling");
        a_hotel_is_read_by_id();
        ports.owners().remember(new OwnerStanding(Situations.BORIS, 3, false, true));
        assertEquals(2_000_000, hotels().quote(asking().build()).getTotal().getAmount());
    }

    @Test
    void what_the_hotel_does_not_sell_is_refused_with_the_reason() {
        refused(asking().setGuests(5), Status.Code.FAILED_PRECONDITION, "over-capacity");
        ports.nights().change(doubles.id(), List.of(Situations.to(
                new RatePeriod(Situations.june(2, 3), Situations.rub(5000), 3, false))));
        refused(asking(), Status.Code.FAILED_PRECONDITION, "min-stay");
        ports.nights().change(doubles.id(), List.of(Situations.to(
                new RatePeriod(Situations.june(2, 3), Situations.rub(5000), 1, true))));
        refused(asking(), Status.Code.FAILED_PRECONDITION, "closed-dates");
    }

    @ParameterizedTest
    @CsvSource({"2027-05-09,2027-05-11,/check_in", "2027-06-02,2027-06-01,/check_out",
            "2027-06-01,2027-08-31,/check_out",
            "2029-01-01,2029-01-02,/check_in", "today,2027-06-01,/check_in", "2027-06-01,'',/check_out"})
    void bad_dates_are_named(String checkIn, String checkOut, String pointer) {
        Problem problem = refused(asking().setCheckIn(checkIn).setCheckOut(checkOut),
                Status.Code.INVALID_ARGUMENT, "invalid-input");
        assertEquals(pointer, problem.errors().getFirst().pointer());
    }

    @Test
    void bad_numbers_and_ids_are_named() {
        Problem numbers = refused(asking().setGuests(0).setRooms(-1), Status.Code.INVALID_ARGUMENT, "invalid-input");
        assertEquals(List.of("/guests", "/rooms"), numbers.errors().stream().map(each -> each.pointer()).toList());
        Problem id = refused(asking().setHotelId("7"), Status.Code.INVALID_ARGUMENT, "invalid-input");
        assertEquals("/hotel_id", id.errors().getFirst().pointer());
    }

    @Test
    void nothing_is_answered_without_a_services_credential() {
        for (String credential : List.of("", "boris", "made.up.token")) {
            assertEquals(
                    Map.of("Quote", Status.Code.UNAUTHENTICATED, "GetHotel", Status.Code.UNAUTHENTICATED),
                    new GrpcDoor(channel).knock(HotelsGrpc.getServiceDescriptor(), credential));
        }
    }

    @Test
    void the_door_tells_nobody_what_is_behind_it() {
        assertEquals(Set.of(), new GrpcDoor(channel).openToOutsiders(RunningHotel.CREDENTIAL));
    }

    private QuoteRequest.Builder asking() {
        return QuoteRequest.newBuilder().setHotelId(hotel.id().toString()).setRoomTypeId(doubles.id().toString())
                .setCheckIn("2027-06-01").setCheckOut("2027-06-03").setGuests(3).setRooms(2);
    }

    private Problem refused(QuoteRequest.Builder request, Status.Code status, String code) {
        StatusRuntimeException failure =
                assertThrows(StatusRuntimeException.class, () -> hotels().quote(request.build()));
        assertEquals(status, failure.getStatus().getCode());
        assertEquals(code, problem(failure).code());
        return problem(failure);
    }

    private static Problem problem(StatusRuntimeException failure) {
        return GrpcProblems.of(failure).orElseThrow();
    }

    private HotelsGrpc.HotelsBlockingStub hotels() {
        Metadata headers = new Metadata();
        headers.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER),
                "Bearer " + RunningHotel.CREDENTIAL);
        return HotelsGrpc.newBlockingStub(channel).withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers));
    }
}
