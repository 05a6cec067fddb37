package innkeeper.hotel;

import innkeeper.hotel.availability.http.TouchedView;
import innkeeper.hotel.occupancy.domain.Occupancy;
import innkeeper.hotel.rates.domain.StayLimits;
import innkeeper.hotel.rejection.domain.HotelRejection.AboveMaxStay;
import innkeeper.hotel.rejection.domain.HotelRejection.BelowMinStay;
import innkeeper.hotel.rejection.domain.HotelRejection.UnknownCalendarImport;
import innkeeper.hotel.rejection.domain.HotelRejection.TooManyCalendarImports;
import innkeeper.hotel.rejection.domain.HotelRejection.CalendarImportThere;
import innkeeper.hotel.rejection.domain.HotelRejection.CalendarAddressRefused;
import innkeeper.hotel.rejection.domain.HotelRejection.ClosedDates;
import innkeeper.hotel.rejection.domain.HotelRejection.ClosedToArrival;
import innkeeper.hotel.rejection.domain.HotelRejection.ClosedToDeparture;
import innkeeper.hotel.rejection.domain.HotelRejection.CurrencyInUse;
import innkeeper.hotel.rejection.domain.HotelRejection.DatesFault;
import innkeeper.hotel.rejection.domain.HotelRejection.DerivedPrices;
import innkeeper.hotel.rejection.domain.HotelRejection.ExtraNotOffered;
import innkeeper.hotel.rejection.domain.HotelRejection.GuestsToCome;
import innkeeper.hotel.rejection.domain.HotelRejection.HasDerivedPlans;
import innkeeper.hotel.rejection.domain.HotelRejection.InRoom;
import innkeeper.hotel.rejection.domain.HotelRejection.NoPrice;
import innkeeper.hotel.rejection.domain.HotelRejection.NotByLaw;
import innkeeper.hotel.rejection.domain.HotelRejection.NotDerivable;
import innkeeper.hotel.rejection.domain.HotelRejection.NotInPlan;
import innkeeper.hotel.rejection.domain.HotelRejection.NotSelling;
import innkeeper.hotel.rejection.domain.HotelRejection.OutsideBookingWindow;
import innkeeper.hotel.rejection.domain.HotelRejection.OverCapacity;
import innkeeper.hotel.rejection.domain.HotelRejection.PlanNameTaken;
import innkeeper.hotel.rejection.domain.HotelRejection.PriceOf;
import innkeeper.hotel.rejection.domain.HotelRejection.QuoteExpired;
import innkeeper.hotel.rejection.domain.HotelRejection.Stale;
import innkeeper.hotel.rejection.domain.HotelRejection.StandardPlan;
import innkeeper.hotel.rejection.domain.HotelRejection.TooManyExtras;
import innkeeper.hotel.rejection.domain.HotelRejection.UnfitPriceDates;
import innkeeper.hotel.rejection.domain.HotelRejection.UnfitQuoteToken;
import innkeeper.hotel.rejection.domain.HotelRejection.UnfitStay;
import innkeeper.hotel.rejection.domain.HotelRejection.UnknownCalendarFeed;
import innkeeper.hotel.rejection.domain.HotelRejection.UnknownExtra;
import innkeeper.hotel.rejection.domain.HotelRejection.UnknownHotel;
import innkeeper.hotel.rejection.domain.HotelRejection.UnknownRatePlan;
import innkeeper.hotel.rejection.domain.HotelRejection.UnknownRoomType;
import innkeeper.hotel.rejection.domain.HotelRejection.WrongCurrency;
import innkeeper.hotel.rejection.domain.HotelRejection.WrongStatus;
import innkeeper.hotel.rejection.domain.HotelRejection;
import innkeeper.kernel.Rejection;
import innkeeper.kit.problem.FieldError;
import innkeeper.kit.problem.InvalidInput;
import innkeeper.kit.problem.Problem;
import innkeeper.kit.problem.ProblemKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How hotel-service's rejections look to its callers, over REST and gRPC alike. */
public final class Rejections {
    private Rejections() {}

