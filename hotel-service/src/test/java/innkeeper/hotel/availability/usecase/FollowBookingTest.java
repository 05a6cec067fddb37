package innkeeper.hotel.availability.usecase;

import innkeeper.hotel.Situations;
import innkeeper.hotel.availability.domain.OccupiedRooms;
import innkeeper.hotel.availability.domain.RoomStay;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.rates.domain.Night;
import innkeeper.hotel.rates.domain.RatePlan;
import innkeeper.hotel.rates.usecase.InMemoryNights;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.RatePlanId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static innkeeper.hotel.Situations.aDouble;
import static innkeeper.hotel.Situations.aHotel;
import static innkeeper.hotel.Situations.givenUp;
import static innkeeper.hotel.Situations.june;
import static innkeeper.hotel.Situations.occupied;
import static org.junit.jupiter.api.Assertions.assertEquals;

class FollowBookingTest {
    private static final RatePlan PLAN =
            RatePlan.standard(new RatePlanId(UUID.randomUUID()), new HotelId(UUID.randomUUID()));
    private final RoomType doubles = aDouble(aHotel(), 5, 5000);
    private final RoomType suites = aDouble(aHotel(), 5, 9000);
    private final InMemoryNights nights = new InMemoryNights(_ -> true);
    private final FollowBooking follow = new FollowBooking(nights);
    private final BookingId booking = new BookingId(UUID.randomUUID());

    @Test
    void a_booking_takes_its_nights_and_not_the_day_of_departure() {
        follow.handle(said(june(2, 4), 2, 1));
        assertEquals(List.of(0, 2, 2, 0), taken(doubles));
    }

    @Test
    void rooms_of_other_types_and_dates_are_counted_apart() {
        follow.handle(new OccupiedRooms(booking, 1, Map.of(new RoomStay(doubles.id(), june(1, 3)), 2,
                new RoomStay(doubles.id(), june(2, 5)), 1, new RoomStay(suites.id(), june(3, 4)), 1)));
        assertEquals(List.of(2, 3, 1, 1), taken(doubles));
        assertEquals(List.of(0, 0, 1, 0), taken(suites));
    }

    @Test
    void an_event_told_twice_counts_once() {
        follow.handle(said(june(2, 4), 2, 1));
        follow.handle(said(june(2, 4), 2, 1));
        assertEquals(List.of(0, 2, 2, 0), taken(doubles));
    }

    @Test
    void a_cancelled_booking_gives_its_nights_back() {
        follow.handle(said(june(2, 4), 2, 1));
        follow.handle(givenUp(booking, 3));
        assertEquals(List.of(0, 0, 0, 0), taken(doubles));
    }

    @Test
    void a_room_given_up_after_its_first_night_gives_the_rest_back_and_leaves_the_other_room_its_nights() {
        follow.handle(said(june(1, 5), 2, 1));
        follow.handle(new OccupiedRooms(booking, 2,
                Map.of(new RoomStay(doubles.id(), june(1, 5)), 1, new RoomStay(doubles.id(), june(1, 2)), 1)));
        assertEquals(List.of(2, 1, 1, 1), taken(doubles));
    }

    @Test
    void a_late_event_does_not_bring_a_cancelled_booking_back() {
        follow.handle(givenUp(booking, 3));
        follow.handle(said(june(2, 4), 2, 1));
        assertEquals(List.of(0, 0, 0, 0), taken(doubles));
    }

    @Test
    void a_booking_that_moves_leaves_its_old_nights() {
        follow.handle(said(june(1, 3), 1, 1));
        follow.handle(said(june(3, 5), 1, 2));
        assertEquals(List.of(0, 0, 1, 1), taken(doubles));
    }

    @Test
    void a_booking_that_changes_to_another_type_leaves_the_first() {
        follow.handle(said(june(1, 3), 1, 1));
        follow.handle(occupied(booking, 2, suites.id(), june(1, 3), 1));
        assertEquals(List.of(0, 0, 0, 0), taken(doubles));
        assertEquals(List.of(1, 1, 0, 0), taken(suites));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_order_in_which_events_come_and_how_often_does_not_matter(long seed) {
        List<OccupiedRooms> life = List.of(said(june(1, 5), 2, 1), said(june(1, 5), 2, 2),
                occupied(booking, 3, suites.id(), june(1, 5), 2), said(june(2, 5), 3, 4),
                new OccupiedRooms(booking, 5,
                        Map.of(new RoomStay(doubles.id(), june(2, 5)), 1, new RoomStay(suites.id(), june(2, 3)), 1)));
        List<OccupiedRooms> told = new ArrayList<>(life);
        told.addAll(life);
        Collections.shuffle(told, new Random(seed));
        told.forEach(follow::handle);
        assertEquals(List.of(0, 1, 1, 1), taken(doubles));
        assertEquals(List.of(0, 1, 0, 0), taken(suites));
    }

    private OccupiedRooms said(DateRange dates, int rooms, int version) {
        return occupied(booking, version, doubles.id(), dates, rooms);
    }

    /** Of the nights 1 to 4 June. */
    private List<Integer> taken(RoomType roomType) {
        return Situations.nightsOf(nights, PLAN, roomType, june(1, 5)).stream().map(Night::taken).toList();
    }
}
