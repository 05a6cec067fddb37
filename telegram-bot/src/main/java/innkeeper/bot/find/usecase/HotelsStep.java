package innkeeper.bot.find.usecase;

import innkeeper.bot.dialogue.domain.Input;
import innkeeper.bot.dialogue.domain.Input.Pressed;
import innkeeper.bot.dialogue.domain.Input.Wrote;
import innkeeper.bot.dialogue.domain.Move;
import innkeeper.bot.dialogue.usecase.Pages;
import innkeeper.bot.dialogue.usecase.Pages.Card;
import innkeeper.bot.dialogue.usecase.Step;
import innkeeper.bot.dialogue.usecase.Visit;
import innkeeper.bot.find.domain.Trip;
import innkeeper.bot.travel.domain.Hotel;
import innkeeper.bot.travel.usecase.Hotels;
import java.util.List;

/** What there is for the trip, a few at a time, each with what it costs in all at least. */
public final class HotelsStep implements Step {
    static final String PAGE = "page";

    private static final Pages PAGES = new Pages(PAGE, 5);

    private final Hotels hotels;

    public HotelsStep(Hotels hotels) {
        this.hotels = hotels;
    }

    @Override
    public String name() {
        return "hotels";
    }

    @Override
    public void show(Visit visit) {
        Trip trip = HearWish.trip(visit);
        if (!trip.next().equals(name())) {
            visit.redirect(trip.next());
            return;
        }
        List<Hotel> found = hotels.search(visit.language(), trip.city().orElseThrow(), trip.stay().orElseThrow(),
                trip.guests().orElseThrow());
        visit.page().line(visit.say("trip", trip.city().orElseThrow(), visit.words().stay(trip.stay().orElseThrow()),
                GuestsWords.of(visit, trip.guests().orElseThrow())));
        if (found.isEmpty()) {
            visit.page().paragraph(visit.say("hotels.none"));
        }
        PAGES.show(visit, found.stream().map(hotel -> card(visit, hotel)).toList());
        visit.page().row(visit.to("dates", "button.dates"), visit.to("guests", "button.guests"), visit.to("city", "button.city"))
                .row(visit.always("home", "button.menu"));
    }

    private static Card card(Visit visit, Hotel hotel) {
        return new Card(
                visit.say("hotels.card", hotel.name(), "★".repeat(hotel.stars()), hotel.address(),
                        hotel.total().map(visit.words()::money).orElse("")),
                List.of(visit.choice(hotel.name(), hotel.id())));
    }

    @Override
    public Move take(Visit visit, Input input) {
        return switch (input) {
            case Wrote _ -> Move.puzzled();
            case Pressed(String choice) when PAGES.turn(visit, choice) -> Move.stay();
            case Pressed(String choice) -> {
                visit.note("hotel", choice);
                visit.note(OffersStep.NEW, "yes");
                visit.forget("room", "key", OffersStep.PAGE);
                yield Move.to("offers");
            }
        };
    }
}
