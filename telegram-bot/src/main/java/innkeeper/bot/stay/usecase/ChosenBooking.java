package innkeeper.bot.stay.usecase;

import innkeeper.bot.dialogue.usecase.Visit;
import innkeeper.bot.travel.domain.Booking;
import innkeeper.bot.travel.usecase.Bookings;
import innkeeper.kernel.BookingId;
import java.util.Optional;
import java.util.UUID;

/** The booking that a dialogue is about, kept in its notes. */
final class ChosenBooking {
    private static final String NOTE = "booking";

    private ChosenBooking() {}

    static void choose(Visit visit, Object id) {
        visit.note(NOTE, id);
    }

    static Optional<BookingId> of(Visit visit) {
        return visit.notes().id(NOTE).map((UUID id) -> new BookingId(id));
    }

    /** As it is now; where none was chosen, the list of all is shown instead. */
    static Optional<Booking> read(Visit visit, Bookings bookings) {
        Optional<BookingId> chosen = of(visit);
        if (chosen.isEmpty()) {
            visit.redirect("bookings");
        }
        return chosen.map(id -> visit.asPerson(token -> bookings.read(token, id)));
    }
}
