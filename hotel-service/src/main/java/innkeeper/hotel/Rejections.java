package innkeeper.hotel;

import innkeeper.hotel.rejection.domain.HotelRejection;
import innkeeper.hotel.rejection.domain.HotelRejection.BelowMinStay;
import innkeeper.hotel.rejection.domain.HotelRejection.ClosedDates;
import innkeeper.hotel.rejection.domain.HotelRejection.CurrencyInUse;
import innkeeper.hotel.rejection.domain.HotelRejection.DatesFault;
import innkeeper.hotel.rejection.domain.HotelRejection.GuestsExpected;
import innkeeper.hotel.rejection.domain.HotelRejection.InRoom;
import innkeeper.hotel.rejection.domain.HotelRejection.NotSelling;
import innkeeper.hotel.rejection.domain.HotelRejection.OverCapacity;
import innkeeper.hotel.rejection.domain.HotelRejection.PriceOf;
import innkeeper.hotel.rejection.domain.HotelRejection.Stale;
import innkeeper.hotel.rejection.domain.HotelRejection.UnknownHotel;
import innkeeper.hotel.rejection.domain.HotelRejection.UnknownRatePlan;
import innkeeper.hotel.rejection.domain.HotelRejection.UnknownRoomType;
import innkeeper.hotel.rejection.domain.HotelRejection.UnfitPriceDates;
import innkeeper.hotel.rejection.domain.HotelRejection.UnfitStay;
import innkeeper.hotel.rejection.domain.HotelRejection.WrongCurrency;
import innkeeper.kernel.Rejection;
import innkeeper.kit.problem.FieldError;
import innkeeper.kit.problem.InvalidInput;
import innkeeper.kit.problem.Problem;
import innkeeper.kit.problem.ProblemKind;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** How hotel-service's rejections look to its callers, over REST and gRPC alike. */
public final class Rejections {
    private Rejections() {}

    /** No default: a new rejection does not compile until it has a line here. */
    public static Problem explain(Rejection rejection) {
        return switch ((HotelRejection) rejection) {
            case UnknownHotel(var id) -> new Problem(ProblemKind.ABSENT, "unknown-hotel", "No hotel " + id);
            case UnknownRoomType(var id) ->
                new Problem(ProblemKind.ABSENT, "unknown-room-type", "The hotel has no room type " + id);
            case UnknownRatePlan(var id) ->
                new Problem(ProblemKind.ABSENT, "unknown-rate-plan", "The hotel has no rate plan " + id);
            case Stale(var current) ->
                new Problem(ProblemKind.STALE, "stale", "The present version is \"v%d\"".formatted(current));
            case CurrencyInUse(var currency) -> new Problem(ProblemKind.CONFLICT, "currency-in-use",
                    "Room types of the hotel are priced in " + currency);
            case WrongCurrency(var price, var wanted) -> new Problem(ProblemKind.UNPROCESSABLE, "wrong-currency",
                    "The hotel's currency is " + wanted,
                    List.of(new FieldError(pointer(price) + "/currency", "must be " + wanted)));
            case UnfitPriceDates(var faults) ->
                new InvalidInput(faults.stream().map(Rejections::error).toList()).problem();
            case UnfitStay(var date, var fault) -> new InvalidInput("/" + date, fault).problem();
            case NotSelling(var id) -> new Problem(ProblemKind.CONFLICT, "hotel-not-selling",
                    "Hotel %s takes no bookings at present".formatted(id));
            case OverCapacity(var guests, var sleeps) -> new Problem(ProblemKind.CONFLICT, "over-capacity",
                    "There is room for %d %s, not for %d".formatted(sleeps, sleeps == 1 ? "guest" : "guests", guests));
            case ClosedDates(var nights) ->
                new Problem(ProblemKind.CONFLICT, "closed-dates", "Not for sale on "
                        + nights.stream().map(LocalDate::toString).collect(Collectors.joining(", ")));
            case InRoom(var number, var why) -> inRoom(number, explain(why));
            case GuestsExpected(var bookings, var until) -> new Problem(ProblemKind.CONFLICT, "has-future-bookings",
                    ("%s still to come, the last leave on %s: stop selling by closing the dates, and delete once they "
                            + "have left, or cancel their bookings first").formatted(
                                    bookings == 1
                                            ? "Guests of 1 booking are"
                                            : "Guests of %d bookings are"
                                                    .formatted(bookings),
                                    until));
            case BelowMinStay(var nights) -> new Problem(ProblemKind.CONFLICT, "min-stay",
                    "A stay on these dates has at least %d nights".formatted(nights));
        };
    }

    private static String pointer(PriceOf price) {
        return switch (price) {
            case PriceOf.RoomType() -> "/base_price";
            case PriceOf.Change(int place) -> "/prices/%d/price".formatted(place);
        };
    }

    private static FieldError error(DatesFault fault) {
        return switch (fault) {
            case DatesFault.BeforeToday(int place, var today) -> new FieldError("/prices/%d/from".formatted(place),
                    "must not be before today, " + today);
            case DatesFault.AfterLastDeparture(int place, var last) -> new FieldError("/prices/%d/to".formatted(place),
                    "must not be after %s, when the last stay that can be booked by now ends".formatted(last));
            case DatesFault.NamedBefore(int place) ->
                new FieldError("/prices/%d".formatted(place), "names dates that were named before");
        };
    }

    private static Problem inRoom(int number, Problem why) {
        return new Problem(why.kind(), why.code(), "Room %d: %s".formatted(number, why.detail()));
    }
}
