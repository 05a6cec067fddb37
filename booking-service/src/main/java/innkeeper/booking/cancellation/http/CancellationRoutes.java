package innkeeper.booking.cancellation.http;

import innkeeper.booking.cancellation.usecase.CancelBooking;
import innkeeper.booking.cancellation.usecase.PreviewCancellation;
import innkeeper.booking.reservation.domain.Booking;
import innkeeper.booking.reservation.domain.GivingUp;
import innkeeper.booking.reservation.domain.Party;
import innkeeper.booking.reservation.http.TheirBookings;
import innkeeper.kernel.PersonId;
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
        Booking booking = bookings.inPath(call).booking();
        List<RoomId> rooms = call.texts("room_id").stream().map(RoomId::of).toList();
        return Answer.ok(preview.handle(booking,
                new CancelRequest(null, rooms).by(caller(call), party(call, booking))));
    }

    private Answer cancel(Call call) {
        Booking booking = bookings.inPath(call).booking();
        CancelRequest wanted =
                call.body().isMissingNode() ? CancelRequest.EVERYTHING : call.body(CancelRequest.class);
        GivingUp given = wanted.by(caller(call), party(call, booking));
        return call.once(_ -> cancel.handle(booking.id(), given), bookings::present, TheirBookings::shown);
    }

    private static PersonId caller(Call call) {
        return PersonId.of(call.access().subject().id());
    }

    private static Party party(Call call, Booking booking) {
        return call.access().subject().id().equals(booking.terms().client().toString()) ? Party.CLIENT : Party.HOTEL;
    }
}
