package innkeeper.hotel.sale.http;

import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.RoomTypeProfile;
import innkeeper.hotel.charges.domain.ChargeKind;
import innkeeper.hotel.charges.domain.StayCharge;
import innkeeper.hotel.description.domain.Reading;
import innkeeper.hotel.extras.domain.Choice;
import innkeeper.hotel.extras.domain.ExtraProfile;
import innkeeper.hotel.extras.domain.HotelExtras;
import innkeeper.hotel.extras.domain.Per;
import innkeeper.hotel.extras.domain.StayExtra;
import innkeeper.hotel.occupancy.domain.Capacity;
import innkeeper.hotel.occupancy.http.RoomView;
import innkeeper.hotel.rates.domain.Board;
import innkeeper.hotel.payment.domain.PaymentMethod;
import innkeeper.hotel.rates.domain.RatePlan;
import innkeeper.hotel.sale.domain.Offer;
import innkeeper.hotel.sale.domain.Quote;
import innkeeper.hotel.sale.usecase.FixQuote.Fixed;
import innkeeper.kernel.ExtraId;
import innkeeper.kernel.Money;
import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.RoomTypeId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Rooms under one plan that can be booked for the stay, as the contract shows them. */
record OfferView(
        List<TypeView> roomTypes, PlanView ratePlan, List<RoomView> rooms,
        List<NightView> nights, List<ChargeView> charges, List<ExtraView> extras, List<AvailableView> availableExtras, Money total, List<PaymentMethod> paymentMethods,
        DepositView deposit, CancellationView cancellationPolicy, String quoteToken, Instant quotedUntil) {

    /**
     * @param count     of its rooms in the offer
     * @param roomsLeft on the night with the fewest
     */
    record TypeView(RoomTypeId id, String name, Capacity capacity, int count, int roomsLeft) {
        static TypeView of(Quote.Taken taken, Hotel hotel, Reading reading) {
            RoomTypeProfile profile = taken.type().profile().in(taken.type().language(hotel, reading));
            return new TypeView(taken.type().id(), profile.name(), profile.capacity(), taken.rooms(), taken.left());
        }
    }

    record PlanView(RatePlanId id, String name, Board board) {
        static PlanView of(RatePlan plan) {
            return new PlanView(plan.id(), plan.name(), plan.profile().board());
        }
    }

    record NightView(LocalDate date, Money price) {}

    record ChargeView(String name, ChargeKind kind, Money amount, boolean included) {
        static ChargeView of(StayCharge charge) {
            return new ChargeView(charge.name(), charge.kind(), charge.amount(), charge.included());
        }
    }

    record ExtraView(ExtraId extraId, String name, Per per, Money price, int quantity, Money amount) {
        static ExtraView of(StayExtra extra, HotelExtras told) {
            return new ExtraView(extra.id(), told.get(extra.id()).profile().name(), extra.per(), extra.price(), extra.quantity(),
                    extra.amount());
        }
    }

    record AvailableView(ExtraId extraId, String name, String description, Per per, Money price, int quantity, int maxQuantity,
            Money amount) {
        static AvailableView of(Choice.Available available) {
            ExtraProfile profile = available.extra().profile();
            return new AvailableView(available.extra().id(), profile.name(), profile.description(), profile.per(), profile.price(),
                    available.usual().quantity(), available.most(), available.usual().amount());
        }
    }

    /**
     * Null stands where no token could be made.
     *
     * @param told the hotel's extras, in the languages of the reader
     */
    static OfferView of(Offer offer, Optional<Fixed> fixed, Hotel hotel, Reading reading, HotelExtras told) {
        Quote quote = offer.quote();
        return new OfferView(quote.taken().stream().map(taken -> TypeView.of(taken, hotel, reading)).toList(), PlanView.of(quote.plan()),
                quote.rooms().stream().map(room -> room(room, quote.plan())).toList(),
                nights(quote), quote.charges().stream().map(ChargeView::of).toList(),
                quote.extras().stream().map(extra -> ExtraView.of(extra, told)).toList(),
                new Choice(told, List.of()).available(quote.stays()).stream().map(AvailableView::of).toList(), quote.total(),
                quote.plan().profile().payment().methods().stream().sorted().toList(),
                quote.deposit().map(deposit -> DepositView.of(deposit, quote.total())).orElse(null),
                CancellationView.of(offer.cancellation(), hotel.profile().timezone()), fixed.map(Fixed::token).orElse(null),
                fixed.map(Fixed::until).orElse(null));
    }

    private static RoomView room(Quote.Room room, RatePlan plan) {
        return RoomView.of(room.type().id(), plan.id(), room.occupancy(), room.extras().stream()
                .map(extra -> new RoomView.ExtraAsked(extra.id(), extra.quantity())).toList());
    }

    private static List<NightView> nights(Quote quote) {
        List<LocalDate> dates = quote.dates();
        List<Money> prices = quote.prices();
        return IntStream.range(0, dates.size()).mapToObj(night -> new NightView(dates.get(night), prices.get(night))).toList();
    }
}
