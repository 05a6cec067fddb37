package innkeeper.bot.stay.usecase;

import innkeeper.bot.dialogue.domain.Input;
import innkeeper.bot.dialogue.domain.Move;
import innkeeper.bot.dialogue.usecase.Step;
import innkeeper.bot.dialogue.usecase.Visit;
import innkeeper.bot.travel.domain.Booking.Place;
import innkeeper.bot.travel.usecase.Bookings;

/** How the hotel of a booking is reached. */
public final class ContactStep implements Step {
    private final Bookings bookings;

    public ContactStep(Bookings bookings) {
        this.bookings = bookings;
    }

    @Override
    public String name() {
        return "contact";
    }

    @Override
    public void show(Visit visit) {
        ChosenBooking.read(visit, bookings).ifPresent(booking -> draw(visit, booking.hotel()));
    }

    private static void draw(Visit visit, Place hotel) {
        visit.page().line(visit.say("contact", hotel.name(), hotel.address(), hotel.city()));
        tell(visit, "contact.phone", hotel.phone());
        tell(visit, "contact.email", hotel.email());
        tell(visit, "contact.website", hotel.website());
        if (hotel.phone().isEmpty() && hotel.email().isEmpty() && hotel.website().isEmpty()) {
            visit.page().paragraph(visit.say("contact.none"));
        }
        visit.page().row(visit.to("booking", "button.back")).row(visit.always("home", "button.menu"));
    }

    private static void tell(Visit visit, String key, String value) {
        if (!value.isEmpty()) {
            visit.page().line(visit.say(key, value));
        }
    }

    @Override
    public Move take(Visit visit, Input input) {
        return Move.puzzled();
    }
}
