package innkeeper.booking;

import innkeeper.booking.folio.domain.PaymentMethod;
import innkeeper.booking.rejection.domain.BookingRejection.AlreadyCancelled;
import innkeeper.booking.rejection.domain.BookingRejection.AlreadyExpired;
import innkeeper.booking.rejection.domain.BookingRejection.BlockOfCalendar;
import innkeeper.booking.rejection.domain.BookingRejection.BlockOver;
import innkeeper.booking.rejection.domain.BookingRejection.BlockTooFarAhead;
import innkeeper.booking.rejection.domain.BookingRejection.BookingChanged;
import innkeeper.booking.rejection.domain.BookingRejection.CancellationChanged;
import innkeeper.booking.rejection.domain.BookingRejection.ChangeNotFree;
import innkeeper.booking.rejection.domain.BookingRejection.ClosedDates;
import innkeeper.booking.rejection.domain.BookingRejection.ClosedToArrival;
import innkeeper.booking.rejection.domain.BookingRejection.ClosedToDeparture;
import innkeeper.booking.rejection.domain.BookingRejection.EmailNotVerified;
import innkeeper.booking.rejection.domain.BookingRejection.ExtraNotOffered;
import innkeeper.booking.rejection.domain.BookingRejection.FreeRooms;
import innkeeper.booking.rejection.domain.BookingRejection.MaximumStay;
import innkeeper.booking.rejection.domain.BookingRejection.MinimumStay;
import innkeeper.booking.rejection.domain.BookingRejection.NightsPassed;
import innkeeper.booking.rejection.domain.BookingRejection.NoPrice;
import innkeeper.booking.rejection.domain.BookingRejection.NotInRatePlan;
import innkeeper.booking.rejection.domain.BookingRejection.NotSelling;
import innkeeper.booking.rejection.domain.BookingRejection.OutsideBookingWindow;
import innkeeper.booking.rejection.domain.BookingRejection.OverCapacity;
import innkeeper.booking.rejection.domain.BookingRejection.PaymentAwaited;
import innkeeper.booking.rejection.domain.BookingRejection.PaymentNotOffered;
import innkeeper.booking.rejection.domain.BookingRejection.PaymentToChoose;
import innkeeper.booking.rejection.domain.BookingRejection.PaymentUndecided;
import innkeeper.booking.rejection.domain.BookingRejection.PriceChanged;
import innkeeper.booking.rejection.domain.BookingRejection.QuoteExpired;
import innkeeper.booking.rejection.domain.BookingRejection.RoomAlreadyCancelled;
import innkeeper.booking.rejection.domain.BookingRejection.RoomsNotFree;
import innkeeper.booking.rejection.domain.BookingRejection.SoldOut;
import innkeeper.booking.rejection.domain.BookingRejection.Stale;
import innkeeper.booking.rejection.domain.BookingRejection.StayBegun;
import innkeeper.booking.rejection.domain.BookingRejection.StayInPast;
import innkeeper.booking.rejection.domain.BookingRejection.StayOver;
import innkeeper.booking.rejection.domain.BookingRejection.TooManyOpenNights;
import innkeeper.booking.rejection.domain.BookingRejection.TotalTooLarge;
import innkeeper.booking.rejection.domain.BookingRejection.UnknownBlock;
import innkeeper.booking.rejection.domain.BookingRejection.UnknownBooking;
import innkeeper.booking.rejection.domain.BookingRejection.UnknownExtra;
import innkeeper.booking.rejection.domain.BookingRejection.UnknownHotel;
import innkeeper.booking.rejection.domain.BookingRejection.UnknownRatePlan;
import innkeeper.booking.rejection.domain.BookingRejection.UnknownRoom;
import innkeeper.booking.rejection.domain.BookingRejection.UnknownRoomType;
import innkeeper.booking.rejection.domain.BookingRejection;
import innkeeper.booking.rejection.domain.QuoteToken;
import innkeeper.kernel.Money;
import innkeeper.kernel.Rejection;
import innkeeper.kit.problem.InvalidInput;
import innkeeper.kit.problem.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import static innkeeper.kit.problem.ProblemKind.ABSENT;
import static innkeeper.kit.problem.ProblemKind.CONFLICT;
import static innkeeper.kit.problem.ProblemKind.FORBIDDEN;
import static innkeeper.kit.problem.ProblemKind.STALE;
import static innkeeper.kit.problem.ProblemKind.UNPROCESSABLE;

