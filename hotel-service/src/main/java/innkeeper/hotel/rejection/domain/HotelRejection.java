package innkeeper.hotel.rejection.domain;

import innkeeper.hotel.availability.domain.BookingsTouched;
import innkeeper.hotel.occupancy.domain.Capacity;
import innkeeper.hotel.occupancy.domain.Occupancy;
import innkeeper.kernel.ExtraId;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Rejected;
import innkeeper.kernel.Rejection;
import innkeeper.kernel.RoomTypeId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** Everything that hotel-service refuses although it understood. */
public sealed interface HotelRejection extends Rejection {
    /** @throws Rejected with {@code otherwise} where a rule is not kept */
    static void require(boolean kept, HotelRejection otherwise) {
        if (!kept) {
            throw new Rejected(otherwise);
        }
    }

    record UnknownHotel(HotelId id) implements HotelRejection {}

    record UnknownRoomType(RoomTypeId id) implements HotelRejection {}

    /** Its address is incomplete, changed or withdrawn, or nothing is left of what it showed. */
    record UnknownCalendarFeed() implements HotelRejection {}

    /** @param why in words for whoever has entered it */
    record CalendarAddressRefused(String why) implements HotelRejection {}

    record UnknownCalendarImport(String id) implements HotelRejection {}

    /** The room type reads this address already. */
    record CalendarImportThere() implements HotelRejection {}

    record TooManyCalendarImports(int most) implements HotelRejection {}

    record UnknownRatePlan(String id) implements HotelRejection {}

    record UnknownExtra(ExtraId id) implements HotelRejection {}

    /** It is sold, but not so, or not so many of it. */
    record ExtraNotOffered(String name, String why) implements HotelRejection {}

    /** No more than so many are on sale at once. */
    record TooManyExtras(int most) implements HotelRejection {}

    record Stale(int current) implements HotelRejection {}

    record CurrencyInUse(Currency currency) implements HotelRejection {}

    /** By their names: a hotel of the first does not become one of the second. */
    record WrongStatus(String from, String to) implements HotelRejection {}

    record WrongCurrency(PriceOf price, Currency wanted) implements HotelRejection {}

    /** Rules about taxes and fees that name a law and do not keep to it. */
    record NotByLaw(List<LawFault> faults) implements HotelRejection {}

    /**
     * @param place of the rule among those of the request, from 0
     * @param why   in words, with what is allowed and where that is written
     */
    record LawFault(int place, String field, String why) {}

    /** The dates of price changes, one fault for each that is wrong. */
    record UnfitPriceDates(List<DatesFault> faults) implements HotelRejection {}

    /** One of the two dates of a stay, {@code check_in} or {@code check_out}, and what is wrong with it. */
    record UnfitStay(String date, String fault) implements HotelRejection {}

    /** A quote token that is not one of ours, or is for something else than what is asked for. */
    record UnfitQuoteToken(String fault) implements HotelRejection {}

    record QuoteExpired(Instant end) implements HotelRejection {}

    record NotSelling(HotelId hotel) implements HotelRejection {}

    record OverCapacity(Occupancy occupancy, Capacity capacity) implements HotelRejection {}

    record ClosedDates(List<LocalDate> nights) implements HotelRejection {}

    record ClosedToArrival(LocalDate day) implements HotelRejection {}

    record ClosedToDeparture(LocalDate day) implements HotelRejection {}

    /** What guests are still to come to is not deleted. */
    record GuestsToCome(BookingsTouched touched) implements HotelRejection {
        public static void refuse(BookingsTouched touched) {
            require(touched.stays().isEmpty(), new GuestsToCome(touched));
        }
    }

    /**
     * One of several rooms that were asked for together is refused.
     *
     * @param number of the room in the request, counted from 1
     */
    record InRoom(int number, HotelRejection why) implements HotelRejection {}

    record BelowMinStay(int nights) implements HotelRejection {}

    record AboveMaxStay(int nights) implements HotelRejection {}

    /** The plan is booked between so many days before check-in; the last may be without limit. */
    record OutsideBookingWindow(int earliest, int latest) implements HotelRejection {}

    record NoPrice(List<LocalDate> nights) implements HotelRejection {}

    record NotInPlan(String plan, String roomType) implements HotelRejection {}

    record PlanNameTaken(String name) implements HotelRejection {}

    /** The plan {@code standard} is not renamed, derived or deleted. */
    record StandardPlan() implements HotelRejection {}

    record HasDerivedPlans(List<String> names) implements HotelRejection {}

    record DerivedPrices(String plan) implements HotelRejection {}

    record NotDerivable(String why) implements HotelRejection {}

    /** Which price is meant. */
    sealed interface PriceOf {
        /** The base price of a room type. */
        record RoomType() implements PriceOf {}

        /** What a derived plan adds to the prices of another one. */
        record Difference() implements PriceOf {}

        record Extra() implements PriceOf {}

        /** @param pointer of what guests add to the price of a night */
        record ByOccupancy(String pointer) implements PriceOf {}

        /**
         * A sum of a rule about taxes and fees.
         *
         * @param place of the rule among those of the request, from 0
         */
        record Charge(int place, String field) implements PriceOf {}

        /** @param place of the change among those of the request, from 0 */
        record Change(int place) implements PriceOf {}
    }

    /** What is wrong with the dates of the change at a place among those of the request, from 0. */
    sealed interface DatesFault {
        record BeforeToday(int place, LocalDate today) implements DatesFault {}

        record AfterLastDeparture(int place, LocalDate last) implements DatesFault {}

        /** @param before the place of the change that speaks of the same layer of the same night */
        record NamedBefore(int place, int before) implements DatesFault {}
    }
}
