package innkeeper.bot.stay.usecase;

import innkeeper.bot.dialogue.domain.Input;
import innkeeper.bot.dialogue.domain.Input.Pressed;
import innkeeper.bot.dialogue.domain.Input.Wrote;
import innkeeper.bot.dialogue.domain.Move;
import innkeeper.bot.dialogue.usecase.Step;
import innkeeper.bot.dialogue.usecase.Visit;
import innkeeper.bot.travel.domain.Booking;
import innkeeper.bot.travel.domain.Cancellation;
import innkeeper.bot.travel.usecase.Bookings;
import innkeeper.kernel.BookingId;
import java.util.Optional;

/** What giving a booking up costs now, and the question whether to. A fee that has grown since is shown before it is charged. */
public final class CancelStep implements Step {
    private static final String FEE = "fee";

    private final Bookings bookings;

    public CancelStep(Bookings bookings) {
        this.bookings = bookings;
    }

    @Override
    public String name() {
        return "cancel";
    }

    @Override
    public void show(Visit visit) {
        ChosenBooking.read(visit, bookings).ifPresent(booking -> {
            if (booking.status().open()) {
                ask(visit, booking);
            } else {
                visit.redirect("booking");
            }
        });
    }

    private void ask(Visit visit, Booking booking) {
        Cancellation price = visit.asPerson(token -> bookings.preview(token, booking.id()));
        visit.note(FEE, fee(price));
        visit.page().line(visit.say("cancel", booking.reference(), booking.hotel().name()))
                .paragraph(booking.ownRooms().stream().map(room -> RoomWords.title(visit, room)).toList())
                .paragraph(price.fee().isZero() ? visit.say("cancel.free") : visit.say("cancel.fee", visit.words().money(price.fee())));
        if (price.refund().isPositive()) {
            visit.page().line(visit.say("cancel.refund", visit.words().money(price.refund())));
        }
        if (price.leftToPay().isPositive()) {
            visit.page().line(visit.say("cancel.owed", visit.words().money(price.leftToPay())));
        }
        visit.page().row(visit.choice(visit.words().text("cancel.yes"), "yes")).row(visit.to("booking", "cancel.no"));
    }

    private static String fee(Cancellation price) {
        return "%d %s".formatted(price.fee().minor(), price.fee().currency());
    }

    @Override
    public Move take(Visit visit, Input input) {
        Optional<BookingId> id = ChosenBooking.of(visit);
        return switch (input) {
            case Wrote _ -> Move.puzzled();
            case Pressed _ when id.isEmpty() -> Move.to("bookings");
            case Pressed _ -> {
                Cancellation price = visit.asPerson(token -> bookings.preview(token, id.get()));
                if (!visit.notes().text(FEE).equals(Optional.of(fee(price)))) {
                    yield Move.stay();
                }
                visit.asPerson(token -> bookings.cancel(token, "cancel-" + id.get(), id.get()));
                visit.forget(FEE);
                yield Move.to("booking");
            }
        };
    }
}
