package innkeeper.booking.usecase;

import innkeeper.booking.domain.Booking;
import innkeeper.booking.domain.Booking.Confirmed;
import innkeeper.booking.domain.Booking.Held;
import innkeeper.booking.domain.Booking.Live;
import innkeeper.booking.domain.BookingLimits;
import innkeeper.booking.domain.Quote;
import innkeeper.booking.domain.Terms;
import innkeeper.booking.domain.payment.Checkout;
import innkeeper.booking.domain.payment.PaymentMethod;
import innkeeper.booking.domain.payment.Settlement.Unpaid;
import innkeeper.booking.usecase.payment.Opening;
import innkeeper.booking.usecase.payment.Opening.NothingOpened;
import innkeeper.booking.usecase.payment.Opening.Opened;
import innkeeper.booking.usecase.payment.Payments;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.Money;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Books rooms at the current price: confirmed at once if paid at the desk, else held until the client has paid. */
public final class BookRoom {
    private final Hotels hotels;
    private final Bookings bookings;
    private final Payments payments;
    private final BookingLimits limits;
    private final Duration hold;
    private final Clock clock;
    private final Supplier<UUID> ids;

    public BookRoom(
            Hotels hotels, Bookings bookings, Payments payments, BookingLimits limits, Duration hold, Clock clock,
            Supplier<UUID> ids) {
        this.hotels = hotels;
        this.bookings = bookings;
        this.payments = payments;
        this.limits = limits;
        this.hold = hold;
        this.clock = clock;
        this.ids = ids;
    }

    /** A request that broke off is carried on where it stopped: what it opened is never opened twice. */
    public Stored handle(BookingRequest request) {
        Stored opened = bookings.openedBy(request.id()).orElseGet(() -> open(request));
        return opened.booking() instanceof Held held ? offerPayment(held) : opened;
    }

    private Stored open(BookingRequest request) {
        Quote quote = hotels.quote(
                request.hotel(), request.roomType(), request.stay(), request.guests(), request.rooms());
        Instant now = clock.instant();
        quote.requireAhead(now);
        request.expected().require(quote.totalFor(request.stay(), request.rooms()));
        limits.require(request.client(), isPaidFirst(request.method(), quote.total()));
        List<Money> nights = quote.pricesFor(request.stay(), request.rooms());
        BookingId id = new BookingId(ids.get());
        return bookings.open(request.id(), quote.nights(), reference -> begin(new Terms(
                id,
                reference,
                request.client().id(),
                quote.hotel(),
                quote.roomType(),
                request.stay(),
                request.guests(),
                request.rooms(),
                nights,
                quote.policy(),
                request.method(),
                now)));
    }

    private Live begin(Terms terms) {
        return isPaidFirst(terms.method(), terms.total())
                ? new Held(terms, terms.bookedAt().plus(hold))
                : new Confirmed(terms, new Unpaid());
    }

    private static boolean isPaidFirst(PaymentMethod method, Money total) {
        return method == PaymentMethod.ONLINE && !total.isZero();
    }

    /** Without a payment the nights go back at once. If nobody knows whether there is one, it is called off first. */
    private Stored offerPayment(Held held) {
        return switch (opening(held)) {
            case Opened(var checkout) -> bookings.change(held.id(), booking -> await(booking, checkout));
            case NothingOpened(var why) -> {
                bookings.change(held.id(), booking -> booking instanceof Held hold ? hold.expire() : booking);
                throw why;
            }
        };
    }

    /** If we die here, the hold is called off when its time is up. */
    private Opening opening(Held held) {
        try {
            return payments.open(held);
        } catch (RuntimeException nobodyKnows) {
            bookings.endSoon(held.id());
            throw nobodyKnows;
        }
    }

    private static Booking await(Booking booking, Checkout checkout) {
        return booking instanceof Held held ? held.await(checkout) : booking;
    }
}
