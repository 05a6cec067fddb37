package innkeeper.hotel.availability.usecase;

import innkeeper.hotel.Ports;
import innkeeper.hotel.Situations;
import innkeeper.hotel.availability.domain.OccupiedRooms;
import innkeeper.hotel.availability.domain.RoomStay;
import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.extras.domain.Choice;
import innkeeper.hotel.occupancy.domain.Group;
import innkeeper.hotel.occupancy.domain.Occupancy;
import innkeeper.hotel.rates.domain.Edit;
import innkeeper.hotel.rates.domain.Night;
import innkeeper.hotel.rates.domain.RateChange;
import innkeeper.hotel.rates.domain.RatePlan;
import innkeeper.hotel.rates.usecase.SaidOfNights;
import innkeeper.hotel.sale.domain.Quote;
import innkeeper.hotel.sale.domain.WantedRoom;
import innkeeper.hotel.sale.usecase.ListOffers;
import innkeeper.hotel.sale.usecase.QuoteStay;
import innkeeper.hotel.search.domain.FoundHotel.Bookable;
import innkeeper.hotel.search.usecase.Shown;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.Money;
import innkeeper.kernel.Rejected;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static innkeeper.hotel.Situations.TODAY;
import static innkeeper.hotel.Situations.aDouble;
import static innkeeper.hotel.Situations.aHotel;
import static innkeeper.hotel.Situations.closed;
import static innkeeper.hotel.Situations.closedToArrival;
import static innkeeper.hotel.Situations.closedToDeparture;
import static innkeeper.hotel.Situations.derived;
import static innkeeper.hotel.Situations.givenUp;
import static innkeeper.hotel.Situations.june;
import static innkeeper.hotel.Situations.period;
import static innkeeper.hotel.Situations.rate;
import static innkeeper.hotel.Situations.rub;
import static innkeeper.hotel.Situations.to;
import static innkeeper.hotel.search.usecase.Asking.inCity;
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
        ports().say(doubles, to(doubles, rate(june(2, 3), 8000)));
        offered(june(1, 4), 3, 2, rub(36000).minor());
    }

    @Test
    void taken_nights_disappear_and_come_back_when_they_are_given_back() {
        booked(june(2, 4), 2, 1);
        notOffered(june(1, 3), 1, 1);
        notOffered(june(3, 5), 1, 1);
        offered(june(1, 2), 1, 1, rub(5000).minor());
        offered(june(4, 5), 1, 1, rub(5000).minor());
        ports().booked().accept(givenUp(booking, 2));
        offered(june(1, 3), 1, 1, rub(10000).minor());
    }

    @Test
    void one_free_room_is_enough_for_one_and_not_for_two() {
        booked(june(2, 4), 1, 1);
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
        ports().say(doubles, closed(doubles, june(2, 3)));
        notOffered(june(1, 4), 1, 1);
        offered(june(3, 4), 1, 1, rub(5000).minor());
    }

    @Test
    void the_minimum_stay_of_every_night_is_kept() {
        ports().say(doubles, to(doubles, period(june(2, 3), 5000, 3, false)));
        notOffered(june(1, 3), 1, 1);
        offered(june(1, 4), 1, 1, rub(15000).minor());
    }

    @Test
    void no_stay_begins_where_no_arrivals_are_taken_or_ends_where_no_departures_are() {
        ports().say(doubles, closedToArrival(doubles, june(2)), closedToDeparture(doubles, june(4)));
        notOffered(june(2, 3), 1, 1);
        offered(june(1, 3), 1, 1, rub(10000).minor());
        notOffered(june(3, 4), 1, 1);
        offered(june(3, 5), 1, 1, rub(10000).minor());
        offered(june(4, 5), 1, 1, rub(5000).minor());
        ports().say(doubles, closed(doubles, june(6, 7)));
        offered(june(5, 6), 1, 1, rub(5000).minor());
    }

    /** Of two plans, one of which follows the other, whatever is said of either. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void search_offers_and_quotes_agree_about_any_stay(int seed) {
        Random random = new Random(seed);
        RatePlan standard = ports().standard(hotel.id());
        RatePlan derived = derived(standard, "cheaper", -15);
        ports().ratePlans().change(hotel.id(), Optional.empty(), plans -> plans.with(derived));
        SaidOfNights said = new SaidOfNights(doubles, random);
        for (int i = 0; i < 5; i++) {
            ports().nights().change(standard.id(), said.some());
            ports().nights().change(derived.id(), said.some().stream()
                    .map(each -> new RateChange(each.roomType(), each.dates(), new Edit.Keep<>(), each.restrictions()))
                    .toList());
        }
        booked(june(10, 13), 2, 1);
        Set<Integer> offers = new HashSet<>();
        for (int day = 1; day < 26; day++) {
            for (int nights = 1; nights <= 4; nights++) {
                offers.add(agreeAbout(june(day, day + nights), standard, derived));
            }
        }
        assertEquals(Set.of(0, 1, 2), offers);
    }

    /** How many plans sell the stay, by all three of them. */
    private int agreeAbout(DateRange dates, RatePlan... plans) {
        List<Money> quoted = Stream.of(plans).flatMap(plan -> quote(dates, plan).stream())
                .sorted(Comparator.comparing(Money::minor)).toList();
        List<Money> found = ports().search().find(inCity(city).on(dates).party(1, 1).query()).stream()
                .map(hotel -> ((Bookable) hotel).total()).toList();
        assertEquals(quoted.stream().limit(1).toList(), found, dates.toString());
        assertEquals(quoted, offers(dates, 1, 1), dates.toString());
        return quoted.size();
    }

    private Optional<Money> quote(DateRange dates, RatePlan plan) {
        try {
            return Optional.of(ports().quoteStay()
                    .handle(new QuoteStay.Question(hotel.id(), dates.checkIn(), dates.checkOut(),
                            List.of(new WantedRoom(doubles.id(), Optional.of(plan.id()), Occupancy.adults(1),
                                    List.of())),
                            Optional.empty()))
                    .rooms().getFirst()
                    .quote()).filter(Quote::bookable).map(Quote::total);
        } catch (Rejected _) {
            return Optional.empty();
        }
    }

    @Test
    void a_room_type_that_is_no_longer_sold_is_not_offered() {
        ports().roomTypes().remove(hotel.id(), doubles.id(), version -> version == 1);
        notOffered(june(1, 2), 1, 1);
    }

    @Test
    void each_room_of_a_booking_takes_its_own_nights_of_its_own_type() {
        RoomType suites = aDouble(hotel, 1, 9000);
        ports().roomTypes().add(suites);
        said(1, Map.of(stay(june(1, 3)), 1, stay(june(2, 5)), 1, new RoomStay(suites.id(), june(4, 6)), 1));
        assertEquals(List.of(1, 2, 1, 1, 0, 0), taken(doubles));
        assertEquals(List.of(0, 0, 0, 1, 1, 0), taken(suites));
        assertEquals(List.of(rub(9000)), offers(june(2, 3), 1, 1));
        assertEquals(List.of(rub(5000)), offers(june(4, 5), 1, 1));
    }

    @Test
    void a_room_that_is_given_up_in_part_or_whole_gives_back_its_nights_and_no_others() {
        said(1, Map.of(stay(june(1, 5)), 2));
        notOffered(june(3, 5), 1, 1);
        said(2, Map.of(stay(june(1, 5)), 1, stay(june(1, 3)), 1));
        assertEquals(List.of(2, 2, 1, 1, 0, 0), taken(doubles));
        offered(june(3, 5), 1, 1, rub(10000).minor());
        notOffered(june(2, 4), 1, 1);
        said(3, Map.of(stay(june(1, 5)), 1));
        assertEquals(List.of(1, 1, 1, 1, 0, 0), taken(doubles));
    }

    @Test
    void a_booking_that_is_moved_takes_the_new_nights_and_leaves_the_old_ones() {
        booked(june(1, 4), 2, 1);
        booked(june(3, 6), 2, 2);
        assertEquals(List.of(0, 0, 2, 2, 2, 0), taken(doubles));
    }

    @Test
    void the_highest_version_counts_whatever_comes_late_or_twice() {
        booked(june(3, 5), 1, 3);
        booked(june(3, 5), 1, 3);
        booked(june(1, 3), 2, 1);
        ports().booked().accept(givenUp(booking, 2));
        assertEquals(List.of(0, 0, 1, 1, 0, 0), taken(doubles));
        ports().booked().accept(givenUp(booking, 5));
        booked(june(1, 5), 2, 4);
        assertEquals(List.of(0, 0, 0, 0, 0, 0), taken(doubles));
    }

    @Test
    void a_booking_that_was_given_up_before_anything_else_was_told_of_it_takes_nothing() {
        ports().booked().accept(givenUp(booking, 2));
        booked(june(1, 5), 2, 1);
        assertEquals(List.of(0, 0, 0, 0, 0, 0), taken(doubles));
    }

    private void booked(DateRange dates, int rooms, int version) {
        said(version, Map.of(stay(dates), rooms));
    }

    private void said(int version, Map<RoomStay, Integer> rooms) {
        ports().booked().accept(new OccupiedRooms(booking, version, rooms));
    }

    private RoomStay stay(DateRange dates) {
        return new RoomStay(doubles.id(), dates);
    }

    /** Of the nights 1 to 6 June. */
    private List<Integer> taken(RoomType roomType) {
        return ports().nightsOf(roomType, june(1, 7)).stream().map(Night::taken).toList();
    }

    private void offered(DateRange dates, int guests, int rooms, long total) {
        List<Shown> expected = List.of(new Shown(hotel, Situations.ANYWHERE, doubles.id(),
                ports().standard(hotel.id()).id(),
                new Group(Occupancy.adults(guests), Optional.of(rooms)).spread(rooms), rub(total / 100)));
        assertEquals(expected, Shown.of(ports().search().find(inCity(city).on(dates).party(guests, rooms).query())));
        assertEquals(List.of(rub(total / 100)), offers(dates, guests, rooms));
    }

    private void notOffered(DateRange dates, int guests, int rooms) {
        assertEquals(List.of(), ports().search().find(inCity(city).on(dates).party(guests, rooms).query()));
        assertEquals(List.of(), offers(dates, guests, rooms));
    }

    private List<Object> offers(DateRange dates, int guests, int rooms) {
        return new ListOffers(ports().owners(), ports().roomTypes(), ports().ratePlans(), ports().charges(),
                ports().pricing())
                .handle(hotel, dates, new Group(Occupancy.adults(guests), Optional.of(rooms)), TODAY, Choice.NONE)
                .stream().<Object>map(offer -> offer.quote().total()).toList();
    }
}
