package innkeeper.hotel.rates.usecase;

import innkeeper.hotel.Ports;
import innkeeper.hotel.Situations;
import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.rates.domain.DatePattern;
import innkeeper.hotel.rates.domain.Night;
import innkeeper.hotel.rates.domain.PriceLayer;
import innkeeper.hotel.rates.domain.RateChange;
import innkeeper.hotel.rates.domain.RatePeriod;
import innkeeper.hotel.rates.domain.RatePlan;
import innkeeper.hotel.rates.domain.Restrictions;
import innkeeper.hotel.rejection.domain.HotelRejection.DatesFault;
import innkeeper.hotel.rejection.domain.HotelRejection.DerivedPrices;
import innkeeper.hotel.rejection.domain.HotelRejection.PriceOf;
import innkeeper.hotel.rejection.domain.HotelRejection.UnfitPriceDates;
import innkeeper.hotel.rejection.domain.HotelRejection.UnknownRoomType;
import innkeeper.hotel.rejection.domain.HotelRejection.WrongCurrency;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.Money;
import innkeeper.kernel.Rejected;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static innkeeper.hotel.Situations.NOW;
import static innkeeper.hotel.Situations.aDouble;
import static innkeeper.hotel.Situations.aHotel;
import static innkeeper.hotel.Situations.base;
import static innkeeper.hotel.Situations.derived;
import static innkeeper.hotel.Situations.june;
import static innkeeper.hotel.Situations.period;
import static innkeeper.hotel.Situations.priced;
import static innkeeper.hotel.Situations.rate;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class SetPricesTest {
    private final Ports ports = Ports.inMemory();
    private final Hotel hotel = aHotel();
    private final RoomType doubles = aDouble(hotel, 5, 5000);
    private final SetPrices setPrices = new SetPrices(ports.roomTypes(), ports.nights(), ports.bookedStays(), NOW);

    @BeforeEach
    void doubles_are_sold() {
        ports.hotels().add(hotel);
        ports.roomTypes().add(doubles);
    }

    @Test
    void only_the_named_dates_change_and_the_later_word_counts() {
        set(rate(june(1, 10), 8000));
        set(rate(june(4, 6), 9000));
        assertEquals(List.of(rate(june(1, 4), 8000), rate(june(4, 6), 9000), rate(june(6, 10), 8000),
                base(june(10, 12), 5000)), RatePeriod.of(ports.nightsOf(doubles, june(1, 12))));
    }

    @Test
    void the_answer_spans_all_that_was_named_with_the_base_price_between() {
        assertEquals(List.of(rate(june(1, 2), 8000), base(june(2, 4), 5000), rate(june(4, 5), 9000)),
                set(rate(june(4, 5), 9000), rate(june(1, 2), 8000)));
    }

    @Test
    void dates_named_twice_yesterday_and_far_away_are_refused_together() {
        LocalDate far = LocalDate.of(2028, 12, 21);
        Rejected refused = assertThrows(Rejected.class, () -> set(
                rate(new DateRange(LocalDate.of(2027, 5, 9), LocalDate.of(2027, 5, 12)), 8000),
                rate(new DateRange(LocalDate.of(2027, 5, 10), LocalDate.of(2027, 5, 13)), 8000),
                rate(new DateRange(far, far.plusDays(1)), 8000)));
        assertEquals(new UnfitPriceDates(List.of(
                new DatesFault.BeforeToday(0, LocalDate.of(2027, 5, 10)),
                new DatesFault.NamedBefore(1, 0),
                new DatesFault.AfterLastDeparture(2, LocalDate.of(2028, 12, 20)))), refused.rejection());
    }

    @Test
    void a_season_its_weekends_and_a_day_of_it_go_into_one_request_and_weekends_twice_do_not() {
        DatePattern weekends = new DatePattern(june(1, 15), Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY));
        List<RateChange> layers = List.of(priced(doubles, weekends, 9000),
                priced(doubles, DatePattern.every(june(1, 15)), 8000),
                priced(doubles, DatePattern.every(june(12, 13)), 12000));
        assertEquals(List.of(rate(june(1, 4), 8000), period(june(4, 6), PriceLayer.WEEKDAY, 9000, 1, false),
                rate(june(6, 11), 8000), period(june(11, 12), PriceLayer.WEEKDAY, 9000, 1, false),
                rate(june(12, 13), 12000), rate(june(13, 15), 8000)), handle(layers));
        List<RateChange> twice = List.of(priced(doubles, weekends, 9000),
                priced(doubles, DatePattern.every(june(1, 15)), 8000),
                priced(doubles, new DatePattern(june(5, 9), Set.of(DayOfWeek.SATURDAY)), 12000));
        assertEquals(new UnfitPriceDates(List.of(new DatesFault.NamedBefore(2, 0))),
                assertThrows(Rejected.class, () -> handle(twice)).rejection());
    }

    @Test
    void a_price_in_another_currency_is_refused_and_nothing_is_stored() {
        RatePeriod euros = new RatePeriod(june(2, 3),
                Optional.of(new Night.Price(Money.of(9000, "EUR"), PriceLayer.DAY)),
                Restrictions.NONE);
        Rejected refused = assertThrows(Rejected.class, () -> set(rate(june(1, 2), 8000), euros));
        assertEquals(new WrongCurrency(new PriceOf.Change(1), Currency.getInstance("RUB")), refused.rejection());
        assertEquals(List.of(base(june(1, 3), 5000)), RatePeriod.of(ports.nightsOf(doubles, june(1, 3))));
    }

    @Test
    void a_derived_plan_takes_restrictions_and_no_prices() {
        RatePlan cheaper = derived(ports.standard(hotel.id()), "cheaper", -10);
        ports.ratePlans().change(hotel.id(), Optional.empty(), plans -> plans.with(cheaper));
        assertEquals(new DerivedPrices("cheaper"), assertThrows(Rejected.class, () -> setPrices.handle(hotel, cheaper,
                List.of(Situations.to(doubles, rate(june(1, 2), 8000))))).rejection());
        assertEquals(List.of(Situations.period(june(1, 2), PriceLayer.BASE_PRICE, 4500, 1, true)),
                setPrices.handle(hotel, cheaper,
                        List.of(Situations.closed(doubles, june(1, 2)))).calendars().getFirst().periods());
    }

    @Test
    void a_room_type_that_the_hotel_does_not_have_is_refused() {
        RoomType elsewhere = aDouble(aHotel(), 1, 5000);
        assertEquals(new UnknownRoomType(elsewhere.id()), assertThrows(Rejected.class, () -> setPrices.handle(hotel,
                ports.standard(hotel.id()), List.of(Situations.closed(elsewhere, june(1, 2))))).rejection());
    }

    private List<RatePeriod> set(RatePeriod... periods) {
        return handle(Stream.of(periods).map(period -> Situations.to(doubles, period)).toList());
    }

    private List<RatePeriod> handle(List<RateChange> changes) {
        return setPrices.handle(hotel, ports.standard(hotel.id()), changes).calendars().getFirst().periods();
    }
}