    /** No default: a new rejection does not compile until it has a line here. */
    public static Problem explain(Rejection rejection) {
        return switch ((HotelRejection) rejection) {
            case UnknownHotel(var id) -> new Problem(ProblemKind.ABSENT, "unknown-hotel", "No hotel " + id);
            case UnknownCalendarFeed() -> new Problem(ProblemKind.ABSENT, "unknown-calendar-feed",
                    "This address is incomplete or no longer valid: ask the hotel for the one of now");
            case CalendarAddressRefused(var why) -> new Problem(ProblemKind.UNPROCESSABLE, "calendar-address-refused", why,
                    List.of(new FieldError("/url", why)));
            case UnknownCalendarImport(var id) -> new Problem(ProblemKind.ABSENT, "unknown-calendar-import",
                    "The room type has no calendar import " + id);
            case CalendarImportThere() -> new Problem(ProblemKind.CONFLICT, "calendar-import-there",
                    "The room type reads this address already");
            case TooManyCalendarImports(var most) -> new Problem(ProblemKind.CONFLICT, "too-many-calendar-imports",
                    "A room type reads %d calendars at most: delete one first".formatted(most));
            case UnknownRoomType(var id) ->
                new Problem(ProblemKind.ABSENT, "unknown-room-type", "The hotel has no room type " + id);
            case UnknownRatePlan(var id) ->
                new Problem(ProblemKind.ABSENT, "unknown-rate-plan", "The hotel has no rate plan " + id);
            case UnknownExtra(var id) -> new Problem(ProblemKind.ABSENT, "unknown-extra", "The hotel has no extra " + id);
            case ExtraNotOffered(var name, var why) ->
                new Problem(ProblemKind.CONFLICT, "extra-not-offered", "%s %s".formatted(name, why));
            case TooManyExtras(var most) -> new Problem(ProblemKind.CONFLICT, "too-many-extras",
                    "A hotel sells %d extras at most: archive one that is not asked for any more".formatted(most));
            case Stale(var current) ->
                new Problem(ProblemKind.STALE, "stale", "The present version is \"v%d\"".formatted(current));
            case CurrencyInUse(var currency) -> new Problem(ProblemKind.CONFLICT, "currency-in-use",
                    "Room types, charges or extras of the hotel are priced in " + currency);
            case WrongStatus(var from, var to) -> new Problem(ProblemKind.CONFLICT, "wrong-status",
                    "A hotel that is %s does not become %s: %s".formatted(from.toLowerCase(Locale.ROOT), to.toLowerCase(Locale.ROOT),
                            to.equals("DRAFT") ? "archive it to take it off the market" : "publish it, or delete it"));
            case WrongCurrency(var price, var wanted) -> new Problem(ProblemKind.UNPROCESSABLE, "wrong-currency",
                    "The hotel's currency is " + wanted,
                    List.of(new FieldError(pointer(price) + "/currency", "must be " + wanted)));
            case NotByLaw(var faults) -> new Problem(ProblemKind.UNPROCESSABLE, "not-by-law",
                    "A charge that names a law keeps to it, or names none",
                    faults.stream().map(each -> new FieldError("/charges/%d/%s".formatted(each.place(), each.field()), each.why())).toList());
            case UnfitPriceDates(var faults) ->
                new InvalidInput(faults.stream().map(Rejections::error).toList()).problem();
            case UnfitStay(var date, var fault) -> new InvalidInput("/" + date, fault).problem();
            case UnfitQuoteToken(var fault) -> new InvalidInput("/quote_token", fault).problem();
            case QuoteExpired(var end) -> new Problem(ProblemKind.CONFLICT, "quote-expired", "The offer ended at " + end);
            case NotSelling(var id) -> new Problem(ProblemKind.CONFLICT, "hotel-not-selling",
                    "Hotel %s takes no bookings at present".formatted(id));
            case OverCapacity(var occupancy, var capacity) -> new Problem(ProblemKind.CONFLICT, "over-capacity",
                    "The room sleeps at most %s and %s, %d in all, not %s".formatted(adults(capacity.adults()),
                            children(capacity.children()), capacity.total(), people(occupancy)));
            case ClosedDates(var nights) ->
                new Problem(ProblemKind.CONFLICT, "closed-dates", "Not for sale on " + dates(nights));
            case ClosedToArrival(var day) -> new Problem(ProblemKind.CONFLICT, "closed-to-arrival",
                    "No stay begins on %s: choose another day of arrival".formatted(day));
            case ClosedToDeparture(var day) -> new Problem(ProblemKind.CONFLICT, "closed-to-departure",
                    "No stay ends on %s: choose another day of departure".formatted(day));
            case InRoom(var number, var why) -> inRoom(number, explain(why));
            case GuestsToCome(var touched) -> new Problem(ProblemKind.CONFLICT, "guests-to-come",
                    ("%s still to come, the last leave on %s: archive it, so that nothing more is sold, and delete it once they have "
                            + "left, or cancel their bookings first").formatted(
                                    touched.count() == 1
                                            ? "Guests of 1 booking are"
                                            : "Guests of %d bookings are".formatted(touched.count()),
                                    touched.until())).with("bookings_touched", TouchedView.of(touched));
            case BelowMinStay(var nights) -> new Problem(ProblemKind.CONFLICT, "min-stay",
                    "A stay on these dates has at least %d nights".formatted(nights));
            case AboveMaxStay(var nights) -> new Problem(ProblemKind.CONFLICT, "max-stay",
                    "A stay under this rate plan has at most %d nights".formatted(nights));
            case OutsideBookingWindow(var earliest, var latest) -> new Problem(ProblemKind.CONFLICT, "booking-window",
                    "This rate plan is booked %s before check-in".formatted(latest == StayLimits.NO_LIMIT
                            ? "at least %d days".formatted(earliest)
                            : "%d to %d days".formatted(earliest, latest)));
            case NoPrice(var nights) -> new Problem(ProblemKind.CONFLICT, "no-price",
                    "The rate plan has no price for " + dates(nights));
            case NotInPlan(var plan, var roomType) -> new Problem(ProblemKind.CONFLICT, "not-in-rate-plan",
                    "%s is not sold under %s".formatted(roomType, plan));
            case PlanNameTaken(var name) -> new Problem(ProblemKind.CONFLICT, "rate-plan-name-taken",
                    "The hotel has a rate plan named %s".formatted(name));
            case StandardPlan() -> new Problem(ProblemKind.CONFLICT, "standard-plan",
                    "The plan standard is not renamed, derived or deleted: edit its terms, or add another plan");
            case HasDerivedPlans(var names) -> new Problem(ProblemKind.CONFLICT, "has-derived-plans",
                    "Derived from it are %s: delete these first".formatted(String.join(", ", names)));
            case DerivedPrices(var plan) -> new Problem(ProblemKind.CONFLICT, "derived-prices",
                    "%s follows the prices of another plan: set those".formatted(plan));
            case NotDerivable(var why) -> new Problem(ProblemKind.UNPROCESSABLE, "not-derivable", why,
                    List.of(new FieldError("/derived_from/rate_plan_id", why)));
        };
    }

