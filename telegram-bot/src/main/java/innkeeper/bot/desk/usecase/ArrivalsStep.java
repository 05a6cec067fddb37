package innkeeper.bot.desk.usecase;

import innkeeper.bot.dialogue.domain.Input;
import innkeeper.bot.dialogue.domain.Input.Pressed;
import innkeeper.bot.dialogue.domain.Input.Wrote;
import innkeeper.bot.dialogue.domain.Move;
import innkeeper.bot.dialogue.usecase.Pages;
import innkeeper.bot.dialogue.usecase.Pages.Card;
import innkeeper.bot.dialogue.usecase.Step;
import innkeeper.bot.dialogue.usecase.Visit;
import innkeeper.bot.messenger.domain.Button;
import innkeeper.bot.travel.domain.Booking;
import innkeeper.bot.travel.domain.Hotel;
import innkeeper.bot.travel.usecase.Bookings;
import innkeeper.bot.travel.usecase.Hotels;
import innkeeper.kernel.DateRange;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** For those who work for a hotel: who arrives there today, by the hotel's own calendar. */
public final class ArrivalsStep implements Step {
    private static final Pages PAGES = new Pages("arrivals-page", 20);
    private static final int IN_A_ROW = 2;

    private final Hotels hotels;
    private final Bookings bookings;

    public ArrivalsStep(Hotels hotels, Bookings bookings) {
        this.hotels = hotels;
        this.bookings = bookings;
    }

    @Override
    public String name() {
        return "arrivals";
    }

    @Override
    public void show(Visit visit) {
        List<Hotel> mine = visit.asPerson(hotels::ownOf);
        if (mine.isEmpty()) {
            visit.page().line(visit.say("arrivals.no-hotel")).row(visit.always("home", "button.menu"));
            return;
        }
        Optional<UUID> chosen = visit.notes().id("desk");
        Hotel hotel = mine.stream().filter(each -> chosen.equals(Optional.of(each.id().value()))).findFirst()
                .orElse(mine.getFirst());
        arrivals(visit, hotel);
        List<Button> others = mine.stream().filter(other -> !other.equals(hotel))
                .map(other -> visit.choice(other.name(), other.id())).toList();
        for (int i = 0; i < others.size(); i += IN_A_ROW) {
            visit.page().row(others.subList(i, Math.min(i + IN_A_ROW, others.size())));
        }
        visit.page().row(visit.to("arrivals", "button.refresh"), visit.always("home", "button.menu"));
    }

    private void arrivals(Visit visit, Hotel hotel) {
        LocalDate day = LocalDate.ofInstant(visit.now(), ZoneOffset.UTC);
        DateRange around = new DateRange(day.minusDays(1), day.plusDays(2));
        List<Booking> today = visit.asPerson(token -> bookings.at(token, hotel.id(), around)).stream()
                .filter(booking -> arrivesToday(visit, booking)).toList();
        visit.page().line(visit.say("arrivals", hotel.name(), today.size()));
        PAGES.show(visit, today.stream().map(booking -> new Card(visit.say(
                paid(booking), booking.reference(), booking.roomNames(), booking.guests(), booking.stay().length(),
                visit.words().money(booking.price().total()), visit.words().money(booking.balance())), List.of())).toList());
    }

    private static String paid(Booking booking) {
        if (!booking.balance().isPositive()) {
            return "arrivals.paid";
        }
        return booking.balance().equals(booking.price().total()) ? "arrivals.unpaid" : "arrivals.left";
    }

    private static boolean arrivesToday(Visit visit, Booking booking) {
        return booking.stay().checkIn()
                .equals(LocalDate.ofInstant(visit.now(), ZoneId.of(booking.hotel().timezone())));
    }

    @Override
    public Move take(Visit visit, Input input) {
        return switch (input) {
            case Wrote _ -> Move.puzzled();
            case Pressed(String choice) when PAGES.turn(visit, choice) -> Move.stay();
            case Pressed(String choice) -> {
                visit.note("desk", choice);
                visit.forget(PAGES.note());
                yield Move.stay();
            }
        };
    }
}
