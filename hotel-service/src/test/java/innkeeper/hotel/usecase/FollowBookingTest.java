package innkeeper.hotel.usecase;

import innkeeper.hotel.domain.BookedStay;
import innkeeper.hotel.domain.RoomType;
import innkeeper.hotel.domain.calendar.Night;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.DateRange;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static innkeeper.hotel.usecase.Situations.aDouble;
import static innkeeper.hotel.usecase.Situations.aHotel;
import static innkeeper.hotel.usecase.Situations.june;
import static org.junit.jupiter.api.Assertions.assertEquals;

class FollowBookingTest {
    private final RoomType doubles = aDouble(aHotel(), 5, 5000);
    private final InMemoryNights nights = new InMemoryNights();
    private final FollowBooking follow = new FollowBooking(nights);
    private final BookingId booking = new BookingId(UUID.randomUUID());

    @Test
    void a_held_booking_takes_its_nights_and_not_the_day_of_departure() {
        follow.handle(said(june(2, 4), 2, true, 1));
        assertEquals(List.of(0, 2, 2, 0), taken());
    }

    @Test
    void an_event_told_twice_counts_once() {
        follow.handle(said(june(2, 4), 2, true, 1));
        follow.handle(said(june(2, 4), 2, true, 1));
        assertEquals(List.of(0, 2, 2, 0), taken());
    }

    @Test
    void a_cancelled_booking_gives_its_nights_back() {
        follow.handle(said(june(2, 4), 2, true, 1));
        follow.handle(said(june(2, 4), 2, false, 3));
        assertEquals(List.of(0, 0, 0, 0), taken());
    }

    @Test
    void a_late_event_does_not_bring_a_cancelled_booking_back() {
        follow.handle(said(june(2, 4), 2, false, 3));
        follow.handle(said(june(2, 4), 2, true, 1));
        assertEquals(List.of(0, 0, 0, 0), taken());
    }

    @Test
    void a_booking_that_moves_leaves_its_old_nights() {
        follow.handle(said(june(1, 3), 1, true, 1));
        follow.handle(said(june(3, 5), 1, true, 2));
        assertEquals(List.of(0, 0, 1, 1), taken());
    }

    private BookedStay said(DateRange dates, int rooms, boolean held, int version) {
        return new BookedStay(booking, doubles.id(), dates, rooms, held, version);
    }

    /** Of the nights 1 to 4 June. */
    private List<Integer> taken() {
        return nights.of(doubles, june(1, 5)).stream().map(Night::taken).toList();
    }
}