    private static String people(Occupancy occupancy) {
        return occupancy.children() == 0
                ? adults(occupancy.adults())
                : "%s and %s".formatted(adults(occupancy.adults()), children(occupancy.children()));
    }

    private static String adults(int count) {
        return count == 1 ? "1 adult" : count + " adults";
    }

    private static String children(int count) {
        return count == 1 ? "1 child" : count + " children";
    }

    private static String dates(List<LocalDate> nights) {
        return nights.stream().map(LocalDate::toString).collect(Collectors.joining(", "));
    }

    private static String pointer(PriceOf price) {
        return switch (price) {
            case PriceOf.RoomType() -> "/base_price";
            case PriceOf.ByOccupancy(var pointer) -> pointer;
            case PriceOf.Extra() -> "/price";
            case PriceOf.Difference() -> "/derived_from/amount";
            case PriceOf.Charge(int place, var field) -> "/charges/%d/%s".formatted(place, field);
            case PriceOf.Change(int place) -> "/prices/%d/price".formatted(place);
        };
    }

    private static FieldError error(DatesFault fault) {
        return switch (fault) {
            case DatesFault.BeforeToday(int place, var today) -> new FieldError("/prices/%d/from".formatted(place),
                    "must not be before today, " + today);
            case DatesFault.AfterLastDeparture(int place, var last) -> new FieldError("/prices/%d/to".formatted(place),
                    "must not be after %s, when the last stay that can be booked by now ends".formatted(last));
            case DatesFault.NamedBefore(int place, int before) -> new FieldError("/prices/%d".formatted(place),
                    "names a night that /prices/%d names, both as a day, as weekdays or as a season".formatted(before));
        };
    }

    private static Problem inRoom(int number, Problem why) {
        return new Problem(why.kind(), why.code(), "Room %d: %s".formatted(number, why.detail()));
    }
}
