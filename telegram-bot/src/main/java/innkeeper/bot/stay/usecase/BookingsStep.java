package innkeeper.bot.stay.usecase;

import innkeeper.bot.dialogue.domain.Input;
import innkeeper.bot.dialogue.domain.Input.Pressed;
import innkeeper.bot.dialogue.domain.Input.Wrote;
import innkeeper.bot.dialogue.domain.Move;
import innkeeper.bot.dialogue.usecase.Step;
import innkeeper.bot.dialogue.usecase.Visit;
import innkeeper.bot.travel.domain.Booking;
import innkeeper.bot.travel.usecase.Bookings;
import java.util.List;

/** What the person has booked, the newest first. */
public final class BookingsStep implements Step {
    private final Bookings bookings;

    public BookingsStep(Bookings bookings) {
        this.bookings = bookings;
    }

    @Override
    public String name() {
        return "bookings";
    }

    @Override
    public void show(Visit visit) {
        List<Booking> mine = visit.asPerson(bookings::list);
        visit.page().line(visit.say(mine.isEmpty() ? "bookings.none" : "bookings"));
        for (Booking booking : mine) {
            visit.page().paragraph(visit.say("bookings.card", booking.reference(), booking.hotel().name(),
                    visit.words().stay(booking.stay()), BookingStep.status(visit, booking)));
            visit.page().row(visit.choice("%s · %s".formatted(booking.reference(), booking.hotel().name()), booking.id()));
        }
        visit.page().row(visit.always("city", "button.find")).row(visit.always("home", "button.menu"));
    }

    @Override
    public Move take(Visit visit, Input input) {
        return switch (input) {
            case Wrote _ -> Move.puzzled();
            case Pressed(String choice) -> {
                ChosenBooking.choose(visit, choice);
                yield Move.to("booking");
            }
        };
    }
}
