package innkeeper.booking.sale.remote;

import innkeeper.booking.Situations;
import innkeeper.booking.rejection.domain.BookingRejection;
import innkeeper.booking.rejection.domain.BookingRejection.ClosedDates;
import innkeeper.booking.rejection.domain.BookingRejection.ClosedToArrival;
import innkeeper.booking.rejection.domain.BookingRejection.ClosedToDeparture;
import innkeeper.booking.rejection.domain.BookingRejection.ExtraNotOffered;
import innkeeper.booking.rejection.domain.BookingRejection.MaximumStay;
import innkeeper.booking.rejection.domain.BookingRejection.MinimumStay;
import innkeeper.booking.rejection.domain.BookingRejection.NoPrice;
import innkeeper.booking.rejection.domain.BookingRejection.NotInRatePlan;
import innkeeper.booking.rejection.domain.BookingRejection.NotSelling;
import innkeeper.booking.rejection.domain.BookingRejection.OutsideBookingWindow;
import innkeeper.booking.rejection.domain.BookingRejection.OverCapacity;
import innkeeper.booking.rejection.domain.BookingRejection.QuoteExpired;
import innkeeper.booking.rejection.domain.BookingRejection.UnknownExtra;
import innkeeper.booking.rejection.domain.BookingRejection.UnknownHotel;
import innkeeper.booking.rejection.domain.BookingRejection.UnknownRatePlan;
import innkeeper.booking.rejection.domain.BookingRejection.UnknownRoomType;
import innkeeper.booking.rejection.domain.QuoteToken;
import innkeeper.booking.room.domain.Deposit;
import innkeeper.booking.room.domain.Occupancy;
import innkeeper.booking.sale.domain.Quote;
import innkeeper.booking.sale.usecase.WantedExtra;
import innkeeper.booking.sale.usecase.WantedRoom;
import innkeeper.hotel.v1.Board;
import innkeeper.hotel.v1.CancellationStep;
import innkeeper.hotel.v1.CancellationTerms;
import innkeeper.hotel.v1.Charge;
import innkeeper.hotel.v1.ChargeKind;
import innkeeper.hotel.v1.Contact;
import innkeeper.hotel.v1.Extra;
import innkeeper.hotel.v1.ExtraPer;
import innkeeper.hotel.v1.Hotel;
import innkeeper.hotel.v1.Money;
import innkeeper.hotel.v1.Night;
import innkeeper.hotel.v1.PaymentMethod;
import innkeeper.hotel.v1.QuoteRequest;
import innkeeper.hotel.v1.QuoteResponse;
import innkeeper.hotel.v1.QuotedRoom;
import innkeeper.hotel.v1.RatePlan;
import innkeeper.hotel.v1.RoomType;
import innkeeper.kernel.ExtraId;
import innkeeper.kernel.Rejected;
import innkeeper.kit.grpc.client.GrpcClient;
import innkeeper.kit.grpc.client.ServiceTokens;
import innkeeper.kit.problem.FieldError;
import innkeeper.kit.problem.InvalidInput;
import innkeeper.kit.problem.Problem;
import innkeeper.kit.problem.ProblemKind;
import innkeeper.kit.problem.Unavailable;
import innkeeper.kit.telemetry.Telemetry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static innkeeper.booking.Situations.ASTORIA;
import static innkeeper.booking.Situations.DOUBLE;
import static innkeeper.booking.Situations.STANDARD;
import static innkeeper.booking.Situations.STAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class GrpcHotelsTest {
    private static final ExtraId PARKING = ExtraId.of("01930000-0000-7000-a200-000000000003");
    private static final List<WantedRoom> ROOMS = List.of(
            new WantedRoom(DOUBLE, Optional.empty(), Occupancy.adults(2), List.of()),
            new WantedRoom(DOUBLE, Optional.of(STANDARD.id()), new Occupancy(1, List.of(4)),
                    List.of(new WantedExtra(Situations.BREAKFAST, Optional.of(2)),
                            new WantedExtra(PARKING, Optional.empty()))));

    private final HotelServiceStandIn service = new HotelServiceStandIn();
    private final GrpcClient client = new GrpcClient("hotel-service", service.address(), "",
            new ServiceTokens(service.access()), "hotel-service", Duration.ofSeconds(5), Telemetry.none());
    private final GrpcHotels hotels = new GrpcHotels(client);

    @AfterEach
    void close() {
        client.stop();
        service.close();
    }

    @Test
    void a_quote_is_asked_with_our_credential_and_read_as_it_is() {
        service.answers(quoted());
        Quote quote = hotels.quote(ASTORIA, STAY, ROOMS, Optional.empty());
        assertEquals(Situations.aQuote(STAY, 2, 7), quote);
        assertEquals(QuoteRequest.newBuilder()
                .setHotelId("01930000-0000-7000-9000-000000000001")
                .setCheckIn("2027-06-10")
                .setCheckOut("2027-06-12")
                .addRooms(wanted().setAdults(2))
                .addRooms(wanted().setRatePlanId("01930000-0000-7000-a100-000000000001").setAdults(1)
                        .addChildrenAges(4)
                        .addExtras(innkeeper.hotel.v1.WantedExtra.newBuilder()
                                .setExtraId(Situations.BREAKFAST.toString()).setQuantity(2))
                        .addExtras(innkeeper.hotel.v1.WantedExtra.newBuilder().setExtraId(PARKING.toString())))
                .build(), service.asked());
        assertEquals("our-credential", service.bearer());
    }

    @Test
    void taxes_and_fees_are_read_with_their_rooms() {
        QuoteResponse plain = quoted();
        service.answers(plain.toBuilder().setRooms(0, plain.getRooms(0).toBuilder()
                .addCharges(Charge.newBuilder().setName("Tourist tax").setKind(ChargeKind.CHARGE_KIND_TAX)
                        .addAllNights(List.of(12_500L, 12_500L)))
                .addCharges(Charge.newBuilder().setName("Cleaning").setKind(ChargeKind.CHARGE_KIND_FEE)
                        .addAllNights(List.of(30_000L, 0L)))
                .addCharges(Charge.newBuilder().setName("VAT").setKind(ChargeKind.CHARGE_KIND_TAX).setIncluded(true)
                        .addAllNights(List.of(208_333L, 208_333L))))
                .setTotal(money(5_055_000)).build());
        Quote quote = hotels.quote(ASTORIA, STAY, ROOMS, Optional.empty());
        assertEquals(List.of(Situations.CHARGES, List.of()), quote.rooms().stream().map(Quote.Room::charges).toList());
        assertEquals(innkeeper.kernel.Money.of(5_055_000, "RUB"), quote.totalFor(STAY));
    }

    @Test
    void extras_are_read_with_their_rooms() {
        QuoteResponse plain = quoted();
        service.answers(plain.toBuilder().setRooms(1, plain.getRooms(1).toBuilder()
                .addExtras(Extra.newBuilder().setExtraId(Situations.BREAKFAST.toString()).setName("Breakfast")
                        .setPer(ExtraPer.EXTRA_PER_PERSON_AND_NIGHT).setPrice(65_000).setQuantity(2)
                        .addAllNights(List.of(130_000L, 130_000L))))
                .setTotal(money(5_260_000)).build());
        Quote quote = hotels.quote(ASTORIA, STAY, ROOMS, Optional.empty());
        assertEquals(List.of(List.of(), List.of(Situations.breakfast(2))),
                quote.rooms().stream().map(Quote.Room::extras).toList());
        assertEquals(innkeeper.kernel.Money.of(5_260_000, "RUB"), quote.totalFor(STAY));
    }

    @Test
    void a_deposit_is_read_with_its_room() {
        QuotedRoom room = room().toBuilder().setDeposit(innkeeper.hotel.v1.Deposit.newBuilder().setPercent(30)
                .setAmount(money(750_000))).setRatePlan(room().getRatePlan().toBuilder().clearPaymentMethods()
                        .addPaymentMethods(PaymentMethod.PAYMENT_METHOD_DEPOSIT))
                .build();
        service.answers(quoted().toBuilder().setRooms(0, room).setRooms(1, room).build());
        Quote quote = hotels.quote(ASTORIA, STAY, ROOMS, Optional.empty());
        assertEquals(Optional.of(new Deposit(30, innkeeper.kernel.Money.of(750_000, "RUB"))),
                quote.rooms().getFirst().deposit());
        assertEquals(innkeeper.booking.folio.domain.PaymentMethod.DEPOSIT, quote.method(Optional.empty()));
        service.answers(quoted().toBuilder().setRooms(0, room.toBuilder().clearDeposit()).build());
        assertThrows(IllegalArgumentException.class, () -> hotels.quote(ASTORIA, STAY, ROOMS, Optional.empty()));
    }

    @Test
    void each_refusal_of_the_hotel_becomes_ours() {
        assertEquals(new UnknownHotel(ASTORIA), refused(ProblemKind.ABSENT, "unknown-hotel"));
        assertEquals(new UnknownRoomType("why"), refused(ProblemKind.ABSENT, "unknown-room-type"));
        assertEquals(new UnknownRatePlan("why"), refused(ProblemKind.ABSENT, "unknown-rate-plan"));
        assertEquals(new UnknownExtra("why"), refused(ProblemKind.ABSENT, "unknown-extra"));
        assertEquals(new ExtraNotOffered("why"), refused(ProblemKind.CONFLICT, "extra-not-offered"));
        assertEquals(new NotSelling(ASTORIA), refused(ProblemKind.CONFLICT, "hotel-not-selling"));
        assertEquals(new ClosedDates("why"), refused(ProblemKind.CONFLICT, "closed-dates"));
        assertEquals(new ClosedToArrival("why"), refused(ProblemKind.CONFLICT, "closed-to-arrival"));
        assertEquals(new ClosedToDeparture("why"), refused(ProblemKind.CONFLICT, "closed-to-departure"));
        assertEquals(new MinimumStay("why"), refused(ProblemKind.CONFLICT, "min-stay"));
        assertEquals(new OverCapacity("why"), refused(ProblemKind.CONFLICT, "over-capacity"));
        assertEquals(new MaximumStay("why"), refused(ProblemKind.CONFLICT, "max-stay"));
        assertEquals(new OutsideBookingWindow("why"), refused(ProblemKind.CONFLICT, "booking-window"));
        assertEquals(new NoPrice("why"), refused(ProblemKind.CONFLICT, "no-price"));
        assertEquals(new NotInRatePlan("why"), refused(ProblemKind.CONFLICT, "not-in-rate-plan"));
    }

    @Test
    void a_token_goes_along_and_where_it_has_ended_the_price_of_now_is_asked_for() {
        service.answers(quoted().toBuilder().setQuoteToken("k1.now").setQuotedUntil("2027-06-01T10:15:00Z").build());
        hotels.quote(ASTORIA, STAY, ROOMS, Optional.of("k1.shown"));
        assertEquals("k1.shown", service.asked().getQuoteToken());
        service.refusesTokens(new Problem(ProblemKind.CONFLICT, "quote-expired", "The offer ended at noon"));
        assertEquals(new QuoteExpired("The offer ended at noon", innkeeper.kernel.Money.of(5_000_000, "RUB"),
                Optional.of(new QuoteToken("k1.now", Instant.parse("2027-06-01T10:15:00Z")))),
                assertThrows(Rejected.class, () -> hotels.quote(ASTORIA, STAY, ROOMS, Optional.of("k1.shown")))
                        .rejection());
    }

    @Test
    void what_the_hotel_cannot_read_is_pointed_at_in_our_request() {
        List<FieldError> errors = List.of(new FieldError("/check_in", "must not be in the past"));
        service.refuses(new Problem(ProblemKind.INVALID, "invalid-input", "1 field is not valid", errors));
        assertEquals(errors, assertThrows(InvalidInput.class,
                () -> hotels.quote(ASTORIA, STAY, ROOMS, Optional.empty())).errors());
    }

    @Test
    void a_hotel_service_that_is_away_is_unavailable() {
        service.close();
        assertThrows(Unavailable.class, () -> hotels.quote(ASTORIA, STAY, ROOMS, Optional.empty()));
    }

    private BookingRejection refused(ProblemKind kind, String code) {
        service.refuses(new Problem(kind, code, "why"));
        return (BookingRejection) assertThrows(Rejected.class,
                () -> hotels.quote(ASTORIA, STAY, ROOMS, Optional.empty())).rejection();
    }

    private static QuoteResponse quoted() {
        return QuoteResponse.newBuilder()
                .setHotel(Hotel.newBuilder()
                        .setId("01930000-0000-7000-9000-000000000001")
                        .setOwnerId("01930000-0000-7000-8000-000000000002")
                        .setName("Hotel Astoria")
                        .setCity("Saint Petersburg")
                        .setAddress("Bolshaya Morskaya 39")
                        .setTimezone("Europe/Moscow")
                        .setCurrency("RUB")
                        .setCheckInTime("14:00")
                        .setCheckOutTime("12:00")
                        .setContact(Contact.newBuilder().setPhone("+78123456789").setEmail("desk@astoria.example")))
                .addRooms(room())
                .addRooms(room())
                .setTotal(money(5_000_000))
                .build();
    }

    private static QuotedRoom room() {
        return QuotedRoom.newBuilder()
                .setRoomType(RoomType.newBuilder()
                        .setId("01930000-0000-7000-a000-000000000001")
                        .setName("Double"))
                .setRatePlan(RatePlan.newBuilder()
                        .setId("01930000-0000-7000-a100-000000000001")
                        .setName("standard")
                        .setBoard(Board.BOARD_ROOM_ONLY)
                        .addPaymentMethods(PaymentMethod.PAYMENT_METHOD_ONLINE)
                        .addPaymentMethods(PaymentMethod.PAYMENT_METHOD_AT_HOTEL))
                .setCancellationTerms(CancellationTerms.newBuilder().addSteps(CancellationStep.newBuilder()
                        .setFrom("2027-06-08T11:00:00Z").setPercent(30).setFee(money(750_000))))
                .addNights(night("2027-06-10"))
                .addNights(night("2027-06-11"))
                .build();
    }

    private static innkeeper.hotel.v1.WantedRoom.Builder wanted() {
        return innkeeper.hotel.v1.WantedRoom.newBuilder().setRoomTypeId("01930000-0000-7000-a000-000000000001");
    }

    private static Night night(String date) {
        return Night.newBuilder().setDate(date).setPrice(money(1_250_000)).setRoomsOffered(7).build();
    }

    private static Money money(long amount) {
        return Money.newBuilder().setAmount(amount).setCurrency("RUB").build();
    }
}
