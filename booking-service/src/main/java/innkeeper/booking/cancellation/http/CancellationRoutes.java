package innkeeper.booking.cancellation.http;

import innkeeper.booking.cancellation.domain.ExpectedCost;
import innkeeper.booking.cancellation.usecase.CancelBooking;
import innkeeper.booking.cancellation.usecase.PreviewCancellation;
import innkeeper.booking.reservation.domain.GivingUp;
import innkeeper.booking.reservation.http.TheirBookings;
import innkeeper.booking.reservation.http.TheirBookings.Theirs;
import innkeeper.kernel.RoomId;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import java.util.List;

/** What it costs to give rooms up, and giving them up, over REST. */
public final class CancellationRoutes implements Routes {
    private final PreviewCancellation preview;
    private final CancelBooking cancel;
    private final TheirBookings bookings;

    public CancellationRoutes(PreviewCancellation preview, CancelBooking cancel, TheirBookings bookings) {
        this.preview = preview;
        this.cancel = cancel;
        this.bookings = bookings;
    }

    @Override
    public void routing(Routing routing) {
        routing.on("previewCancellation", this::preview)
                .on("cancelBooking", this::cancel);
    }

    /** For all rooms, or those that the query names. */
    private Answer preview(Call call) {
        Theirs theirs = bookings.inPath(call);
        List<RoomId> rooms = call.texts("room_id").stream().map(RoomId::of).toList();
        GivingUp given = new CancelRequest(null, rooms).by(theirs.caller());
        return Answer.ok(CostView.of(preview.handle(theirs.stored().booking(), given)));
    }

    private Answer cancel(Call call) {
        Theirs theirs = bookings.inPath(call);
        CancelRequest wanted =
                call.body().isMissingNode() ? CancelRequest.EVERYTHING : call.body(CancelRequest.class);
        GivingUp given = wanted.by(theirs.caller());
        return call.once(_ -> cancel.handle(theirs.stored().booking().id(), given, new ExpectedCost.Any()),
                bookings::present,
                TheirBookings::shown);
    }
}
