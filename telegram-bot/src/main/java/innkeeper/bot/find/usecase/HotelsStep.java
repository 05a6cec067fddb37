package innkeeper.bot.find.usecase;

import innkeeper.bot.dialogue.domain.Input;
import innkeeper.bot.dialogue.domain.Input.Pressed;
import innkeeper.bot.dialogue.domain.Input.Wrote;
import innkeeper.bot.dialogue.domain.Move;
import innkeeper.bot.dialogue.usecase.Step;
import innkeeper.bot.dialogue.usecase.Visit;
import innkeeper.bot.find.domain.Trip;
import innkeeper.bot.messenger.domain.Button;
import innkeeper.bot.travel.domain.Hotel;
import innkeeper.bot.travel.usecase.Hotels;
import java.util.ArrayList;
import java.util.List;

/** What there is for the trip, a few at a time, each with what it costs in all at least. */
public final class HotelsStep implements Step {
    private static final int ON_A_PAGE = 5;

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
        Trip trip = Trip.of(visit.notes(), HearWish.today(visit));
        if (!trip.next().equals(name())) {
            visit.redirect(trip.next());
            return;
        }
        List<Hotel> found = hotels.search(trip.city().orElseThrow(), trip.stay().orElseThrow(), trip.guests().orElseThrow());
        visit.page().line(visit.say("trip", trip.city().orElseThrow(), visit.words().stay(trip.stay().orElseThrow()),
                trip.guests().orElseThrow()));
        if (found.isEmpty()) {
            visit.page().paragraph(visit.say("hotels.none"));
        }
        int first = Math.min(visit.notes().number("page").orElse(0), Math.max(0, found.size() - 1) / ON_A_PAGE) * ON_A_PAGE;
        List<Hotel> shown = found.subList(first, Math.min(first + ON_A_PAGE, found.size()));
        for (Hotel hotel : shown) {
            visit.page().paragraph(visit.say("hotels.card", hotel.name(), "★".repeat(hotel.stars()), hotel.address(),
                    hotel.total().map(visit.words()::money).orElse("")));
            visit.page().row(visit.choice(hotel.name(), hotel.id()));
        }
        List<Button> pages = new ArrayList<>();
        if (first > 0) {
            pages.add(visit.choice("‹", "page" + (first / ON_A_PAGE - 1)));
        }
        if (first + ON_A_PAGE < found.size()) {
            pages.add(visit.choice("›", "page" + (first / ON_A_PAGE + 1)));
        }
        visit.page().row(pages);
        visit.page().row(visit.to("dates", "button.dates"), visit.to("guests", "button.guests"), visit.to("city", "button.city"))
                .row(visit.always("home", "button.menu"));
    }

    @Override
    public Move take(Visit visit, Input input) {
        return switch (input) {
            case Wrote _ -> Move.puzzled();
            case Pressed(String choice) when choice.startsWith("page") -> {
                visit.note("page", choice.substring("page".length()));
                yield Move.stay();
            }
            case Pressed(String choice) -> {
                visit.note("hotel", choice);
                visit.forget("room", "key");
                yield Move.to("offers");
            }
        };
    }
}
