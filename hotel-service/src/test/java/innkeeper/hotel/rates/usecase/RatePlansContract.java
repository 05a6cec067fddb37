package innkeeper.hotel.rates.usecase;

import innkeeper.hotel.Ports;
import innkeeper.hotel.Situations;
import innkeeper.hotel.cancellation.domain.CancellationPolicy;
import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.occupancy.domain.AgeBand;
import innkeeper.hotel.occupancy.domain.Difference;
import innkeeper.hotel.occupancy.domain.Occupancy;
import innkeeper.hotel.occupancy.domain.OccupancyPrices;
import innkeeper.hotel.occupancy.domain.RoomPrices;
import innkeeper.hotel.payment.domain.PaymentMethod;
import innkeeper.hotel.payment.domain.PaymentTerms;
import innkeeper.hotel.rates.domain.Board;
import innkeeper.hotel.rates.domain.Derivation;
import innkeeper.hotel.rates.domain.Night;
import innkeeper.hotel.rates.domain.PriceLayer;
import innkeeper.hotel.rates.domain.RatePlan;
import innkeeper.hotel.rates.domain.RatePlanProfile;
import innkeeper.hotel.rates.domain.Restrictions;
import innkeeper.hotel.rates.domain.StayLimits;
import innkeeper.hotel.rejection.domain.HotelRejection.PlanNameTaken;
import innkeeper.hotel.rejection.domain.HotelRejection.UnknownHotel;
import innkeeper.hotel.rejection.domain.HotelRejection.UnknownRatePlan;
import innkeeper.hotel.sale.domain.WantedRoom;
import innkeeper.hotel.sale.usecase.QuoteStay;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Money;
import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.Rejected;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static innkeeper.hotel.Situations.aDouble;
import static innkeeper.hotel.Situations.aHotel;
import static innkeeper.hotel.Situations.closed;
import static innkeeper.hotel.Situations.derived;
import static innkeeper.hotel.Situations.june;
import static innkeeper.hotel.Situations.occupied;
import static innkeeper.hotel.Situations.rate;
import static innkeeper.hotel.Situations.rub;
import static innkeeper.hotel.Situations.to;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** What every store of rate plans promises. */
public abstract class RatePlansContract {
    private final Hotel hotel = aHotel();
    private final RoomType doubles = aDouble(hotel, 3, 5000);

    protected abstract Ports ports();

    @BeforeEach
    void doubles_are_sold() {
        ports().hotels().add(hotel);
        ports().roomTypes().add(doubles);
    }

    @Test
    void a_hotel_is_born_with_the_standard_plan_which_is_meant_where_none_is_named() {
        RatePlan born = ports().ratePlans().of(hotel.id()).standard();
        assertEquals(List.of(RatePlan.standard(born.id(), hotel.id())), ports().ratePlans().of(hotel.id()).plans());
        assertEquals(born, ports().ratePlans().of(hotel.id()).get(Optional.empty()));
        assertEquals(born, ports().ratePlans().of(hotel.id()).get(Optional.of(born.id())));
    }

    @Test
    void adding_the_same_hotel_again_adds_no_plan() {
        List<RatePlan> born = ports().ratePlans().of(hotel.id()).plans();
        ports().hotels().add(hotel);
        assertEquals(born, ports().ratePlans().of(hotel.id()).plans());
    }

    @Test
    void a_plan_is_found_in_its_own_hotel_only() {
        Hotel other = aHotel();
        ports().hotels().add(other);
        RatePlanId elsewhere = ports().standard(other.id()).id();
        assertEquals(new UnknownRatePlan(elsewhere.toString()), assertThrows(Rejected.class,
                () -> ports().ratePlans().of(hotel.id()).get(Optional.of(elsewhere))).rejection());
        assertEquals(new UnknownRatePlan("standard"), assertThrows(Rejected.class,
                () -> ports().ratePlans().of(aHotel().id()).get(Optional.empty())).rejection());
        HotelId nowhere = aHotel().id();
        assertEquals(new UnknownHotel(nowhere), assertThrows(Rejected.class,
                () -> ports().ratePlans().change(nowhere, Optional.empty(), plans -> plans)).rejection());
    }

    @Test
    void a_plan_is_kept_with_all_its_terms_edited_and_taken_away() {
        RatePlan full = RatePlan.added(new RatePlanId(UUID.randomUUID()), hotel.id(), new RatePlanProfile(
                "Half board", Board.HALF_BOARD, Set.of(doubles.id()), CancellationPolicy.parse("7d 1n, 18h 50%"),
                PaymentTerms.of(PaymentMethod.ONLINE),
                Optional.of(new Derivation(ports().standard(hotel.id()).id(), new Difference.Sum(rub(1200)))),
                new StayLimits(2, 14, 3, 180)));
        add(full);
        RatePlan deposit = RatePlan.added(new RatePlanId(UUID.randomUUID()), hotel.id(), new RatePlanProfile("Deposit",
                Board.ROOM_ONLY, Set.of(), CancellationPolicy.USUAL,
                new PaymentTerms(Set.of(PaymentMethod.ONLINE, PaymentMethod.DEPOSIT), Optional.of(30)),
                Optional.empty(),
                StayLimits.NONE));
        add(deposit);
        assertEquals(deposit, ports().ratePlans().of(hotel.id()).get(Optional.of(deposit.id())));
        assertEquals(full, ports().ratePlans().of(hotel.id()).get(Optional.of(full.id())));
        RatePlanProfile plain = ports().standard(hotel.id()).profile();
        RatePlanProfile free = new RatePlanProfile("Half board", plain.board(), plain.roomTypes(),
                new CancellationPolicy(List.of()), plain.payment(), plain.derivation(), plain.limits());
        ports().ratePlans().change(hotel.id(), Optional.empty(),
                plans -> plans.edited(full.id(), version -> version == 1, _ -> free));
        assertEquals(full.edited(free), ports().ratePlans().of(hotel.id()).get(Optional.of(full.id())));
        ports().ratePlans().change(hotel.id(), Optional.empty(),
                plans -> plans.without(full.id(), version -> version == 2));
        assertThrows(Rejected.class, () -> ports().ratePlans().of(hotel.id()).get(Optional.of(full.id())));
        add(derived(ports().standard(hotel.id()), "Half board", 5));
        assertEquals(3, ports().ratePlans().of(hotel.id()).plans().size());
    }

