package innkeeper.booking.reservation.http;

import innkeeper.booking.rejection.domain.BookingRejection.UnknownBooking;
import innkeeper.booking.reservation.domain.Terms;
import innkeeper.booking.reservation.usecase.Bookings;
import innkeeper.booking.reservation.usecase.Stored;
import innkeeper.booking.room.domain.Actor;
import innkeeper.booking.room.domain.Party;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.Rejected;
import innkeeper.kit.access.Relation;
import innkeeper.kit.access.Resource;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import java.util.Map;
import java.util.UUID;

/** The bookings that requests name, for the people they concern. */
public final class TheirBookings {
    private final Bookings bookings;

    /** A booking, and as what it concerns the caller. */
    public record Theirs(Stored stored, Actor caller) {}

    public TheirBookings(Bookings bookings) {
        this.bookings = bookings;
    }

    /**
     * The booking in the path, which must concern the caller.
     *
     * @throws Rejected {@code UnknownBooking}
     */
    public Theirs inPath(Call call) {
        BookingId id = new BookingId(call.id("booking_id"));
        Stored stored = present(id.value());
        Terms terms = stored.booking().terms();
        Relation relation = call.access().require(Resource.of("booking", id.toString(), Map.of(
                "client_id", terms.client().toString(),
                "hotel_id", terms.hotel().id().toString())));
        return new Theirs(stored, actor(call, relation));
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

    /** The caller, as what they are to the booking or its hotel. */
    public static Actor actor(Call call, Relation relation) {
        return Actor.of(party(relation), PersonId.of(call.access().subject().id()));
    }

    private static Party party(Relation relation) {
        return switch (relation) {
            case CLIENT -> Party.CLIENT;
            case OWNER -> Party.OWNER;
            case MANAGER -> Party.MANAGER;
            case FRONT_DESK -> Party.FRONT_DESK;
            case ACCOUNTANT -> Party.ACCOUNTANT;
            case ADMIN -> Party.ADMIN;
            case NONE -> throw new IllegalStateException("a booking concerns nobody as nobody");
        };
    }
}
