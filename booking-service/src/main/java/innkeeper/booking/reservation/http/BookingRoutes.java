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
        List<Stored> found = bookings.list(
                ListQuery.visible(call.access().scope()), ListQuery.criteria(call), Page.asked(call.limit()));
        return Answer.ok(Page.of(found, call.limit(), stored -> BookingView.of(stored.booking()),
                last -> ListQuery.CURSORS.write(new ListQuery.Place(last.booking().id()))));
    }

    private Answer read(Call call) {
        return TheirBookings.shown(theirs.inPath(call).stored());
    }

    private Answer folio(Call call) {
        Stored stored = theirs.inPath(call).stored();
        return Answer.ok(FolioView.of(stored.booking().folio())).etag(stored.version());
    }
}
