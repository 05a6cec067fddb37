package innkeeper.bot.stay.usecase;

import innkeeper.bot.chat.domain.ChatEvent;
import innkeeper.bot.chat.domain.Kind;
import innkeeper.bot.chat.usecase.Events;
import innkeeper.bot.dialogue.domain.Move;
import innkeeper.bot.dialogue.usecase.Visit;
import innkeeper.bot.messenger.domain.Screen;
import innkeeper.bot.messenger.usecase.Messenger;
import innkeeper.bot.travel.domain.Booking;
import innkeeper.bot.travel.domain.Booking.Status;
import innkeeper.bot.travel.usecase.Bookings;
import innkeeper.kernel.BookingId;
import innkeeper.kit.problem.Unavailable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks now and then whether a booking that is held is paid, and says so in the chat when it is decided. */
public final class WatchPayment {
    private static final Duration OFTEN = Duration.ofSeconds(3);
    private static final Duration SELDOM = Duration.ofSeconds(20);
    private static final int OFTEN_AT_FIRST = 40;
    /** By then every hold is over. */
    private static final int MOST = 400;

    private final Bookings bookings;
    private final Events events;
    private final Messenger messenger;

    public WatchPayment(Bookings bookings, Events events, Messenger messenger) {
        this.bookings = bookings;
        this.events = events;
        this.messenger = messenger;
    }

    /** Of a booking that waits for its payment. */
    public void begin(Visit visit, Booking booking) {
        if (booking.status() == Status.PENDING_PAYMENT) {
            again(visit, booking.id().toString(), 1);
        }
    }

    private void again(Visit visit, String booking, int look) {
        if (look > MOST) {
            return;
        }
        Duration pause = look <= OFTEN_AT_FIRST ? OFTEN : SELDOM;
        events.later(visit.chat().id(), Kind.LOOK, Map.of("booking", booking, "look", Integer.toString(look)),
                visit.now().plus(pause));
    }

    /** It is time to look. Where the news comes by notification-service too, only the screen is drawn anew. */
    public Move look(Visit visit, ChatEvent event) {
        if (!visit.loggedIn()) {
            return Move.silent();
        }
        String id = event.fact("booking");
        int look = Integer.parseInt(event.fact("look"));
        Booking booking;
        try {
            booking = visit.asPerson(token -> bookings.read(token, BookingId.of(id)));
        } catch (Unavailable _) {
            again(visit, id, look + 1);
            return Move.silent();
        }
        if (booking.status() == Status.PENDING_PAYMENT) {
            again(visit, id, look + 1);
            return Move.silent();
        }
        boolean shown = visit.step().equals("booking") && ChosenBooking.of(visit).equals(Optional.of(booking.id()));
        if (visit.notes().text("messages").isEmpty()) {
            messenger.show(visit.chat().address(), news(visit, booking));
        }
        return shown ? Move.to("booking") : Move.silent();
    }

    private static Screen news(Visit visit, Booking booking) {
        return new Screen(
                visit.say(booking.status() == Status.CONFIRMED ? "news.paid" : "news.not-paid", booking.reference(),
                        booking.hotel().name()),
                List.of(List.of(visit.always("booking", booking.id(), visit.words().text("button.booking")))));
    }
}
