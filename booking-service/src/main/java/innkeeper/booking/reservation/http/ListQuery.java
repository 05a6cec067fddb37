package innkeeper.booking.reservation.http;

import innkeeper.booking.reservation.domain.Status;
import innkeeper.booking.reservation.usecase.Criterion;
import innkeeper.booking.reservation.usecase.Criterion.From;
import innkeeper.booking.reservation.usecase.Criterion.InHotel;
import innkeeper.booking.reservation.usecase.Criterion.InStatus;
import innkeeper.booking.reservation.usecase.Criterion.OfClient;
import innkeeper.booking.reservation.usecase.Criterion.OfOwner;
import innkeeper.booking.reservation.usecase.Criterion.OlderThan;
import innkeeper.booking.reservation.usecase.Criterion.To;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import innkeeper.kit.access.Scope;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.list.Cursor;
import innkeeper.kit.problem.InvalidInput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the caller may see, narrowed to what they ask for. */
final class ListQuery {
    static final Cursor<Place> CURSORS = new Cursor<>("bookings", Place.class);

    private ListQuery() {}

    static List<Criterion> criteria(Call call) {
        Optional<LocalDate> from = call.date("from");
        Optional<LocalDate> to = call.date("to");
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            throw new InvalidInput("query:to", "must be after from");
        }
        List<Criterion> criteria = new ArrayList<>(visible(call.access().scope()));
        call.uuid("hotel_id").map(HotelId::new).map(InHotel::new).ifPresent(criteria::add);
        call.query("status").map(ListQuery::status).map(InStatus::new).ifPresent(criteria::add);
        from.map(From::new).ifPresent(criteria::add);
        to.map(To::new).ifPresent(criteria::add);
        call.cursor(CURSORS).map(Place::id).map(OlderThan::new).ifPresent(criteria::add);
        return criteria;
    }

    private static List<Criterion> visible(Scope scope) {
        return switch (scope) {
            case Scope.Everything _ -> List.of();
            case Scope.Only(var attribute, var value) -> List.of(switch (attribute) {
                case "client_id" -> new OfClient(PersonId.of(value));
                case "owner_id" -> new OfOwner(PersonId.of(value));
                default -> throw new IllegalStateException("bookings have no attribute " + attribute);
            });
        };
    }

    private static Status status(String name) {
        return Status.valueOf(name.toUpperCase(Locale.ROOT));
    }

    record Place(BookingId id) {}
}