    @Test
    void what_a_plan_says_of_occupancy_is_kept_and_replaced_as_a_whole() {
        OccupancyPrices prices = new OccupancyPrices(Map.of(doubles.id(), new RoomPrices(3,
                Map.of(1, new Difference.Share(-20), 2, new Difference.Sum(rub(-500))),
                Optional.of(new Difference.Sum(rub(1500))),
                List.of(new AgeBand(0, 5, new Difference.Share(0)),
                        new AgeBand(6, 11, new Difference.Sum(rub(700)))))));
        RatePlan standard = ports().standard(hotel.id());
        ports().ratePlans().change(hotel.id(), Optional.empty(),
                plans -> plans.priced(standard.id(), version -> version == 1, prices));
        assertEquals(standard.priced(prices), ports().standard(hotel.id()));
        ports().ratePlans().change(hotel.id(), Optional.empty(),
                plans -> plans.edited(standard.id(), version -> version == 2, profile -> profile));
        assertEquals(prices, ports().standard(hotel.id()).occupancyPrices());
        OccupancyPrices plain = new OccupancyPrices(Map.of(doubles.id(), RoomPrices.SAME));
        ports().ratePlans().change(hotel.id(), Optional.empty(),
                plans -> plans.priced(standard.id(), version -> version == 3, plain));
        assertEquals(plain, ports().standard(hotel.id()).occupancyPrices());
    }

    @Test
    void of_many_who_add_a_plan_of_the_same_name_at_once_one_does() {
        RatePlan standard = ports().standard(hotel.id());
        List<CompletableFuture<Void>> all = IntStream.range(0, 8).mapToObj(i -> CompletableFuture.runAsync(
                () -> add(derived(standard, i % 2 == 0 ? "Early" : "EARLY", -10)))).toList();
        List<Throwable> refused = all.stream().map(each -> each.handle((_, why) -> why).join())
                .filter(Objects::nonNull).map(Throwable::getCause).toList();
        assertEquals(7, refused.size());
        refused.forEach(why -> assertEquals(PlanNameTaken.class, ((Rejected) why).rejection().getClass()));
        assertEquals(2, ports().ratePlans().of(hotel.id()).plans().size());
    }

    @Test
    void several_plans_sell_the_same_rooms() {
        RatePlan breakfast = derived(ports().standard(hotel.id()), "breakfast", 10);
        add(breakfast);
        ports().booked().accept(occupied(new BookingId(UUID.randomUUID()), 1, doubles.id(), june(1, 2), 1));
        var rooms = ports().quoteStay().handle(new QuoteStay.Question(hotel.id(), june(1), june(2),
                List.of(wanted(Optional.empty()), wanted(Optional.of(breakfast.id()))), Optional.empty())).rooms();
        assertEquals(List.of("standard", "breakfast"), rooms.stream().map(room -> room.quote().plan().name()).toList());
        assertEquals(List.of(rub(5000), rub(5500)), rooms.stream().map(room -> room.quote().total()).toList());
        assertEquals(List.of(2, 2), rooms.stream().map(room -> room.quote().taken().getFirst().left()).toList());
    }

    @Test
    void a_derived_plan_follows_prices_and_restrictions_where_it_has_none_of_its_own() {
        RatePlan cheaper = derived(ports().standard(hotel.id()), "cheaper", -15);
        add(cheaper);
        ports().say(doubles, to(doubles, rate(june(2, 3), 333)), closed(doubles, june(3, 4)));
        ports().nights().change(cheaper.id(), List.of(closed(doubles, june(1, 2))));
        assertEquals(List.of(
                Situations.night(1, 4250, 1, true, 0),
                new Night(june(2), Optional.of(new Night.Price(Money.of(28_305, "RUB"), PriceLayer.DAY)),
                        Restrictions.NONE, 0),
                Situations.night(3, 4250, 1, true, 0)),
                Situations.nightsOf(ports().nights(), cheaper, doubles, june(1, 4)));
    }

    @Test
    void a_plan_of_its_own_has_no_price_until_one_is_set() {
        RatePlanProfile plain = ports().standard(hotel.id()).profile();
        RatePlan own = RatePlan.added(new RatePlanId(UUID.randomUUID()), hotel.id(), new RatePlanProfile("own",
                plain.board(), plain.roomTypes(), plain.cancellationPolicy(), plain.payment(), Optional.empty(),
                plain.limits()));
        add(own);
        ports().nights().change(own.id(), List.of(to(doubles, rate(june(2, 3), 7000))));
        assertEquals(List.of(Optional.empty(), Optional.of(rub(7000))),
                Situations.nightsOf(ports().nights(), own, doubles, june(1, 3)).stream()
                        .map(night -> night.price().map(Night.Price::amount)).toList());
    }

    private void add(RatePlan plan) {
        ports().ratePlans().change(hotel.id(), Optional.empty(), plans -> plans.with(plan));
    }

    private WantedRoom wanted(Optional<RatePlanId> plan) {
        return new WantedRoom(doubles.id(), plan, Occupancy.adults(2), List.of());
    }
}
