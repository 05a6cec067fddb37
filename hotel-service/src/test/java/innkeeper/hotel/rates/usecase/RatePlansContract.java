package innkeeper.hotel.rates.usecase;

import innkeeper.hotel.Ports;
import innkeeper.hotel.Situations;
import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.rates.domain.Night;
import innkeeper.hotel.rates.domain.RatePlan;
import innkeeper.hotel.rejection.domain.HotelRejection.UnknownRatePlan;
import innkeeper.hotel.sale.usecase.QuoteStay;
import innkeeper.hotel.sale.usecase.QuoteStay.QuotedRoom;
import innkeeper.hotel.sale.usecase.QuoteStay.WantedRoom;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.Rejected;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static innkeeper.hotel.Situations.aDouble;
import static innkeeper.hotel.Situations.aHotel;
import static innkeeper.hotel.Situations.june;
import static innkeeper.hotel.Situations.occupied;
import static innkeeper.hotel.Situations.rub;
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
        RatePlan born = ports().ratePlans().of(hotel.id()).getFirst();
        assertEquals(List.of(RatePlan.standard(born.id(), hotel.id())), ports().ratePlans().of(hotel.id()));
        assertEquals(born, ports().ratePlans().get(hotel.id(), Optional.empty()));
        assertEquals(born, ports().ratePlans().get(hotel.id(), Optional.of(born.id())));
    }

    @Test
    void adding_the_same_hotel_again_adds_no_plan() {
        List<RatePlan> born = ports().ratePlans().of(hotel.id());
        ports().hotels().add(hotel);
        assertEquals(born, ports().ratePlans().of(hotel.id()));
    }

    @Test
    void a_plan_is_found_in_its_own_hotel_only() {
        Hotel other = aHotel();
        ports().hotels().add(other);
        RatePlanId elsewhere = ports().ratePlans().of(other.id()).getFirst().id();
        assertEquals(new UnknownRatePlan(elsewhere.toString()), assertThrows(Rejected.class,
                () -> ports().ratePlans().get(hotel.id(), Optional.of(elsewhere))).rejection());
        assertEquals(new UnknownRatePlan("standard"), assertThrows(Rejected.class,
                () -> ports().ratePlans().get(aHotel().id(), Optional.empty())).rejection());
    }

    @Test
    void several_plans_sell_the_same_rooms_by_their_rows_alone() {
        RatePlan standard = ports().ratePlans().of(hotel.id()).getFirst();
        RatePlan breakfast = new RatePlan(new RatePlanId(UUID.randomUUID()), hotel.id(), "breakfast");
        ports().planned().accept(breakfast);
        assertEquals(Set.of(standard, breakfast),
                ports().ratePlans().of(hotel.id()).stream().collect(Collectors.toSet()));
        ports().booked().accept(
                occupied(new BookingId(UUID.randomUUID()), 1, doubles.id(), june(1, 2), 1));
        QuoteStay quoteStay = new QuoteStay(ports().hotels(), ports().owners(), ports().roomTypes(),
                ports().ratePlans(), ports().nights(), Situations.NOW);
        List<QuotedRoom> rooms = quoteStay.handle(new QuoteStay.Question(hotel.id(), june(1), june(2),
                List.of(wanted(Optional.empty()), wanted(Optional.of(breakfast.id()))))).rooms();
        assertEquals(List.of(standard, breakfast), rooms.stream().map(QuotedRoom::plan).toList());
        List<Night> night = List.of(new Night(june(1), rub(5000), 1, false, 1));
        assertEquals(List.of(night, night), rooms.stream().map(room -> room.quote().nights()).toList());
    }

    private WantedRoom wanted(Optional<RatePlanId> plan) {
        return new WantedRoom(doubles.id(), plan, 2);
    }
}
