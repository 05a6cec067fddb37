package innkeeper.booking.reservation.http;

import innkeeper.booking.folio.http.FolioView;
import innkeeper.booking.reservation.usecase.Bookings;
import innkeeper.booking.reservation.usecase.Stored;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import innkeeper.kit.http.list.Page;
import java.util.List;

/** Reads bookings over REST, for the people they concern. */
public final class BookingRoutes implements Routes {
    private final Bookings bookings;
    private final TheirBookings theirs;

    public BookingRoutes(Bookings bookings, TheirBookings theirs) {
        this.bookings = bookings;
        this.theirs = theirs;
    }

    @Override
    public void routing(Routing routing) {
        routing.on("listBookings", this::list)
                .on("getBooking", this::read)
                .on("getFolio", this::folio);
    }

    private Answer list(Call call) {
        int limit = call.limit();
        List<Stored> found = bookings.list(ListQuery.criteria(call), limit + 1);
        List<Stored> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit
                ? ListQuery.CURSORS.write(new ListQuery.Place(shown.getLast().booking().id()))
                : null;
        return Answer.ok(new Page<>(shown.stream().map(Stored::booking).map(BookingView::of).toList(), next));
    }

    private Answer read(Call call) {
        return TheirBookings.shown(theirs.inPath(call));
    }

    private Answer folio(Call call) {
        Stored stored = theirs.inPath(call);
        return Answer.ok(FolioView.of(stored.booking().folio())).etag(stored.version());
    }
}