/** The one switch from a rejection to the answer that says so. */
public final class Rejections {
    private static final int MOST_NAMED = 10;

    private Rejections() {}

    /** No default: a new rejection does not compile until it has a line here. */
    public static Problem explain(Rejection rejection) {
        return switch ((BookingRejection) rejection) {
            case UnknownBooking(var id) -> new Problem(ABSENT, "unknown-booking", "No booking " + id);
            case UnknownHotel(var id) -> new Problem(ABSENT, "unknown-hotel", "No hotel " + id);
            case UnknownRoomType(var reason) -> new Problem(ABSENT, "unknown-room-type", reason);
            case UnknownRatePlan(var reason) -> new Problem(ABSENT, "unknown-rate-plan", reason);
            case UnknownExtra(var reason) -> new Problem(ABSENT, "unknown-extra", reason);
            case ExtraNotOffered(var reason) -> new Problem(CONFLICT, "extra-not-offered", reason);
            case UnknownRoom(var id) -> new Problem(ABSENT, "unknown-room", "The booking has no room " + id);
            case StayInPast(var checkIn, var today) -> new InvalidInput("/check_in",
                    "%s has passed: at the hotel it is %s".formatted(checkIn, today)).problem();
            case SoldOut(_, var name, var nights) -> new Problem(CONFLICT, "sold-out",
                    "Too few rooms of type %s are left on %s".formatted(name,
                            nights.stream().map(LocalDate::toString).collect(Collectors.joining(", "))));
            case UnknownBlock(var id) -> new Problem(ABSENT, "unknown-block", "No block " + id);
            case BlockOfCalendar(var id) -> new Problem(CONFLICT, "calendar-block",
                    "Block %s follows a calendar of another channel: change it there, or delete the calendar import".formatted(id));
            case BlockOver(var id, var until) ->
                new Problem(CONFLICT, "block-over", "Block %s ended on %s".formatted(id, until));
            case NightsPassed(var field, var today) -> new InvalidInput("/" + field,
                    "would change nights that have passed: at the hotel it is %s".formatted(today)).problem();
            case BlockTooFarAhead(var last) ->
                new InvalidInput("/to", "must be %s at the latest".formatted(last)).problem();
            case RoomsNotFree(var nights, var bookings) -> new Problem(CONFLICT, "rooms-not-free", free(nights)).with("nights", nights).with("bookings", bookings);
            case Stale(var current) ->
                new Problem(STALE, "stale", "The present version is \"v%d\"".formatted(current));
            case NotSelling(var id) -> new Problem(CONFLICT, "hotel-not-selling",
                    "Hotel %s takes no bookings at present".formatted(id));
            case ClosedDates(var reason) -> new Problem(CONFLICT, "closed-dates", reason);
            case ClosedToArrival(var reason) -> new Problem(CONFLICT, "closed-to-arrival", reason);
            case ClosedToDeparture(var reason) -> new Problem(CONFLICT, "closed-to-departure", reason);
            case MinimumStay(var reason) -> new Problem(CONFLICT, "min-stay", reason);
            case MaximumStay(var reason) -> new Problem(CONFLICT, "max-stay", reason);
            case OutsideBookingWindow(var reason) -> new Problem(CONFLICT, "booking-window", reason);
            case NoPrice(var reason) -> new Problem(CONFLICT, "no-price", reason);
            case NotInRatePlan(var reason) -> new Problem(CONFLICT, "not-in-rate-plan", reason);
            case PaymentNotOffered(var offered) -> new Problem(CONFLICT, "payment-not-offered", offered.isEmpty()
                    ? "The rate plans have no way to pay in common: book the rooms one by one"
                    : "The rate plan takes as payment: %s".formatted(methods(offered)));
            case PaymentToChoose(var offered) ->
                new InvalidInput("/payment", "is needed: %s".formatted(methods(offered))).problem();
            case OverCapacity(var reason) -> new Problem(CONFLICT, "over-capacity", reason);
            case TotalTooLarge(var total) -> new Problem(UNPROCESSABLE, "total-too-large", "The stay costs " + total);
            case PriceChanged(_, var now, var token) -> priced(now, token, new Problem(CONFLICT, "price-changed",
                    "The stay costs %s now: send current_total as expected_total if it suits you".formatted(now)));
            case QuoteExpired(var reason, var now, var token) -> priced(now, token, new Problem(CONFLICT, "quote-expired",
                    "%s, and the stay costs %s now: send current_total as expected_total, with the quote_token of this answer, if it suits you"
                            .formatted(reason, now)));
            case EmailNotVerified() -> new Problem(FORBIDDEN, "email-not-verified",
                    "Open the link in the mail that you got when you registered, log in again, or pay online");
            case TooManyOpenNights(var open, var asked, var most) -> new Problem(CONFLICT, "too-many-open-nights",
                    "%d room-nights are booked and not paid, with %d more the limit of %d is passed: pay or cancel some"
                            .formatted(open, asked, most));
            case AlreadyExpired(var id) -> new Problem(CONFLICT, "already-expired",
                    "Booking %s was never paid".formatted(id));
            case AlreadyCancelled(var id) -> new Problem(CONFLICT, "already-cancelled",
                    "Booking %s has been cancelled".formatted(id));
            case RoomAlreadyCancelled(var id, var type) -> new Problem(CONFLICT, "already-cancelled",
                    "Room %s (%s) has been cancelled".formatted(id, type));
            case PaymentUndecided(var id) -> new Problem(CONFLICT, "payment-undecided",
                    "The bank is deciding about the payment of booking %s; try again in a minute".formatted(id));
            case PaymentAwaited(var id) -> new Problem(CONFLICT, "payment-awaited",
                    "Booking %s is not paid yet: pay it, or cancel all of it".formatted(id));
            case CancellationChanged(var id) -> new Problem(CONFLICT, "cancellation-changed",
                    "What cancelling booking %s costs has changed: look at it again".formatted(id));
            case ChangeNotFree(_, var fee) -> new Problem(CONFLICT, "change-not-free",
                    "Giving the room up costs %s by now: add nights to it under the same plan, or ask the hotel to change it"
                            .formatted(fee));
            case BookingChanged(var id) -> new Problem(CONFLICT, "booking-changed",
                    "Booking %s has changed meanwhile: read it again".formatted(id));
            case StayBegun(_, var began) -> new Problem(CONFLICT, "stay-begun",
                    "The stay began at %s: only the hotel can end it".formatted(began));
            case StayOver(_, var ended) -> new Problem(CONFLICT, "stay-over", "The stay ended at " + ended);
        };
    }

    private static String methods(Set<PaymentMethod> offered) {
        return offered.stream().map(Enum::name).map(name -> name.toLowerCase(Locale.ROOT)).sorted()
                .collect(Collectors.joining(" or "));
    }

    /** With the price of now and what fixes it, ready to be sent again. */
    private static Problem priced(Money now, Optional<QuoteToken> token, Problem problem) {
        Problem with = problem.with("current_total", now);
        return token.map(each -> with.with("quote_token", each.token()).with("quoted_until", each.until())).orElse(with);
    }

    private static String free(List<FreeRooms> nights) {
        String named = nights.stream().limit(MOST_NAMED).map(night -> "%d on %s".formatted(night.free(), night.date()))
                .collect(Collectors.joining(", "));
        return "Too few rooms are free: %s".formatted(
                nights.size() > MOST_NAMED ? "%s and %d more nights".formatted(named, nights.size() - MOST_NAMED) : named);
    }
}
