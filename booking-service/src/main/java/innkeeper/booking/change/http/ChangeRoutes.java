package innkeeper.booking.change.http;

import innkeeper.booking.change.usecase.ChangeBooking;
import innkeeper.booking.change.usecase.ChangeRequest;
import innkeeper.booking.reservation.domain.Booking;
import innkeeper.booking.reservation.http.TheirBookings;
import innkeeper.booking.reservation.http.TheirBookings.Theirs;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import innkeeper.kit.limit.RouteLimit;
import java.util.function.IntPredicate;

/** What it costs to change a booking, and changing it, over REST. */
public final class ChangeRoutes implements Routes {
    private final ChangeBooking change;
    private final TheirBookings bookings;
    private final RouteLimit limit;

    public ChangeRoutes(ChangeBooking change, TheirBookings bookings, RouteLimit limit) {
        this.change = change;
        this.bookings = bookings;
        this.limit = limit;
    }

    @Override
    public void routing(Routing routing) {
        routing.on("previewChange", this::preview)
                .on("changeBooking", this::change);
    }

    private Answer preview(Call call) {
        limit.spend(call);
        ChangeBody body = call.body(ChangeBody.class);
        Theirs theirs = bookings.inPath(call);
        Booking booking = theirs.stored().booking();
        return Answer.ok(ChangePreviewView.of(booking, change.preview(booking, body.request(booking), theirs.caller())));
    }

    private Answer change(Call call) {
        limit.spend(call);
        ChangeBody body = call.body(ChangeBody.class);
        IntPredicate version = call.header("If-Match").isPresent() ? call.ifMatch() : _ -> true;
        Theirs theirs = bookings.inPath(call);
        ChangeRequest request = body.request(theirs.stored().booking());
        return TheirBookings.shown(change.handle(theirs.stored(), version, request, theirs.caller()));
    }
}
