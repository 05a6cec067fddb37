package innkeeper.hotel.sale.grpc;

import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.HotelProfile;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.catalogue.domain.RoomTypeProfile;
import innkeeper.hotel.charges.domain.StayCharge;
import innkeeper.hotel.extras.domain.StayExtra;
import innkeeper.hotel.rates.domain.RatePlan;
import innkeeper.hotel.sale.domain.Offer;
import innkeeper.hotel.sale.domain.Quote;
import innkeeper.hotel.sale.usecase.FixQuote.Fixed;
import innkeeper.hotel.sale.usecase.QuoteStay;
import innkeeper.hotel.v1.Board;
import innkeeper.hotel.v1.Capacity;
import innkeeper.hotel.v1.Charge;
import innkeeper.hotel.v1.ChargeKind;
import innkeeper.hotel.v1.Contact;
import innkeeper.hotel.v1.Deposit;
import innkeeper.hotel.v1.Extra;
import innkeeper.hotel.v1.ExtraPer;
import innkeeper.hotel.v1.Money;
import innkeeper.hotel.v1.Night;
import innkeeper.hotel.v1.PaymentMethod;
import innkeeper.hotel.v1.QuoteResponse;
import innkeeper.hotel.v1.QuotedRoom;
import java.util.List;
import java.util.stream.IntStream;

/** Writes messages. */
final class Responses {
    private Responses() {}

    static QuoteResponse quote(QuoteStay.Answered answered) {
        return QuoteResponse.newBuilder()
                .setHotel(hotel(answered.hotel()))
                .addAllRooms(answered.rooms().stream().map(Responses::room).toList())
                .setTotal(money(answered.total()))
                .setQuoteToken(answered.fixed().map(Fixed::token).orElse(""))
                .setQuotedUntil(answered.fixed().map(fixed -> fixed.until().toString()).orElse(""))
                .build();
    }

    private static QuotedRoom room(Offer offer) {
        Quote quote = offer.quote();
        RoomType type = quote.rooms().getFirst().type();
        List<innkeeper.kernel.Money> prices = quote.prices();
        QuotedRoom.Builder room = QuotedRoom.newBuilder()
                .setRoomType(roomType(type))
                .setRatePlan(plan(quote.plan()))
                .setCancellationTerms(Terms.of(offer.cancellation()))
                .addAllCharges(quote.charges().stream().map(Responses::charge).toList())
                .addAllExtras(quote.extras().stream().map(Responses::extra).toList())
                .addAllNights(IntStream.range(0, prices.size()).mapToObj(night -> Night.newBuilder()
                        .setDate(quote.dates().get(night).toString())
                        .setPrice(money(prices.get(night)))
                        .setRoomsOffered(type.profile().totalRooms())
                        .build()).toList());
        quote.deposit().ifPresent(deposit -> room.setDeposit(
                Deposit.newBuilder().setPercent(deposit.percent()).setAmount(money(deposit.amount()))));
        return room.build();
    }

    static innkeeper.hotel.v1.RoomType roomType(RoomType roomType) {
        RoomTypeProfile profile = roomType.profile();
        return innkeeper.hotel.v1.RoomType.newBuilder()
                .setId(roomType.id().toString())
                .setName(profile.name())
                .setCapacity(Capacity.newBuilder()
                        .setAdults(profile.capacity().adults())
                        .setChildren(profile.capacity().children())
                        .setTotal(profile.capacity().total()))
                .build();
    }

    private static Charge charge(StayCharge charge) {
        return Charge.newBuilder()
                .setName(charge.name())
                .setKind(switch (charge.kind()) {
                    case TAX -> ChargeKind.CHARGE_KIND_TAX;
                    case FEE -> ChargeKind.CHARGE_KIND_FEE;
                })
                .setIncluded(charge.included())
                .addAllNights(charge.nights().stream().map(innkeeper.kernel.Money::minor).toList())
                .build();
    }

    private static Extra extra(StayExtra extra) {
        return Extra.newBuilder()
                .setExtraId(extra.id().toString())
                .setName(extra.name())
                .setPer(switch (extra.per()) {
                    case STAY -> ExtraPer.EXTRA_PER_STAY;
                    case NIGHT -> ExtraPer.EXTRA_PER_NIGHT;
                    case PERSON -> ExtraPer.EXTRA_PER_PERSON;
                    case PERSON_AND_NIGHT -> ExtraPer.EXTRA_PER_PERSON_AND_NIGHT;
                })
                .setPrice(extra.price().minor())
                .setQuantity(extra.quantity())
                .addAllNights(extra.nightly().stream().map(innkeeper.kernel.Money::minor).toList())
                .build();
    }

    private static innkeeper.hotel.v1.RatePlan plan(RatePlan plan) {
        return innkeeper.hotel.v1.RatePlan.newBuilder()
                .setId(plan.id().toString())
                .setName(plan.name())
                .setBoard(switch (plan.profile().board()) {
                    case ROOM_ONLY -> Board.BOARD_ROOM_ONLY;
                    case BREAKFAST -> Board.BOARD_BREAKFAST;
                    case HALF_BOARD -> Board.BOARD_HALF_BOARD;
                    case FULL_BOARD -> Board.BOARD_FULL_BOARD;
                    case ALL_INCLUSIVE -> Board.BOARD_ALL_INCLUSIVE;
                })
                .addAllPaymentMethods(plan.profile().payment().methods().stream().sorted().map(method -> switch (method) {
                    case ONLINE -> PaymentMethod.PAYMENT_METHOD_ONLINE;
                    case AT_HOTEL -> PaymentMethod.PAYMENT_METHOD_AT_HOTEL;
                    case DEPOSIT -> PaymentMethod.PAYMENT_METHOD_DEPOSIT;
                }).toList())
                .build();
    }

    static innkeeper.hotel.v1.Hotel hotel(Hotel hotel) {
        HotelProfile profile = hotel.profile();
        return innkeeper.hotel.v1.Hotel.newBuilder()
                .setId(hotel.id().toString())
                .setOwnerId(hotel.owner().toString())
                .setName(profile.name())
                .setCity(profile.city())
                .setAddress(profile.address())
                .setTimezone(profile.timezone().getId())
                .setCurrency(profile.currency().getCurrencyCode())
                .setCheckInTime(profile.checkInTime().toString())
                .setCheckOutTime(profile.checkOutTime().toString())
                .setContact(Contact.newBuilder()
                        .setPhone(profile.contact().phone())
                        .setEmail(profile.contact().email())
                        .setWebsite(profile.contact().website()))
                .build();
    }

    static Money money(innkeeper.kernel.Money money) {
        return Money.newBuilder().setAmount(money.minor()).setCurrency(money.currency().getCurrencyCode()).build();
    }
}
