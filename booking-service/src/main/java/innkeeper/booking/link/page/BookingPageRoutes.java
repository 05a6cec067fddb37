package innkeeper.booking.link.page;

import innkeeper.booking.cancellation.domain.ExpectedCost;
import innkeeper.booking.cancellation.usecase.CancelBooking;
import innkeeper.booking.cancellation.usecase.PreviewCancellation;
import innkeeper.booking.link.page.Pages.Reader;
import innkeeper.booking.link.usecase.OpenLink;
import innkeeper.booking.rejection.domain.BookingRejection;
import innkeeper.booking.reservation.domain.Booking;
import innkeeper.booking.reservation.domain.Cancellation;
import innkeeper.booking.reservation.domain.GivingUp;
import innkeeper.booking.reservation.usecase.Stored;
import innkeeper.booking.room.domain.Actor;
import innkeeper.booking.room.domain.Party;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.Rejected;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import innkeeper.kit.limit.RouteLimit;
import innkeeper.kit.page.PageReader;
import innkeeper.kit.problem.Unavailable;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** The booking page: who has its link reads the booking without logging in, pays it, and cancels it as its client. */
public final class BookingPageRoutes implements Routes {
    private final BookingLinks links;
    private final OpenLink open;
    private final PreviewCancellation preview;
    private final CancelBooking cancel;
    private final RouteLimit limit;
    private final CancelForms forms;
    private final Clock clock;
    private final Pages pages = new Pages();

    public BookingPageRoutes(PageSettings settings, OpenLink open, PreviewCancellation preview, CancelBooking cancel,
            RouteLimit limit, Clock clock) {
        this.links = new BookingLinks(settings);
        this.open = open;
        this.preview = preview;
        this.cancel = cancel;
        this.limit = limit;
        this.forms = new CancelForms(settings.keys(), clock);
        this.clock = clock;
    }

    @Override
    public void routing(Routing routing) {
        routing.on("showBookingPage", call -> known(call, this::show))
                .on("showCancelPage", call -> known(call, this::ask))
                .on("cancelFromPage", call -> known(call, this::cancel));
    }

    private Answer known(Call call, BiFunction<Call, Stored, Answer> page) {
        return limit.page(call, () -> pages.end(429, reader(call), "busy"),
                () -> links.read(call.path("token"))
                        .flatMap(target -> open.handle(new BookingId(target.id()), target.version()))
                        .map(stored -> page.apply(call, stored))
                        .orElseGet(() -> pages.unknown(reader(call))));
    }

    private Answer show(Call call, Stored stored) {
        boolean justPaid = PageReader.query(call, "status").equals("succeeded");
        return pages.booking(reader(call), stored.booking(), cost(stored.booking()), clock.instant(), justPaid);
    }

    private Answer ask(Call call, Stored stored) {
        return cost(stored.booking())
                .map(cost -> pages.question(reader(call), stored.booking(), cost, forms.write(stored, cost)))
                .orElseGet(() -> toBooking(call));
    }

    /** Sent twice, the form shows the second time what the first one did. */
    private Answer cancel(Call call, Stored stored) {
        if (cost(stored.booking()).isEmpty()) {
            return toBooking(call);
        }
        return forms.read(call.form().getOrDefault("confirm", ""), stored)
                .map(shown -> cancel(call, stored, shown))
                .orElseGet(() -> askAgain(call, stored));
    }

    private Answer cancel(Call call, Stored stored, ExpectedCost shown) {
        BookingId id = stored.booking().id();
        try {
            cancel.handle(id, byClient(stored.booking()), shown);
            return toBooking(call);
        } catch (Unavailable _) {
            return pages.end(503, reader(call), "away").refusedAs("unavailable");
        } catch (Rejected e) {
            if (e.rejection() instanceof BookingRejection.PaymentUndecided) {
                return pages.end(409, reader(call), "undecided").refusedAs("payment-undecided");
            }
            return open.handle(id, stored.booking().linkVersion()).map(now -> askAgain(call, now))
                    .orElseGet(() -> pages.unknown(reader(call)));
        }
    }

    /** The booking itself says why it cannot be cancelled, where it cannot. */
    private Answer askAgain(Call call, Stored now) {
        return cost(now.booking())
                .map(cost -> pages.questionAgain(reader(call), now.booking(), cost, forms.write(now, cost)))
                .orElseGet(() -> toBooking(call));
    }

    private Optional<Cancellation> cost(Booking booking) {
        try {
            return Optional.of(preview.handle(booking, byClient(booking)));
        } catch (Rejected _) {
            return Optional.empty();
        }
    }

    /** All rooms that are left. */
    private static GivingUp byClient(Booking booking) {
        return new GivingUp(Actor.of(Party.CLIENT, booking.terms().client()), Set.of(), "");
    }

    private static Answer toBooking(Call call) {
        Reader reader = reader(call);
        return Answer.redirect(reader.address() + reader.query());
    }

    private static Reader reader(Call call) {
        return new Reader(PageReader.language(call), "/b/" + call.path("token"),
                PageReader.named(call).map(language -> "?lang=" + language.tag()).orElse(""));
    }
}
