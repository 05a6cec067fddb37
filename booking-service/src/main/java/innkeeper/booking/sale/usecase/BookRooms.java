package innkeeper.booking.sale.usecase;

import innkeeper.booking.folio.domain.PaymentMethod;
import innkeeper.booking.folio.domain.Posting;
import innkeeper.booking.payment.usecase.Opening;
import innkeeper.booking.payment.usecase.Opening.NothingOpened;
import innkeeper.booking.payment.usecase.Opening.Opened;
import innkeeper.booking.payment.usecase.Payments;
import innkeeper.booking.rejection.domain.BookingRejection.SoldOut;
import innkeeper.booking.reservation.domain.Booking;
import innkeeper.booking.reservation.domain.Hold;
import innkeeper.booking.reservation.domain.Terms;
import innkeeper.booking.reservation.usecase.Bookings;
import innkeeper.booking.reservation.usecase.Stored;
import innkeeper.booking.room.domain.RoomTerms;
import innkeeper.booking.sale.domain.BookingLimits;
import innkeeper.booking.sale.domain.Quote;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.Money;
import innkeeper.kernel.Rejected;
import innkeeper.kernel.RoomId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Books rooms at the current price, or the one that the client was shown a moment ago: confirmed at once if paid at the desk, else held until the client has paid it or its deposit. */
public final class BookRooms {
    private final Hotels hotels;
    private final Bookings bookings;
    private final Payments payments;
    private final BookingLimits limits;
    private final Duration hold;
    private final Clock clock;
    private final Supplier<UUID> ids;

    public BookRooms(
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
        return opened.booking().hold().filter(open -> open.checkout().isEmpty()).isPresent()
                ? offerPayment(opened.booking())
                : opened;
    }

    private Stored open(BookingRequest request) {
        Quote quote = hotels.quote(request.hotel(), request.stay(), request.rooms(), request.quoteToken());
        Instant now = clock.instant();
        quote.requireAhead(request.stay(), now);
        request.expected().require(quote.totalFor(request.stay()), quote.token());
        PaymentMethod method = quote.method(request.method());
        List<RoomTerms> rooms = rooms(request, quote, method);
        Optional<Hold> until = inAdvance(method, quote.total(), rooms).isPositive()
                ? Optional.of(Hold.until(now.plus(hold)))
                : Optional.empty();
        limits.require(request.client(), until.isPresent());
        BookingId id = new BookingId(ids.get());
        try {
            return bookings.open(request.id(), quote.offered(), reference -> Booking.open(
                    new Terms(id, reference, request.client().id(), quote.hotel(), method, now), rooms, until,
                    new Posting(now, ids)));
        } catch (Rejected refused) {
            throw refused.rejection() instanceof SoldOut gone ? new Rejected(quote.named(gone)) : refused;
        }
    }

    private List<RoomTerms> rooms(BookingRequest request, Quote quote, PaymentMethod method) {
        return IntStream.range(0, quote.rooms().size()).mapToObj(i -> {
            Quote.Room room = quote.rooms().get(i);
            return new RoomTerms(new RoomId(ids.get()), room.type(), room.plan(), request.stay(),
                    request.rooms().get(i).occupancy(), room.prices(), room.charges(), room.extras(), room.cancellation(),
                    method == PaymentMethod.DEPOSIT ? room.deposit() : Optional.empty());
        }).toList();
    }

    private static Money inAdvance(PaymentMethod method, Money total, List<RoomTerms> rooms) {
        return method.inAdvance(total, rooms.stream().map(RoomTerms::paidByDeposit).reduce(Money::plus).orElseThrow());
    }

    /** Without a payment the nights go back at once. If nobody knows whether there is one, it is called off first. */
    private Stored offerPayment(Booking held) {
        return switch (opening(held)) {
            case Opened(var checkout) -> bookings.change(held.id(), booking -> booking.payable(checkout));
            case NothingOpened(var why) -> {
                bookings.change(held.id(), this::withoutPayment);
                throw why;
            }
        };
    }

    private Booking withoutPayment(Booking booking) {
        return booking.hold().filter(open -> open.checkout().isEmpty())
                .map(_ -> booking.expire(new Posting(clock.instant(), ids)))
                .orElse(booking);
    }

    /** If we die here, the hold is called off when its time is up. */
    private Opening opening(Booking held) {
        try {
            return payments.open(held);
        } catch (RuntimeException nobodyKnows) {
            bookings.endSoon(held.id());
            throw nobodyKnows;
        }
    }
}
