package innkeeper.hotel;

import innkeeper.hotel.cancellation.domain.CancellationPolicy;
import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.Remover;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.charges.domain.Calculation.Amount;
import innkeeper.hotel.charges.domain.Calculation.Per;
import innkeeper.hotel.charges.domain.Calculation.Percent;
import innkeeper.hotel.charges.domain.ChargeKind;
import innkeeper.hotel.charges.domain.ChargeRule;
import innkeeper.hotel.charges.domain.Validity;
import innkeeper.hotel.extras.domain.Extra;
import innkeeper.hotel.extras.domain.ExtraProfile;
import innkeeper.hotel.occupancy.domain.AgeBand;
import innkeeper.hotel.occupancy.domain.Difference;
import innkeeper.hotel.occupancy.domain.OccupancyPrices;
import innkeeper.hotel.occupancy.domain.RoomPrices;
import innkeeper.hotel.owner.domain.OwnerStanding;
import innkeeper.hotel.payment.domain.PaymentTerms;
import innkeeper.hotel.rates.domain.RatePlan;
import innkeeper.hotel.rates.domain.RatePlanProfile;
import innkeeper.hotel.sale.domain.FixedQuote;
import innkeeper.hotel.v1.Board;
import innkeeper.hotel.v1.CancellationStep;
import innkeeper.hotel.v1.Charge;
import innkeeper.hotel.v1.GetHotelRequest;
import innkeeper.hotel.v1.GetRoomTypeRequest;
import innkeeper.hotel.v1.HotelsGrpc;
import innkeeper.hotel.v1.PaymentMethod;
import innkeeper.hotel.v1.QuoteRequest;
import innkeeper.hotel.v1.QuoteResponse;
import innkeeper.hotel.v1.QuotedRoom;
import innkeeper.hotel.v1.WantedExtra;
import innkeeper.hotel.v1.WantedRoom;
import innkeeper.kernel.ExtraId;
import innkeeper.kernel.RatePlanId;
import innkeeper.kit.grpc.GrpcProblems;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.problem.FieldError;
import innkeeper.kit.problem.Problem;
import innkeeper.testkit.contract.GrpcDoor;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GrpcTest {
    private static final String NOBODY = "01930000-0000-7000-9000-00000000ffff";

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
    void a_quote_names_every_night_of_each_room_the_total_the_plan_its_policy_and_the_owner() {
        ports.say(doubles, Situations.to(doubles, Situations.rate(Situations.june(2, 3), 8000)));
        QuoteResponse quote = hotels().quote(asking().build());
        assertEquals(2, quote.getRoomsCount());
        for (QuotedRoom room : quote.getRoomsList()) {
            assertEquals(List.of("2027-06-01", "2027-06-02"),
                    room.getNightsList().stream().map(night -> night.getDate()).toList());
            assertEquals(List.of(500_000L, 800_000L),
                    room.getNightsList().stream().map(night -> night.getPrice().getAmount()).toList());
            assertEquals(List.of(3, 3), room.getNightsList().stream().map(night -> night.getRoomsOffered()).toList());
            assertEquals(doubles.id().toString(), room.getRoomType().getId());
            assertEquals("standard", room.getRatePlan().getName());
            assertEquals(Board.BOARD_ROOM_ONLY, room.getRatePlan().getBoard());
            assertEquals(List.of(PaymentMethod.PAYMENT_METHOD_ONLINE, PaymentMethod.PAYMENT_METHOD_AT_HOTEL),
                    room.getRatePlan().getPaymentMethodsList());
            CancellationStep step = room.getCancellationTerms().getSteps(0);
            assertEquals("2027-05-31T21:00:00Z", step.getFrom());
            assertEquals(1, step.getNights());
            assertEquals(500_000, step.getFee().getAmount());
            assertEquals("RU", room.getCancellationTerms().getLaw().getCountry());
        }
        assertEquals(2_600_000, quote.getTotal().getAmount());
        assertEquals("RUB", quote.getTotal().getCurrency());
        assertEquals(Situations.BORIS.toString(), quote.getHotel().getOwnerId());
        assertEquals("14:00", quote.getHotel().getCheckInTime());
    }

    @Test
    void the_price_that_was_shown_is_quoted_to_the_kopeck_whatever_the_hotelier_changes_meanwhile() {
        ports.charges().replace(hotel.id(), _ -> true, _ -> List.of(Situations.fee("Resort fee", 70)));
        QuoteResponse shown = hotels().quote(asking().build());
        assertEquals("2027-05-10T10:15:00Z", shown.getQuotedUntil());
        ports.say(doubles, Situations.to(doubles, Situations.rate(Situations.june(1, 3), 10_000)));
        ports.charges().replace(hotel.id(), _ -> true, _ -> List.of());
        RatePlan standard = ports.standard(hotel.id());
        RatePlanProfile terms = standard.profile();
        ports.ratePlans().change(hotel.id(), Optional.empty(), plans -> plans.edited(standard.id(), _ -> true,
                _ -> new RatePlanProfile(terms.name(), innkeeper.hotel.rates.domain.Board.BREAKFAST, Set.of(),
                        new CancellationPolicy(List.of()),
                        PaymentTerms.of(innkeeper.hotel.payment.domain.PaymentMethod.AT_HOTEL),
                        Optional.empty(), terms.limits())));
        assertEquals(4_000_000, hotels().quote(asking().build()).getTotal().getAmount());

        QuoteResponse held = hotels().quote(asking().setQuoteToken(shown.getQuoteToken()).build());
        assertEquals(shown, held);
        assertEquals(2_028_000, held.getTotal().getAmount(), "a fee of 70 for each of two people in each of two rooms");
        assertEquals(shown, hotels().quote(asking().setRooms(0, wanted(2).setRatePlanId(standard.id().toString()))
                .setQuoteToken(shown.getQuoteToken()).build()));
    }

    @Test
    void a_deposit_that_was_shown_stays_what_it_was_and_is_one_of_each_room() {
        pay(PaymentTerms.deposit(30));
        QuoteResponse shown = hotels().quote(asking().build());
        assertEquals(List.of(PaymentMethod.PAYMENT_METHOD_DEPOSIT),
                shown.getRooms(0).getRatePlan().getPaymentMethodsList());
        assertEquals(List.of("30: 300000", "30: 300000"), shown.getRoomsList().stream().map(QuotedRoom::getDeposit)
                .map(deposit -> deposit.getPercent() + ": " + deposit.getAmount().getAmount()).toList());
        pay(PaymentTerms.deposit(50));
        assertEquals(shown, hotels().quote(asking().setQuoteToken(shown.getQuoteToken()).build()));
        assertEquals(500_000, hotels().quote(asking().build()).getRooms(0).getDeposit().getAmount().getAmount());
        pay(PaymentTerms.USUAL);
        assertFalse(hotels().quote(asking().build()).getRooms(0).hasDeposit());
    }

    private void pay(PaymentTerms payment) {
        RatePlan standard = ports.standard(hotel.id());
        RatePlanProfile terms = standard.profile();
        ports.ratePlans().change(hotel.id(), Optional.empty(), plans -> plans.edited(standard.id(), _ -> true,
                _ -> new RatePlanProfile(terms.name(), terms.board(), terms.roomTypes(), terms.cancellationPolicy(),
                        payment,
                        terms.derivation(), terms.limits())));
    }

    @Test
    void what_is_not_sold_any_more_is_not_sold_at_the_price_that_was_shown() {
        String token = hotels().quote(asking().build()).getQuoteToken();
        ports.say(doubles, Situations.closed(doubles, Situations.june(2, 3)));
        assertTrue(refused(asking().setQuoteToken(token), Status.Code.FAILED_PRECONDITION, "closed-dates").detail()
                .contains("2027-06-02"));
        ports.hotels().change(hotel.id(), _ -> true, Situations::archived);
        refused(asking().setQuoteToken(token), Status.Code.FAILED_PRECONDITION, "hotel-not-selling");
    }

    @Test
    void a_token_says_what_it_is_for_where_something_else_is_asked_for() {
        RoomType suites = Situations.aDouble(hotel, 1, 9000);
        ports.roomTypes().add(suites);
        RatePlan dearer = Situations.derived(ports.standard(hotel.id()), "Dearer", 10);
        ports.ratePlans().change(hotel.id(), Optional.of(dearer.id().value()), plans -> plans.with(dearer));
        String token = hotels().quote(asking().setRooms(1, wanted(1).addChildrenAges(4)).build()).getQuoteToken();
        QuoteRequest.Builder same = asking().setRooms(1, wanted(1).addChildrenAges(4)).setQuoteToken(token);
        assertEquals(2, hotels().quote(same.build()).getRoomsCount());

        assertEquals("is for hotel " + hotel.id(), unfit(same.clone().setHotelId(UUID.randomUUID().toString())));
        assertEquals("is for 2027-06-01 to 2027-06-03", unfit(same.clone().setCheckOut("2027-06-04")));
        assertEquals("is for 2027-06-01 to 2027-06-03", unfit(same.clone().setCheckIn("2027-06-02")));
        assertEquals("is for 2 rooms", unfit(same.clone().removeRooms(1)));
        assertEquals("is for room type %s in room 1".formatted(doubles.id()),
                unfit(same.clone().setRooms(0, wanted(2).setRoomTypeId(suites.id().toString()))));
        assertEquals("is for rate plan %s in room 1".formatted(ports.standard(hotel.id()).id()),
                unfit(same.clone().setRooms(0, wanted(2).setRatePlanId(dearer.id().toString()))));
        assertEquals("is for 2 adults in room 1", unfit(same.clone().setRooms(0, wanted(1))));
        assertEquals("is for children of these ages: [4] in room 2",
                unfit(same.clone().setRooms(1, wanted(1).addChildrenAges(5))));
        assertTrue(unfit(same.clone().setQuoteToken(token + "A")).contains("send it as it came"));
        assertTrue(unfit(same.clone().setQuoteToken("k1." + "A".repeat(100_000))).contains("send it as it came"));
    }

    @Test
    void a_token_ends_to_the_second() {
        FixedQuote shown = Situations.TOKENS.read(hotels().quote(asking().build()).getQuoteToken()).orElseThrow();
        Instant now = Situations.NOW.instant();
        String last =
                Situations.TOKENS.write(new FixedQuote(shown.hotel(), shown.dates(), shown.rooms(), now.plusSeconds(1)))
                        .orElseThrow();
        assertEquals(last, hotels().quote(asking().setQuoteToken(last).build()).getQuoteToken(),
                "it is not made longer");
        String ended =
                Situations.TOKENS.write(new FixedQuote(shown.hotel(), shown.dates(), shown.rooms(), now)).orElseThrow();
        assertTrue(refused(asking().setQuoteToken(ended), Status.Code.FAILED_PRECONDITION, "quote-expired").detail()
                .contains("2027-05-10T10:00:00Z"));
    }

    private String unfit(QuoteRequest.Builder request) {
        FieldError error = refused(request, Status.Code.INVALID_ARGUMENT, "invalid-input").errors().getFirst();
        assertEquals("/quote_token", error.pointer());
        return error.detail();
    }

    @Test
    void rooms_of_several_types_are_quoted_in_the_order_in_which_they_were_asked_for() {
        RoomType suites = Situations.aDouble(hotel, 1, 9000);
        ports.roomTypes().add(suites);
        QuoteResponse quote = hotels().quote(asking().clearRooms()
                .addRooms(wanted(2).setRoomTypeId(suites.id().toString())).addRooms(wanted(1)).build());
        assertEquals(List.of(suites.id().toString(), doubles.id().toString()),
                quote.getRoomsList().stream().map(room -> room.getRoomType().getId()).toList());
        assertEquals(2_800_000, quote.getTotal().getAmount());
    }

    @Test
    void a_room_is_quoted_under_the_plan_that_is_named_and_else_under_the_standard_one() {
        RatePlan standard = ports.standard(hotel.id());
        RatePlan breakfast = Situations.derived(standard, "breakfast", 10);
        ports.ratePlans().change(hotel.id(), Optional.empty(), plans -> plans.with(breakfast));
        QuoteResponse quote = hotels().quote(asking().clearRooms().addRooms(wanted(2))
                .addRooms(wanted(2).setRatePlanId(breakfast.id().toString()))
                .addRooms(wanted(2).setRatePlanId(standard.id().toString())).build());
        assertEquals(List.of(standard.id().toString(), breakfast.id().toString(), standard.id().toString()),
                quote.getRoomsList().stream().map(room -> room.getRatePlan().getId()).toList());
        assertEquals(List.of("standard", "breakfast", "standard"),
                quote.getRoomsList().stream().map(room -> room.getRatePlan().getName()).toList());
    }

    @Test
    void taxes_and_fees_are_quoted_for_each_room_night_by_night_and_are_in_the_total() {
        ports.charges().replace(hotel.id(), _ -> true, _ -> List.of(
                new ChargeRule("Tax", ChargeKind.TAX, new Percent(300, Optional.empty()), Optional.empty(), 0, false,
                        Validity.ALWAYS, Set.of(), Optional.empty()),
                new ChargeRule("Linen", ChargeKind.FEE, new Amount(Situations.rub(70), Per.PERSON_AND_STAY),
                        Optional.empty(), 6, false, Validity.ALWAYS, Set.of(), Optional.empty()),
                new ChargeRule("VAT", ChargeKind.TAX, new Percent(2000, Optional.empty()), Optional.empty(), 0, true,
                        Validity.ALWAYS, Set.of(), Optional.empty())));
        QuoteResponse quote = hotels().quote(asking().setRooms(0, wanted(1).addChildrenAges(5)).build());
        assertEquals(List.of("Tax", "Linen", "VAT"),
                quote.getRooms(0).getChargesList().stream().map(Charge::getName).toList());
        assertEquals(innkeeper.hotel.v1.ChargeKind.CHARGE_KIND_FEE, quote.getRooms(0).getCharges(1).getKind());
        assertEquals(List.of(15_000L, 15_000L), quote.getRooms(0).getCharges(0).getNightsList());
        assertEquals(List.of(7_000L, 0L), quote.getRooms(0).getCharges(1).getNightsList());
        assertEquals(List.of(14_000L, 0L), quote.getRooms(1).getCharges(1).getNightsList(), "of two adults");
        assertTrue(quote.getRooms(0).getCharges(2).getIncluded());
        assertEquals(2_081_000, quote.getTotal().getAmount());
    }

    @Test
    void extras_are_quoted_for_each_room_night_by_night_and_are_in_the_total() {
        ExtraId breakfast = extra(new ExtraProfile("Breakfast", "", Situations.rub(650),
                innkeeper.hotel.extras.domain.Per.PERSON_AND_NIGHT, 6, Optional.empty(),
                Set.of(), Set.of(), Map.of(), innkeeper.hotel.catalogue.domain.Status.PUBLISHED));
        ExtraId transfer = extra(new ExtraProfile("Transfer", "", Situations.rub(1500),
                innkeeper.hotel.extras.domain.Per.STAY, 0, Optional.of(1), Set.of(), Set.of(),
                Map.of(), innkeeper.hotel.catalogue.domain.Status.PUBLISHED));
        QuoteResponse quote = hotels()
                .quote(asking().setRooms(1, wanted(2).addExtras(extra(breakfast, 0)).addExtras(extra(transfer, 1)))
                        .build());
        assertEquals(List.of(), quote.getRooms(0).getExtrasList());
        assertEquals(2, quote.getRooms(1).getExtras(0).getQuantity());
        assertEquals(List.of(130_000L, 130_000L), quote.getRooms(1).getExtras(0).getNightsList());
        assertEquals(List.of(150_000L, 0L), quote.getRooms(1).getExtras(1).getNightsList());
        assertEquals(2_410_000, quote.getTotal().getAmount());
        refused(asking().setRooms(0, wanted(2).addExtras(extra(breakfast, 3))), Status.Code.FAILED_PRECONDITION,
                "extra-not-offered");
        refused(asking().setRooms(0, wanted(2).addExtras(extra(new ExtraId(UUID.randomUUID()), 1))),
                Status.Code.NOT_FOUND,
                "unknown-extra");
        assertEquals("/rooms/0/extras",
                misread(asking().setRooms(0, wanted(2).addExtras(extra(breakfast, 1)).addExtras(extra(breakfast, 2)))));
        assertEquals("/rooms/0/extras/0/quantity",
                misread(asking().setRooms(0, wanted(2).addExtras(extra(breakfast, 201)))));
        assertEquals("/rooms/0/extras/0/extra_id",
                misread(asking().setRooms(0, wanted(2).addExtras(WantedExtra.newBuilder().setExtraId("7")))));
    }

    private ExtraId extra(ExtraProfile profile) {
        ExtraId id = new ExtraId(Ids.next());
        ports.extras().change(hotel.id(), Optional.empty(),
                (_, before) -> before.with(Extra.added(id, hotel.id(), profile)));
        return id;
    }

    private static WantedExtra extra(ExtraId id, int quantity) {
        return WantedExtra.newBuilder().setExtraId(id.toString()).setQuantity(quantity).build();
    }

    @Test
    void a_plan_that_is_unknown_or_another_hotels_is_not_found() {
        Hotel other = Situations.aHotel();
        ports.hotels().add(other);
        String elsewhere = ports.standard(other.id()).id().toString();
        refused(asking().setRooms(1, wanted(2).setRatePlanId(elsewhere)), Status.Code.NOT_FOUND, "unknown-rate-plan");
        refused(asking().setRooms(1, wanted(2).setRatePlanId(NOBODY)), Status.Code.NOT_FOUND, "unknown-rate-plan");
    }

    @Test
    void a_child_takes_a_place_like_an_adult() {
        assertEquals(2, hotels().quote(asking().setRooms(0, wanted(1).addChildrenAges(0)).build()).getRoomsCount());
        refused(asking().setRooms(0, wanted(2).addChildrenAges(0)), Status.Code.FAILED_PRECONDITION, "over-capacity");
        refused(asking().setRooms(0, wanted(1).addChildrenAges(7).addChildrenAges(17)),
                Status.Code.FAILED_PRECONDITION, "over-capacity");
    }

    @Test
    void each_night_of_a_room_costs_what_its_guests_pay() {
        ports.ratePlans().change(hotel.id(), Optional.empty(), plans -> plans.priced(plans.standard().id(), _ -> true,
                new OccupancyPrices(Map.of(doubles.id(), new RoomPrices(2, Map.of(1, new Difference.Share(-20)),
                        Optional.empty(), List.of(new AgeBand(4, 11, new Difference.Share(10))))))));
        QuoteResponse quote = hotels().quote(asking().setRooms(0, wanted(1)).setRooms(1, wanted(1).addChildrenAges(4))
                .build());
        assertEquals(List.of(400_000L, 450_000L),
                quote.getRoomsList().stream().map(room -> room.getNights(0).getPrice().getAmount()).toList());
        assertEquals(450_000, quote.getRooms(1).getCancellationTerms().getSteps(0).getFee().getAmount());
        assertEquals(1_700_000, quote.getTotal().getAmount());
    }

    @Test
    void one_room_to_fifty_are_quoted_and_no_more() {
        assertEquals(50, hotels().quote(asking(50).build()).getRoomsCount());
        for (int rooms : new int[] {0, 51}) {
            Problem problem = refused(asking(rooms), Status.Code.INVALID_ARGUMENT, "invalid-input");
            assertEquals(List.of("/rooms"), problem.errors().stream().map(each -> each.pointer()).toList());
        }
    }

    @Test
    void a_hotel_is_read_by_id() {
        var found =
                hotels().getHotel(GetHotelRequest.newBuilder().setHotelId(hotel.id().toString()).build()).getHotel();
        assertEquals("Volga Embankment Hotel", found.getName());
        assertEquals("Europe/Moscow", found.getTimezone());
    }

    @Test
    void how_many_rooms_there_are_of_a_type_is_told_whether_or_not_it_is_on_sale() {
        GetRoomTypeRequest question = GetRoomTypeRequest.newBuilder().setHotelId(hotel.id().toString())
                .setRoomTypeId(doubles.id().toString()).build();
        var found = hotels().getRoomType(question);
        assertEquals("Europe/Moscow", found.getHotel().getTimezone());
        assertEquals(doubles.profile().name(), found.getRoomType().getName());
        assertEquals(doubles.profile().totalRooms(), found.getRoomsOffered());
        StatusRuntimeException failure = assertThrows(StatusRuntimeException.class,
                () -> hotels().getRoomType(question.toBuilder().setRoomTypeId(NOBODY).build()));
        assertEquals("unknown-room-type", problem(failure).code());
    }

    @Test
    void what_is_unknown_is_not_found() {
        refused(asking().setHotelId(NOBODY), Status.Code.NOT_FOUND, "unknown-hotel");
        refused(asking().setRooms(1, wanted(2).setRoomTypeId(NOBODY)), Status.Code.NOT_FOUND, "unknown-room-type");
        StatusRuntimeException failure = assertThrows(StatusRuntimeException.class,
                () -> hotels().getHotel(GetHotelRequest.newBuilder().setHotelId(NOBODY).build()));
        assertEquals("unknown-hotel", problem(failure).code());
    }

    @Test
    void a_removed_hotel_and_a_removed_room_type_are_quoted_no_more() {
        ports.roomTypes().remove(hotel.id(), doubles.id(), version -> version == 1);
        refused(asking(), Status.Code.NOT_FOUND, "unknown-room-type");
        ports.hotels().remove(hotel.id(), version -> version == 1, Remover.owner(hotel.owner()));
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
    void a_hotel_that_is_archived_is_not_quoted_and_a_room_type_that_is_is_closed_on_every_night() {
        ports.roomTypes().change(hotel.id(), doubles.id(), version -> version == 1,
                Situations::archived);
        Problem closed = refused(asking(), Status.Code.FAILED_PRECONDITION, "closed-dates");
        assertEquals("Room 1: Not for sale on 2027-06-01, 2027-06-02", closed.detail());
        ports.hotels().change(hotel.id(), version -> version == 1,
                Situations::archived);
        refused(asking(), Status.Code.FAILED_PRECONDITION, "hotel-not-selling");
        a_hotel_is_read_by_id();
    }

    @Test
    void what_the_hotel_does_not_sell_is_refused_with_the_reason() {
        Problem tooMany = refused(asking().setRooms(1, wanted(3)), Status.Code.FAILED_PRECONDITION, "over-capacity");
        assertEquals("Room 2: The room sleeps at most 2 adults and 1 child, 2 in all, not 3 adults", tooMany.detail());
        ports.say(doubles, Situations.to(doubles,
                Situations.period(Situations.june(2, 3), 5000, 3, false)));
        refused(asking(), Status.Code.FAILED_PRECONDITION, "min-stay");
        ports.say(doubles, Situations.to(doubles,
                Situations.period(Situations.june(2, 3), 5000, 1, true)));
        Problem closed = refused(asking(), Status.Code.FAILED_PRECONDITION, "closed-dates");
        assertEquals("Room 1: Not for sale on 2027-06-02", closed.detail());
        ports.say(doubles, Situations.to(doubles, Situations.rate(Situations.june(1, 4), 5000)),
                Situations.closedToArrival(doubles, Situations.june(1)));
        Problem noArrival = refused(asking(), Status.Code.FAILED_PRECONDITION, "closed-to-arrival");
        assertEquals("Room 1: No stay begins on 2027-06-01: choose another day of arrival", noArrival.detail());
        ports.say(doubles, Situations.to(doubles, Situations.rate(Situations.june(1, 4), 5000)),
                Situations.closedToDeparture(doubles, Situations.june(3)));
        Problem noDeparture = refused(asking(), Status.Code.FAILED_PRECONDITION, "closed-to-departure");
        assertEquals("Room 1: No stay ends on 2027-06-03: choose another day of departure", noDeparture.detail());
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
        Problem numbers = refused(asking().setRooms(0, wanted(0)).setRooms(1, wanted(1).addChildrenAges(18)),
                Status.Code.INVALID_ARGUMENT, "invalid-input");
        assertEquals(List.of("/rooms/0/adults", "/rooms/1/children_ages"),
                numbers.errors().stream().map(each -> each.pointer()).toList());
        assertEquals("/rooms/1/children_ages", misread(asking().setRooms(1, wanted(1).addChildrenAges(-1))));
        assertEquals("/hotel_id", misread(asking().setHotelId("7")));
        assertEquals("/rooms/1/room_type_id", misread(asking().setRooms(1, wanted(1).setRoomTypeId("7"))));
        assertEquals("/rooms/1/rate_plan_id", misread(asking().setRooms(1, wanted(1).setRatePlanId("standard"))));
    }

    @Test
    void nothing_is_answered_without_a_services_credential() {
        for (String credential : List.of("", "boris", "made.up.token")) {
            assertEquals(
                    Map.of("Quote", Status.Code.UNAUTHENTICATED, "GetHotel", Status.Code.UNAUTHENTICATED, "GetRoomType",
                            Status.Code.UNAUTHENTICATED),
                    new GrpcDoor(channel).knock(HotelsGrpc.getServiceDescriptor(), credential));
        }
    }

    @Test
    void the_door_tells_nobody_what_is_behind_it() {
        assertEquals(Set.of(), new GrpcDoor(channel).openToOutsiders(RunningHotel.CREDENTIAL));
    }

    /** For two rooms, each for two. */
    private QuoteRequest.Builder asking() {
        return asking(2);
    }

    private QuoteRequest.Builder asking(int rooms) {
        return QuoteRequest.newBuilder().setHotelId(hotel.id().toString())
                .setCheckIn("2027-06-01").setCheckOut("2027-06-03")
                .addAllRooms(Collections.nCopies(rooms, wanted(2).build()));
    }

    private WantedRoom.Builder wanted(int adults) {
        return WantedRoom.newBuilder().setRoomTypeId(doubles.id().toString()).setAdults(adults);
    }

    /** The first field of which the answer says that it cannot be read. */
    private String misread(QuoteRequest.Builder request) {
        return refused(request, Status.Code.INVALID_ARGUMENT, "invalid-input").errors().getFirst().pointer();
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
        return running.quotes(channel);
    }
}
