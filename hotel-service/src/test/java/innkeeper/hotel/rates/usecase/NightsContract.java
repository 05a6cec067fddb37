package innkeeper.hotel.rates.usecase;

import innkeeper.hotel.Ports;
import innkeeper.hotel.Situations;
import innkeeper.hotel.availability.domain.BlockedRooms;
import innkeeper.hotel.availability.domain.BookedStay;
import innkeeper.hotel.availability.domain.OccupiedRooms;
import innkeeper.hotel.availability.domain.RoomNight;
import innkeeper.hotel.availability.domain.RoomStay;
import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.rates.domain.DatePattern;
import innkeeper.hotel.rates.domain.Edit;
import innkeeper.hotel.rates.domain.Night;
import innkeeper.hotel.rates.domain.RateChange;
import innkeeper.hotel.rates.domain.RatePeriod;
import innkeeper.hotel.rates.domain.RatePlan;
import innkeeper.hotel.rates.domain.Restrictions;
import innkeeper.hotel.rates.usecase.Nights.Product;
import innkeeper.kernel.BlockId;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.DateRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static innkeeper.hotel.Situations.aDouble;
import static innkeeper.hotel.Situations.aHotel;
import static innkeeper.hotel.Situations.base;
import static innkeeper.hotel.Situations.closed;
import static innkeeper.hotel.Situations.derived;
import static innkeeper.hotel.Situations.givenUp;
import static innkeeper.hotel.Situations.june;
import static innkeeper.hotel.Situations.night;
import static innkeeper.hotel.Situations.occupied;
import static innkeeper.hotel.Situations.period;
import static innkeeper.hotel.Situations.priced;
import static innkeeper.hotel.Situations.rate;
import static innkeeper.hotel.Situations.restricted;
import static innkeeper.hotel.Situations.to;
import static innkeeper.hotel.rates.domain.PriceLayer.BASE_PRICE;
import static innkeeper.hotel.rates.domain.PriceLayer.SEASON;
import static innkeeper.hotel.rates.domain.PriceLayer.WEEKDAY;
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

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void what_was_said_of_nights_can_be_read_again(long seed) {
        SaidOfNights words = new SaidOfNights(doubles, new Random(seed));
        Map<LocalDate, Night.Said> expected = new TreeMap<>();
        for (int request = 0; request < 8; request++) {
            List<RateChange> changes = words.some();
            ports().say(doubles, changes.toArray(RateChange[]::new));
            changes.forEach(change -> change.dates().nights().forEach(night -> expected.merge(night,
                    Night.Said.nothing(night).with(change), (before, _) -> before.with(change))));
        }
        expected.values().removeIf(night -> night.isEmpty() || !june(3, 20).nights().contains(night.date()));
        assertEquals(List.copyOf(expected.values()),
                ports().nights().said(ports().standard(hotel.id()).id(), june(3, 20))
                        .getOrDefault(doubles.id(), List.of()));
    }

    @Test
    void a_night_of_which_nothing_was_said_costs_the_base_price() {
        assertEquals(List.of(night(1, 5000, 1, false, 0), night(2, 5000, 1, false, 0)),
                ports().nightsOf(doubles, june(1, 3)));
    }

    @Test
    void later_terms_replace_earlier_ones_on_the_dates_they_name_and_no_others() {
        ports().say(doubles, to(doubles, rate(june(1, 10), 8000)));
        ports().say(doubles,
                to(doubles, period(june(8, 12), 9000, 3, true)), to(doubles, rate(june(4, 6), 7000)));
        assertEquals(List.of(rate(june(1, 4), 8000), rate(june(4, 6), 7000), rate(june(6, 8), 8000),
                period(june(8, 12), 9000, 3, true), base(june(12, 14), 5000)),
                RatePeriod.of(ports().nightsOf(doubles, june(1, 14))));
    }

    @Test
    void closing_nights_leaves_their_prices_and_opening_them_shows_those_again() {
        ports().say(doubles, to(doubles, period(june(1, 5), 8000, 2, false)));
        ports().say(doubles, closed(doubles, june(2, 7)));
        assertEquals(
                List.of(period(june(1, 2), SEASON, 8000, 2, false), period(june(2, 5), 8000, 2, true),
                        period(june(5, 7), BASE_PRICE, 5000, 1, true), base(june(7, 8), 5000)),
                periods(june(1, 8)));
        ports().say(doubles,
                restricted(doubles, DatePattern.every(june(1, 8)),
                        Restrictions.Change.NONE.closed(new Edit.To<>(false))));
        assertEquals(List.of(period(june(1, 5), 8000, 2, false), base(june(5, 8), 5000)),
                periods(june(1, 8)));
    }

    @Test
    void what_is_set_back_goes_back_to_what_lies_below_and_the_rest_stays() {
        ports().say(doubles, to(doubles, period(june(1, 5), 8000, 2, true)));
        ports().say(doubles,
                unpriced(DatePattern.every(june(1, 3))));
        ports().say(doubles,
                restricted(doubles, DatePattern.every(june(2, 4)), new Restrictions.Change(new Edit.Reset<>(),
                        new Edit.Reset<>(), new Edit.Keep<>(), new Edit.Keep<>())));
        assertEquals(List.of(period(june(1, 2), BASE_PRICE, 5000, 2, true), base(june(2, 3), 5000),
                period(june(3, 4), SEASON, 8000, 1, false), period(june(4, 5), SEASON, 8000, 2, true)),
                periods(june(1, 5)));
    }

    @Test
    void the_most_specific_price_counts_in_whatever_order_they_are_set() {
        DatePattern friday = new DatePattern(june(1, 8), Set.of(DayOfWeek.FRIDAY));
        ports().say(doubles, priced(doubles, DatePattern.every(june(4, 5)), 12000));
        ports().say(doubles, priced(doubles, friday, 9000));
        ports().say(doubles, priced(doubles, DatePattern.every(june(3, 6)), 8000));
        assertEquals(List.of(period(june(3, 4), SEASON, 8000, 1, false), rate(june(4, 5), 12000),
                period(june(5, 6), SEASON, 8000, 1, false)), periods(june(3, 6)));
        ports().say(doubles, unpriced(DatePattern.every(june(4, 5))));
        assertEquals(List.of(period(june(4, 5), WEEKDAY, 9000, 1, false)), periods(june(4, 5)));
        ports().say(doubles, unpriced(DatePattern.every(june(1, 8))));
        assertEquals(List.of(base(june(3, 4), 5000), period(june(4, 5), WEEKDAY, 9000, 1, false),
                base(june(5, 6), 5000)), periods(june(3, 6)));
        ports().say(doubles, unpriced(friday));
        assertEquals(List.of(base(june(3, 6), 5000)), periods(june(3, 6)));
    }

    @Test
    void of_two_words_on_a_night_in_one_request_the_last_one_counts_whatever_their_layers() {
        ports().say(doubles, closed(doubles, june(4, 5)), restricted(doubles, DatePattern.every(june(1, 8)),
                Restrictions.Change.NONE.closed(new Edit.To<>(false))));
        assertEquals(List.of(base(june(1, 8), 5000)), periods(june(1, 8)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void whatever_is_said_in_whatever_order_a_night_is_what_the_words_on_it_make(int seed) {
        SaidOfNights said = new SaidOfNights(doubles, new Random(seed));
        for (int i = 0; i < 12; i++) {
            ports().say(doubles, said.some().toArray(RateChange[]::new));
        }
        assertEquals(june(1, 29).nights().stream().map(said::night).toList(), ports().nightsOf(doubles, june(1, 29)));
    }

    @Test
    void many_are_read_at_once_as_each_is_alone() {
        RoomType suites = aDouble(hotel, 1, 9000);
        ports().roomTypes().add(suites);
        RatePlan standard = ports().standard(hotel.id());
        RatePlan cheaper = derived(standard, "cheaper", -15);
        ports().ratePlans().change(hotel.id(), Optional.empty(), plans -> plans.with(cheaper));
        ports().say(doubles, new SaidOfNights(doubles, new Random(7)).some().toArray(RateChange[]::new));
        ports().nights().change(cheaper.id(), List.of(closed(suites, june(3, 5))));
        booked(june(4, 6));
        List<Product> products = List.of(new Product(cheaper, suites), new Product(standard, doubles),
                new Product(standard, suites), new Product(cheaper, doubles));
        Map<Product, List<Night>> all = ports().nights().of(products, june(1, 20));
        assertEquals(products, List.copyOf(all.keySet()));
        products.forEach(
                each -> assertEquals(Situations.nightsOf(ports().nights(), each.plan(), each.roomType(), june(1, 20)),
                        all.get(each)));
        assertEquals(Map.of(), ports().nights().of(List.of(), june(1, 20)));
        assertEquals(Map.of(new RoomNight(doubles.id(), june(4)), 1, new RoomNight(doubles.id(), june(5)), 1),
                ports().bookedStays().taken(List.of(suites.id(), doubles.id()), june(1, 20)));
        assertEquals(Map.of(), ports().bookedStays().taken(List.of(suites.id()), june(1, 20)));
    }

    @Test
    void blocked_rooms_are_not_free_and_count_apart_from_those_sold_by_the_latest_version() {
        BlockId block = new BlockId(UUID.randomUUID());
        ports().blocked().accept(new BlockedRooms(block, 1, doubles.id(), 2, Set.of(june(4), june(5))));
        ports().booked().accept(occupied(new BookingId(UUID.randomUUID()), 1, doubles.id(), june(5, 6), 1));
        assertEquals(Map.of(june(4), 2, june(5), 3),
                byDate(ports().bookedStays().taken(List.of(doubles.id()), june(1, 20))));
        assertEquals(Map.of(june(4), 2, june(5), 2),
                byDate(ports().bookedStays().blocked(List.of(doubles.id()), june(1, 20))));
        ports().blocked()
                .accept(new BlockedRooms(block, 3, doubles.id(), 1, Set.of(june(5), june(30), june(30).plusDays(1))));
        ports().blocked().accept(new BlockedRooms(block, 2, doubles.id(), 2, Set.of(june(4), june(5))));
        assertEquals(Map.of(june(5), 2, june(30), 1, june(30).plusDays(1), 1),
                byDate(ports().bookedStays().taken(List.of(doubles.id()),
                        new DateRange(june(1), june(30).plusDays(9)))));
        ports().blocked().accept(new BlockedRooms(block, 4, doubles.id(), 1, Set.of()));
        ports().blocked().accept(new BlockedRooms(block, 3, doubles.id(), 1, Set.of(june(5))));
        assertEquals(Map.of(june(5), 1), byDate(ports().bookedStays().taken(List.of(doubles.id()), june(1, 20))));
        assertEquals(Map.of(), ports().bookedStays().blocked(List.of(doubles.id()), june(1, 20)));
    }

    private static Map<LocalDate, Integer> byDate(Map<RoomNight, Integer> counts) {
        return counts.entrySet().stream().collect(Collectors.toMap(each -> each.getKey().night(), Map.Entry::getValue));
    }

    private RateChange unpriced(DatePattern dates) {
        return new RateChange(doubles.id(), dates, new Edit.Reset<>(), Restrictions.Change.NONE);
    }

    @Test
    void who_is_to_come_on_some_nights_is_known_by_arrival() {
        BookedStay late = booked(june(4, 6));
        BookedStay early = booked(june(1, 3));
        ports().booked().accept(givenUp(booked(june(1, 6)).booking(), 2));
        assertEquals(List.of(early, late), ports().bookedStays().on(doubles.id(), june(2, 5).nights()));
        assertEquals(List.of(late), ports().bookedStays().on(doubles.id(), june(3, 5).nights()));
        assertEquals(List.of(), ports().bookedStays().on(doubles.id(), june(6, 9).nights()));
    }

    @Test
    void a_booking_of_several_stays_is_to_come_with_each_of_them() {
        BookingId booking = new BookingId(UUID.randomUUID());
        ports().booked().accept(new OccupiedRooms(booking, 1, Map.of(
                new RoomStay(doubles.id(), june(1, 3)), 2, new RoomStay(doubles.id(), june(1, 5)), 1,
                new RoomStay(aDouble(hotel, 1, 9000).id(), june(1, 5)), 1)));
        assertEquals(List.of(new BookedStay(booking, doubles.id(), june(1, 3), 2),
                new BookedStay(booking, doubles.id(), june(1, 5), 1)),
                ports().bookedStays().on(doubles.id(), june(2, 3).nights()));
    }

    private BookedStay booked(DateRange dates) {
        BookedStay stay = new BookedStay(new BookingId(UUID.randomUUID()), doubles.id(), dates, 1);
        ports().booked().accept(occupied(stay.booking(), 1, doubles.id(), dates, 1));
        return stay;
    }

    private List<RatePeriod> periods(DateRange dates) {
        return RatePeriod.of(ports().nightsOf(doubles, dates));
    }

    @Test
    void a_booked_night_shows_how_many_rooms_are_taken_until_they_are_given_back() {
        BookingId booking = new BookingId(UUID.randomUUID());
        ports().booked().accept(occupied(booking, 1, doubles.id(), june(2, 4), 2));
        assertEquals(List.of(0, 2, 2, 0), taken());
        ports().booked().accept(givenUp(booking, 2));
        assertEquals(List.of(0, 0, 0, 0), taken());
    }

    private List<Integer> taken() {
        return ports().nightsOf(doubles, june(1, 5)).stream().map(Night::taken).toList();
    }
}
