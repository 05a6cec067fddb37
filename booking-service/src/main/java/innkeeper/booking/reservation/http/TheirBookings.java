package innkeeper.booking.reservation.http;

import innkeeper.booking.rejection.domain.BookingRejection.UnknownBooking;
import innkeeper.booking.reservation.usecase.Bookings;
import innkeeper.booking.reservation.usecase.Stored;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.Rejected;
import innkeeper.kit.access.Resource;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import java.util.Map;
import java.util.UUID;

/** The bookings that requests name, for the people they concern. */
public final class TheirBookings {
    private final Bookings bookings;

    public TheirBookings(Bookings bookings) {
        this.bookings = bookings;
    }

    /**
     * The booking in the path, which must concern the caller.
     *
     * @throws Rejected {@code UnknownBooking}
     */
    public Stored inPath(Call call) {
        BookingId id = new BookingId(call.id("booking_id"));
        Stored stored = present(id.value());
        call.access().require(Resource.of("booking", id.toString(), Map.of(
                "client_id", stored.booking().terms().client().toString(),
                "owner_id", stored.booking().terms().hotel().owner().toString())));
        return stored;
    }

    /** @throws Rejected {@code UnknownBooking} */
    public Stored present(UUID id) {
        return bookings.find(new BookingId(id))
                .orElseThrow(() -> new Rejected(new UnknownBooking(new BookingId(id))));
    }

    public static Answer shown(Stored stored) {
        return Answer.ok(BookingView.of(stored.booking())).etag(stored.version());
    }

    public static Answer created(Stored stored) {
        String location = "/v1/bookings/" + stored.booking().id();
        return Answer.created(location, BookingView.of(stored.booking())).etag(stored.version());
    }
}
