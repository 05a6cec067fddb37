package innkeeper.booking.sale.remote;

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
import innkeeper.booking.reservation.domain.Hotel;
import innkeeper.booking.room.domain.RatePlan;
import innkeeper.booking.room.domain.RoomType;
import innkeeper.booking.sale.domain.Quote.Night;
import innkeeper.booking.sale.domain.Quote;
import innkeeper.booking.sale.usecase.Hotels;
import innkeeper.booking.sale.usecase.WantedRoom;
import innkeeper.hotel.v1.HotelsGrpc.HotelsBlockingStub;
import innkeeper.hotel.v1.HotelsGrpc;
import innkeeper.hotel.v1.QuoteRequest;
import innkeeper.hotel.v1.QuoteResponse;
import innkeeper.hotel.v1.QuotedRoom;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Money;
import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.Rejected;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.grpc.GrpcProblems;
import innkeeper.kit.grpc.client.GrpcClient;
import innkeeper.kit.problem.InvalidInput;
import innkeeper.kit.problem.Problem;
import io.grpc.StatusRuntimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** hotel-service over gRPC; its rejections become ours. */
public final class GrpcHotels implements Hotels {
    private final GrpcClient client;
    private final HotelsBlockingStub hotels;

    public GrpcHotels(GrpcClient client) {
        this.client = client;
        this.hotels = HotelsGrpc.newBlockingStub(client.channel());
    }

    @Override
    public Quote quote(HotelId hotel, DateRange stay, List<WantedRoom> rooms, Optional<String> token) {
        QuoteRequest question = QuoteRequest.newBuilder()
                .setHotelId(hotel.toString())
                .setCheckIn(stay.checkIn().toString())
                .setCheckOut(stay.checkOut().toString())
                .addAllRooms(rooms.stream().map(GrpcHotels::wanted).toList())
                .setQuoteToken(token.orElse(""))
                .build();
        try {
            return quote(client.call(() -> hotels.quote(question)));
        } catch (StatusRuntimeException refused) {
            Problem problem = GrpcProblems.of(refused).orElseThrow(() -> refused);
            throw switch (problem.code()) {
                case "unknown-hotel" -> new Rejected(new UnknownHotel(hotel));
                case "unknown-room-type" -> new Rejected(new UnknownRoomType(problem.detail()));
                case "unknown-rate-plan" -> new Rejected(new UnknownRatePlan(problem.detail()));
                case "unknown-extra" -> new Rejected(new UnknownExtra(problem.detail()));
                case "extra-not-offered" -> new Rejected(new ExtraNotOffered(problem.detail()));
                case "hotel-not-selling" -> new Rejected(new NotSelling(hotel));
                case "closed-dates" -> new Rejected(new ClosedDates(problem.detail()));
                case "closed-to-arrival" -> new Rejected(new ClosedToArrival(problem.detail()));
                case "closed-to-departure" -> new Rejected(new ClosedToDeparture(problem.detail()));
                case "min-stay" -> new Rejected(new MinimumStay(problem.detail()));
                case "max-stay" -> new Rejected(new MaximumStay(problem.detail()));
                case "booking-window" -> new Rejected(new OutsideBookingWindow(problem.detail()));
                case "no-price" -> new Rejected(new NoPrice(problem.detail()));
                case "not-in-rate-plan" -> new Rejected(new NotInRatePlan(problem.detail()));
                case "over-capacity" -> new Rejected(new OverCapacity(problem.detail()));
                case "quote-expired" -> new Rejected(expired(problem, quote(hotel, stay, rooms, Optional.empty())));
                case "invalid-input" -> new InvalidInput(problem.errors());
                default -> refused;
            };
        }
    }

    private static QuoteExpired expired(Problem problem, Quote now) {
        return new QuoteExpired(problem.detail(), now.total(), now.token());
    }

    private static innkeeper.hotel.v1.WantedRoom wanted(WantedRoom room) {
        return innkeeper.hotel.v1.WantedRoom.newBuilder()
                .setRoomTypeId(room.type().toString())
                .setRatePlanId(room.plan().map(RatePlanId::toString).orElse(""))
                .setAdults(room.occupancy().adults())
                .addAllChildrenAges(room.occupancy().childrenAges())
                .addAllExtras(room.extras().stream().map(extra -> innkeeper.hotel.v1.WantedExtra.newBuilder()
                        .setExtraId(extra.id().toString()).setQuantity(extra.quantity().orElse(0)).build()).toList())
                .build();
    }

    private static Quote quote(QuoteResponse quoted) {
        return new Quote(hotel(quoted.getHotel()), quoted.getRoomsList().stream()
                .map(room -> room(room, Currency.getInstance(quoted.getHotel().getCurrency()))).toList(),
                money(quoted.getTotal()), token(quoted));
    }

    private static Optional<QuoteToken> token(QuoteResponse quoted) {
        return quoted.getQuoteToken().isEmpty()
                ? Optional.empty()
                : Optional.of(new QuoteToken(quoted.getQuoteToken(), Instant.parse(quoted.getQuotedUntil())));
    }

    private static Quote.Room room(QuotedRoom room, Currency currency) {
        innkeeper.hotel.v1.RatePlan plan = room.getRatePlan();
        return new Quote.Room(
                new RoomType(RoomTypeId.of(room.getRoomType().getId()), room.getRoomType().getName()),
                new RatePlan(RatePlanId.of(plan.getId()), plan.getName(), GrpcTerms.board(plan.getBoard())),
                plan.getPaymentMethodsList().stream().map(GrpcTerms::method).collect(Collectors.toSet()),
                GrpcTerms.cancellation(room.getCancellationTerms()),
                room.getNightsList().stream().map(GrpcHotels::night).toList(),
                room.getChargesList().stream().map(charge -> GrpcTerms.charge(charge, currency)).toList(),
                room.getExtrasList().stream().map(extra -> GrpcTerms.extra(extra, currency)).toList(),
                room.hasDeposit() ? Optional.of(GrpcTerms.deposit(room.getDeposit())) : Optional.empty());
    }

    private static Hotel hotel(innkeeper.hotel.v1.Hotel hotel) {
        return new Hotel(
                HotelId.of(hotel.getId()),
                hotel.getName(),
                hotel.getCity(),
                hotel.getAddress(),
                ZoneId.of(hotel.getTimezone()),
                LocalTime.parse(hotel.getCheckInTime()),
                LocalTime.parse(hotel.getCheckOutTime()),
                new Hotel.Contact(hotel.getContact().getPhone(), hotel.getContact().getEmail(),
                        hotel.getContact().getWebsite()));
    }

    private static Night night(innkeeper.hotel.v1.Night night) {
        return new Night(LocalDate.parse(night.getDate()), money(night.getPrice()), night.getRoomsOffered());
    }

    static Money money(innkeeper.hotel.v1.Money money) {
        return Money.of(money.getAmount(), money.getCurrency());
    }
}
