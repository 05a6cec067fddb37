package innkeeper.bot.stay.usecase;

import innkeeper.bot.dialogue.domain.Input;
import innkeeper.bot.dialogue.domain.Input.Pressed;
import innkeeper.bot.dialogue.domain.Input.Wrote;
import innkeeper.bot.dialogue.domain.Move;
import innkeeper.bot.dialogue.usecase.Step;
import innkeeper.bot.dialogue.usecase.Visit;
import innkeeper.bot.messenger.domain.Button;
import innkeeper.bot.messenger.domain.Markup;
import innkeeper.bot.travel.domain.Booking;
import innkeeper.bot.travel.domain.Booking.Status;
import innkeeper.bot.travel.domain.Folio;
import innkeeper.bot.travel.usecase.Bookings;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** One booking as it is now, and what can be done with it. */
public final class BookingStep implements Step {
    private final Bookings bookings;

    public BookingStep(Bookings bookings) {
        this.bookings = bookings;
    }

    @Override
    public String name() {
        return "booking";
    }

    /** News of a booking leads here by its id. */
    @Override
    public boolean anytime() {
        return true;
    }

    @Override
    public void show(Visit visit) {
        ChosenBooking.read(visit, bookings).ifPresent(booking -> draw(visit, booking,
                visit.asPerson(token -> bookings.folio(token, booking.id()))));
    }

    private static void draw(Visit visit, Booking booking, Folio folio) {
        ZoneId zone = ZoneId.of(booking.hotel().timezone());
        visit.page().line(visit.say("booking", booking.reference(), status(visit, booking)));
        booking.end().ifPresent(end -> EndWords.of(visit, end, zone).forEach(visit.page()::line));
        visit.page().paragraph(visit.say("booking.hotel", booking.hotel().name(), booking.hotel().address(), booking.hotel().city()))
                .line(visit.say("booking.stay", visit.words().stay(booking.stay()), booking.hotel().checkIn(),
                        booking.hotel().checkOut()))
                .paragraph(new MoneyWords(visit, booking, folio).all());
        booking.payBy().ifPresent(until -> visit.page().paragraph(visit.say("booking.pay-by",
                visit.words().moment(until, zone))));
        new RoomWords(visit, booking).all().forEach(visit.page()::paragraph);
        booking.payPage().ifPresent(page -> visit.page().row(visit.open("button.pay", page)));
        visit.page().row(actions(visit, booking));
        visit.page().row(visit.always("bookings", "button.bookings"), visit.always("home", "button.menu"));
    }

    private static List<Button> actions(Visit visit, Booking booking) {
        List<Button> actions = new ArrayList<>();
        if (booking.status() == Status.PENDING_PAYMENT) {
            actions.add(visit.to("booking", "button.refresh"));
        }
        if (booking.status().open()) {
            actions.add(visit.to("cancel", "button.cancel"));
        }
        actions.add(visit.to("contact", "button.contact"));
        return actions;
    }

    /** Where it stands, and how many of its rooms were given up. */
    static Markup status(Visit visit, Booking booking) {
        Markup status = visit.say(switch (booking.status()) {
            case PENDING_PAYMENT -> "status.pending";
            case CONFIRMED -> "status.confirmed";
            case EXPIRED -> "status.expired";
            case CANCELLED -> "status.cancelled";
            case OTHER -> "status.other";
        });
        int givenUp = booking.givenUp().size();
        return givenUp == 0 ? status : visit.say("status.given-up", status, givenUp);
    }

    @Override
    public Move take(Visit visit, Input input) {
        return switch (input) {
            case Wrote _ -> Move.puzzled();
            case Pressed(String choice) -> {
                ChosenBooking.choose(visit, choice);
                yield Move.stay();
            }
        };
    }
}
