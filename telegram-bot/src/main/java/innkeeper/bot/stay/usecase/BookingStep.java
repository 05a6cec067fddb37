package innkeeper.bot.stay.usecase;

import innkeeper.bot.dialogue.domain.Input;
import innkeeper.bot.dialogue.domain.Input.Pressed;
import innkeeper.bot.dialogue.domain.Input.Wrote;
import innkeeper.bot.dialogue.domain.Move;
import innkeeper.bot.dialogue.usecase.Step;
import innkeeper.bot.dialogue.usecase.Visit;
import innkeeper.bot.find.usecase.GuestsWords;
import innkeeper.bot.find.usecase.PriceWords;
import innkeeper.bot.find.usecase.TermsWords;
import innkeeper.bot.messenger.domain.Button;
import innkeeper.bot.messenger.domain.Markup;
import innkeeper.bot.travel.domain.Booking;
import innkeeper.bot.travel.domain.Booking.Room;
import innkeeper.bot.travel.domain.Booking.Status;
import innkeeper.bot.travel.usecase.Bookings;
import innkeeper.kernel.Money;
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
        ChosenBooking.read(visit, bookings).ifPresent(booking -> draw(visit, booking));
    }

    private static void draw(Visit visit, Booking booking) {
        visit.page().line(visit.say("booking", booking.reference(), status(visit, booking)))
                .paragraph(visit.say("booking.hotel", booking.hotel().name(), booking.hotel().address(), booking.hotel().city()))
                .line(visit.say("booking.stay", visit.words().stay(booking.stay()), booking.hotel().checkIn(),
                        booking.hotel().checkOut()));
        visit.page().paragraph(total(visit, booking));
        PriceWords.of(visit, booking.price()).forEach(visit.page()::line);
        booking.payBy().ifPresent(until -> visit.page().paragraph(visit.say("booking.pay-by",
                visit.words().moment(until, zone(booking)))));
        booking.rooms().forEach(room -> draw(visit, booking, room));
        booking.payPage().ifPresent(page -> visit.page().row(visit.open("button.pay", page)));
        visit.page().row(actions(visit, booking));
        visit.page().row(visit.always("bookings", "button.bookings"), visit.always("home", "button.menu"));
    }

    /** What cancelling costs is said while there is something to cancel. */
    private static void draw(Visit visit, Booking booking, Room room) {
        visit.page().paragraph(visit.say("booking.room", room.name(), GuestsWords.of(visit, room.guests())))
                .line(TermsWords.board(visit, room.board()));
        if (booking.status().open()) {
            TermsWords.of(visit, room.terms(), zone(booking)).forEach(visit.page()::line);
        }
    }

    private static ZoneId zone(Booking booking) {
        return ZoneId.of(booking.hotel().timezone());
    }

    /** The total, and where it is paid. */
    private static Markup total(Visit visit, Booking booking) {
        Money total = booking.price().total();
        String all = visit.words().money(total);
        if (booking.dueAtHotel().isZero()) {
            return visit.say("booking.online", all);
        }
        return booking.dueAtHotel().equals(total)
                ? visit.say("booking.at-hotel", all)
                : visit.say("booking.deposit", all, visit.words().money(total.minus(booking.dueAtHotel())),
                        visit.words().money(booking.dueAtHotel()));
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

    static Markup status(Visit visit, Booking booking) {
        return visit.say(switch (booking.status()) {
            case PENDING_PAYMENT -> "status.pending";
            case CONFIRMED -> "status.confirmed";
            case EXPIRED -> "status.expired";
            case CANCELLED -> "status.cancelled";
            case OTHER -> "status.other";
        });
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
