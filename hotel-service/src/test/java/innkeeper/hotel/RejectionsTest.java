package innkeeper.hotel;

import innkeeper.hotel.availability.domain.BookedStay;
import innkeeper.hotel.availability.domain.BookingsTouched;
import innkeeper.hotel.occupancy.domain.Capacity;
import innkeeper.hotel.occupancy.domain.Occupancy;
import innkeeper.hotel.rejection.domain.HotelRejection;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.ExtraId;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.problem.FieldError;
import innkeeper.kit.problem.Problem;
import innkeeper.kit.problem.ProblemCodes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class RejectionsTest {
    private static final Currency RUB = Currency.getInstance("RUB");
    private static final HotelRejection OVER_CAPACITY =
            new HotelRejection.OverCapacity(new Occupancy(1, List.of(4, 11)), new Capacity(2, 1, 2));
    private static final Map<HotelRejection, String> CODES = Map.ofEntries(
            Map.entry(new HotelRejection.UnknownHotel(new HotelId(new UUID(0, 1))), "unknown-hotel"),
            Map.entry(new HotelRejection.UnknownCalendarFeed(), "unknown-calendar-feed"),
            Map.entry(new HotelRejection.CalendarAddressRefused("Nobody knows it"), "calendar-address-refused"),
            Map.entry(new HotelRejection.UnknownCalendarImport("7"), "unknown-calendar-import"),
            Map.entry(new HotelRejection.CalendarImportThere(), "calendar-import-there"),
            Map.entry(new HotelRejection.TooManyCalendarImports(10), "too-many-calendar-imports"),
            Map.entry(new HotelRejection.UnknownRoomType(new RoomTypeId(new UUID(0, 1))), "unknown-room-type"),
            Map.entry(new HotelRejection.UnknownRatePlan("standard"), "unknown-rate-plan"),
            Map.entry(new HotelRejection.UnknownExtra(new ExtraId(new UUID(0, 1))), "unknown-extra"),
            Map.entry(new HotelRejection.ExtraNotOffered("Parking", "is not sold any more"), "extra-not-offered"),
            Map.entry(new HotelRejection.TooManyExtras(50), "too-many-extras"),
            Map.entry(new HotelRejection.Stale(2), "stale"),
            Map.entry(new HotelRejection.CurrencyInUse(RUB), "currency-in-use"),
            Map.entry(new HotelRejection.WrongStatus("PUBLISHED", "DRAFT"), "wrong-status"),
            Map.entry(new HotelRejection.WrongCurrency(new HotelRejection.PriceOf.RoomType(), RUB), "wrong-currency"),
            Map.entry(new HotelRejection.NotByLaw(
                    List.of(new HotelRejection.LawFault(0, "percent", "must be at most 2"))), "not-by-law"),
            Map.entry(new HotelRejection.UnfitQuoteToken("is for another stay"), "invalid-input"),
            Map.entry(new HotelRejection.QuoteExpired(Instant.parse("2027-06-01T10:15:00Z")), "quote-expired"),
            Map.entry(new HotelRejection.UnfitPriceDates(
                    List.of(new HotelRejection.DatesFault.NamedBefore(1, 0))), "invalid-input"),
            Map.entry(new HotelRejection.UnfitStay("check_in", "must not be before today"), "invalid-input"),
            Map.entry(new HotelRejection.NotSelling(new HotelId(new UUID(0, 1))), "hotel-not-selling"),
            Map.entry(OVER_CAPACITY, "over-capacity"),
            Map.entry(new HotelRejection.ClosedDates(List.of()), "closed-dates"),
            Map.entry(new HotelRejection.ClosedToArrival(LocalDate.of(2027, 6, 5)), "closed-to-arrival"),
            Map.entry(new HotelRejection.ClosedToDeparture(LocalDate.of(2027, 6, 5)), "closed-to-departure"),
            Map.entry(new HotelRejection.GuestsToCome(
                    new BookingsTouched(List.of(new BookedStay(new BookingId(new UUID(0, 1)),
                            new RoomTypeId(new UUID(0, 2)), Situations.june(3, 5), 1)))),
                    "guests-to-come"),
            Map.entry(new HotelRejection.InRoom(2, OVER_CAPACITY), "over-capacity"),
            Map.entry(new HotelRejection.BelowMinStay(3), "min-stay"),
            Map.entry(new HotelRejection.AboveMaxStay(3), "max-stay"),
            Map.entry(new HotelRejection.OutsideBookingWindow(3, 30), "booking-window"),
            Map.entry(new HotelRejection.NoPrice(List.of()), "no-price"),
            Map.entry(new HotelRejection.NotInPlan("Breakfast", "Double"), "not-in-rate-plan"),
            Map.entry(new HotelRejection.PlanNameTaken("Breakfast"), "rate-plan-name-taken"),
            Map.entry(new HotelRejection.StandardPlan(), "standard-plan"),
            Map.entry(new HotelRejection.HasDerivedPlans(List.of("Breakfast")), "has-derived-plans"),
            Map.entry(new HotelRejection.DerivedPrices("Breakfast"), "derived-prices"),
            Map.entry(new HotelRejection.NotDerivable("a plan is not derived from itself"), "not-derivable"));

    @Test
    void who_does_not_fit_is_told_of_how_many_do() {
        assertEquals("The room sleeps at most 2 adults and 1 child, 2 in all, not 1 adult and 2 children",
                Rejections.explain(OVER_CAPACITY).detail());
    }

    @Test
    void every_rejection_has_its_code_here() {
        Set<Class<?>> told = CODES.keySet().stream().map(Object::getClass).collect(Collectors.toSet());
        assertEquals(List.of(), Arrays.stream(HotelRejection.class.getPermittedSubclasses())
                .filter(type -> !told.contains(type)).toList());
    }

    @Test
    void every_code_is_published_with_the_status_it_is_sent_with() {
        CODES.forEach((rejection, code) -> {
            Problem problem = Rejections.explain(rejection);
            assertEquals(code, problem.code());
            assertFalse(ProblemCodes.title(problem).isBlank());
        });
    }

    @Test
    void the_field_that_is_wrong_is_named_by_its_place_in_the_request() {
        assertEquals(List.of("/base_price/currency"),
                pointers(new HotelRejection.WrongCurrency(new HotelRejection.PriceOf.RoomType(), RUB)));
        assertEquals(List.of("/prices/4/price/currency"),
                pointers(new HotelRejection.WrongCurrency(new HotelRejection.PriceOf.Change(4), RUB)));
        assertEquals(List.of("/prices/0/from", "/prices/1/to", "/prices/2"),
                pointers(new HotelRejection.UnfitPriceDates(List.of(
                        new HotelRejection.DatesFault.BeforeToday(0, LocalDate.of(2027, 6, 5)),
                        new HotelRejection.DatesFault.AfterLastDeparture(1, LocalDate.of(2028, 6, 5)),
                        new HotelRejection.DatesFault.NamedBefore(2, 0)))));
        assertEquals(List.of("/quote_token"), pointers(new HotelRejection.UnfitQuoteToken("is for another stay")));
        assertEquals(List.of("/check_out"), pointers(new HotelRejection.UnfitStay("check_out", "is too late")));
    }

    private static List<String> pointers(HotelRejection rejection) {
        return Rejections.explain(rejection).errors().stream().map(FieldError::pointer).toList();
    }
}
