package innkeeper.hotel.usecase;

import innkeeper.hotel.domain.BookedStay;
import innkeeper.hotel.domain.FoundHotel;
import innkeeper.hotel.domain.FoundHotel.Bookable;
import innkeeper.hotel.domain.Hotel;
import innkeeper.hotel.domain.RoomType;
import innkeeper.hotel.domain.calendar.RatePeriod;
import innkeeper.hotel.domain.calendar.Stay;
import innkeeper.hotel.usecase.sale.ListOffers;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.DateRange;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static innkeeper.hotel.usecase.Asking.inCity;
import static innkeeper.hotel.usecase.Situations.aDouble;
import static innkeeper.hotel.usecase.Situations.aHotel;
import static innkeeper.hotel.usecase.Situations.closed;
import static innkeeper.hotel.usecase.Situations.june;
import static innkeeper.hotel.usecase.Situations.rate;
import static innkeeper.hotel.usecase.Situations.rub;
import static innkeeper.hotel.usecase.Situations.to;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Dated search and the hotel's own offers tell the same truth about what can be booked. */
public abstract class AvailabilityContract {
    private final String city = "City " + UUID.randomUUID();
    private final Hotel hotel = aHotel("Inn", city);
    private final RoomType doubles = aDouble(hotel, 2, 5000);
    private final BookingId booking = new BookingId(UUID.randomUUID());

    protected abstract Ports ports();

    @BeforeEach
    void two_doubles_are_sold() {
        ports().hotels().add(hotel);
        ports().roomTypes().add(doubles);
    }

    @Test
    void a_free_stay_costs_the_sum_of_its_nights_times_the_rooms() {
        ports().nights().change(doubles.id(), List.of(to(rate(june(2, 3), 8000))));
        offered(june(1, 4), 3, 2, rub(36000).minor());
    }

    @Test
    void taken_nights_disappear_and_come_back_when_they_are_given_back() {
        booked(june(2, 4), 2, true, 1);
        notOffered(june(1, 3), 1, 1);
        notOffered(june(3, 5), 1, 1);
        offered(june(1, 2), 1, 1, rub(5000).minor());
        offered(june(4, 5), 1, 1, rub(5000).minor());
        booked(june(2, 4), 2, false, 2);
        offered(june(1, 3), 1, 1, rub(10000).minor());
    }

    @Test
    void one_free_room_is_enough_for_one_and_not_for_two() {
        booked(june(2, 4), 1, true, 1);
        offered(june(2, 4), 2, 1, rub(10000).minor());
        notOffered(june(2, 4), 2, 2);
    }

    @Test
    void more_guests_than_the_rooms_sleep_are_not_offered_any() {
        offered(june(1, 2), 2, 1, rub(5000).minor());
        notOffered(june(1, 2), 3, 1);
    }

    @Test
    void one_closed_night_closes_the_stay() {
        ports().nights().change(doubles.id(), List.of(closed(june(2, 3))));
        notOffered(june(1, 4), 1, 1);
        offered(june(3, 4), 1, 1, rub(5000).minor());
    }

    @Test
    void the_minimum_stay_of_every_night_is_kept() {
        ports().nights().change(doubles.id(), List.of(to(new RatePeriod(june(2, 3), rub(5000), 3, false))));
        notOffered(june(1, 3), 1, 1);
        offered(june(1, 4), 1, 1, rub(15000).minor());
    }

    @Test
    void a_room_type_that_is_no_longer_sold_is_not_offered() {
        ports().roomTypes().remove(hotel.id(), doubles.id(), version -> version == 1);
        notOffered(june(1, 2), 1, 1);
    }

    private void booked(DateRange dates, int rooms, boolean held, int version) {
        ports().booked().accept(new BookedStay(booking, doubles.id(), dates, rooms, held, version));
    }

    private void offered(DateRange dates, int guests, int rooms, long total) {
        List<FoundHotel> expected = List.of(new Bookable(hotel, doubles.id(), rub(total / 100)));
        assertEquals(expected, ports().search().find(inCity(city).on(dates).party(guests, rooms).query()));
        assertEquals(List.of(rub(total / 100)), offers(dates, guests, rooms));
    }

    private void notOffered(DateRange dates, int guests, int rooms) {
        assertEquals(List.of(), ports().search().find(inCity(city).on(dates).party(guests, rooms).query()));
        assertEquals(List.of(), offers(dates, guests, rooms));
    }

    private List<Object> offers(DateRange dates, int guests, int rooms) {
        return new ListOffers(ports().owners(), ports().roomTypes(), ports().nights())
                .handle(hotel, new Stay(dates, guests, rooms))
                .stream().<Object>map(quote -> quote.total()).toList();
    }
}
