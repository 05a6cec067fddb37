package innkeeper.hotel.usecase;

import innkeeper.hotel.domain.BookedStay;
import innkeeper.hotel.domain.Hotel;
import innkeeper.hotel.domain.Night;
import innkeeper.hotel.domain.RatePeriod;
import innkeeper.hotel.domain.RoomType;
import innkeeper.kernel.BookingId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static innkeeper.hotel.usecase.Situations.aDouble;
import static innkeeper.hotel.usecase.Situations.aHotel;
import static innkeeper.hotel.usecase.Situations.june;
import static innkeeper.hotel.usecase.Situations.rate;
import static innkeeper.hotel.usecase.Situations.rub;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What every calendar promises. */
public abstract class NightsContract {
    private final Hotel hotel = aHotel();
    private final RoomType doubles = aDouble(hotel, 5, 5000);

    protected abstract Ports ports();

    @BeforeEach
    void doubles_are_sold() {
        ports().hotels().add(hotel);
        ports().roomTypes().add(doubles);
    }

    @Test
    void a_night_of_which_nothing_was_said_costs_the_base_price() {
        assertEquals(List.of(new Night(june(1), rub(5000), 1, false, 0), new Night(june(2), rub(5000), 1, false, 0)),
                ports().nights().of(doubles, june(1, 3)));
    }

    @Test
    void later_terms_replace_earlier_ones_on_the_dates_they_name_and_no_others() {
        ports().nights().replace(doubles.id(), List.of(rate(june(1, 10), 8000)));
        ports().nights().replace(doubles.id(), List.of(
                new RatePeriod(june(8, 12), rub(9000), 3, true), rate(june(4, 6), 7000)));
        assertEquals(List.of(rate(june(1, 4), 8000), rate(june(4, 6), 7000), rate(june(6, 8), 8000),
                new RatePeriod(june(8, 12), rub(9000), 3, true), rate(june(12, 14), 5000)),
                RatePeriod.of(ports().nights().of(doubles, june(1, 14))));
    }

    @Test
    void a_booked_night_shows_how_many_rooms_are_taken_until_they_are_given_back() {
        BookingId booking = new BookingId(UUID.randomUUID());
        ports().booked().accept(
                new BookedStay(booking, doubles.id(), june(2, 4), 2, true, Situations.NOW.instant()));
        assertEquals(List.of(0, 2, 2, 0), taken());
        ports().booked().accept(
                new BookedStay(booking, doubles.id(), june(2, 4), 2, false, Situations.NOW.instant().plusSeconds(1)));
        assertEquals(List.of(0, 0, 0, 0), taken());
    }

    private List<Integer> taken() {
        return ports().nights().of(doubles, june(1, 5)).stream().map(Night::taken).toList();
    }
}
