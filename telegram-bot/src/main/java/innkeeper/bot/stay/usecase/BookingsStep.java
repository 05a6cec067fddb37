package innkeeper.bot.stay.usecase;

import innkeeper.bot.dialogue.domain.Input;
import innkeeper.bot.dialogue.domain.Input.Pressed;
import innkeeper.bot.dialogue.domain.Input.Wrote;
import innkeeper.bot.dialogue.domain.Move;
import innkeeper.bot.dialogue.usecase.Pages;
import innkeeper.bot.dialogue.usecase.Pages.Card;
import innkeeper.bot.dialogue.usecase.Step;
import innkeeper.bot.dialogue.usecase.Visit;
import innkeeper.bot.travel.domain.Booking;
import innkeeper.bot.travel.usecase.Bookings;
import java.util.List;

/** What the person has booked, the newest first. */
public final class BookingsStep implements Step {
    static final String PAGE = "bookings-page";

    private static final Pages PAGES = new Pages(PAGE, 8);

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
        PAGES.show(visit, mine.stream().map(booking -> card(visit, booking)).toList());
        visit.page().row(visit.always("city", "button.find")).row(visit.always("home", "button.menu"));
    }

    private static Card card(Visit visit, Booking booking) {
        return new Card(
                visit.say("bookings.card", booking.reference(), booking.hotel().name(), visit.words().stay(booking.stay()),
                        BookingStep.status(visit, booking)),
                List.of(visit.choice("%s · %s".formatted(booking.reference(), booking.hotel().name()), booking.id())));
    }

    @Override
    public Move take(Visit visit, Input input) {
        return switch (input) {
            case Wrote _ -> Move.puzzled();
            case Pressed(String choice) when PAGES.turn(visit, choice) -> Move.stay();
            case Pressed(String choice) -> {
                ChosenBooking.choose(visit, choice);
                yield Move.to("booking");
            }
        };
    }
}
