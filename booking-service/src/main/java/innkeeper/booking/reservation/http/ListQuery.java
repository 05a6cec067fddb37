package innkeeper.booking.reservation.http;

import innkeeper.booking.reservation.domain.Status;
import innkeeper.booking.reservation.usecase.Criterion;
import innkeeper.booking.reservation.usecase.Criterion.From;
import innkeeper.booking.reservation.usecase.Criterion.InHotel;
import innkeeper.booking.reservation.usecase.Criterion.InStatus;
import innkeeper.booking.reservation.usecase.Criterion.OlderThan;
import innkeeper.booking.reservation.usecase.Criterion.To;
import innkeeper.booking.reservation.usecase.Visible;
import innkeeper.booking.reservation.usecase.Visible.Concerning;
import innkeeper.booking.reservation.usecase.Visible.Everything;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import innkeeper.kit.access.Condition;
import innkeeper.kit.access.Scope;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.list.Cursor;
import innkeeper.kit.problem.InvalidInput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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
        List<Criterion> criteria = new ArrayList<>();
        call.uuid("hotel_id").map(HotelId::new).map(InHotel::new).ifPresent(criteria::add);
        call.query("status").map(ListQuery::status).map(InStatus::new).ifPresent(criteria::add);
        from.map(From::new).ifPresent(criteria::add);
        to.map(To::new).ifPresent(criteria::add);
        call.cursor(CURSORS).map(Place::id).map(OlderThan::new).ifPresent(criteria::add);
        return criteria;
    }

    static Visible visible(Scope scope) {
        return switch (scope) {
            case Scope.Everything _ -> new Everything();
            case Scope.Only(var anyOf) -> concerning(anyOf);
        };
    }

    private static Concerning concerning(List<Condition> anyOf) {
        Set<PersonId> clients = new HashSet<>();
        Set<HotelId> hotels = new HashSet<>();
        for (Condition condition : anyOf) {
            switch (condition.attribute()) {
                case "client_id" -> condition.oneOf().stream().map(PersonId::of).forEach(clients::add);
                case "hotel_id" -> condition.oneOf().stream().map(HotelId::of).forEach(hotels::add);
                default -> throw new IllegalStateException("bookings have no attribute " + condition.attribute());
            }
        }
        return new Concerning(clients, hotels);
    }

    private static Status status(String name) {
        return Status.valueOf(name.toUpperCase(Locale.ROOT));
    }

    record Place(BookingId id) {}
}
