package innkeeper.bot.find.usecase;

import innkeeper.bot.dialogue.domain.Input;
import innkeeper.bot.dialogue.domain.Input.Pressed;
import innkeeper.bot.dialogue.domain.Input.Wrote;
import innkeeper.bot.dialogue.domain.Move;
import innkeeper.bot.dialogue.usecase.Step;
import innkeeper.bot.dialogue.usecase.Visit;
import innkeeper.bot.find.domain.Trip;
import innkeeper.bot.travel.usecase.Hotels;
import java.util.List;

/** Where to? A button for each city, or the name in words. */
public final class CityStep implements Step {
    private static final int SHOWN = 12;
    private static final int IN_A_ROW = 2;

    private final Hotels hotels;
    private final HearWish wish;

    public CityStep(Hotels hotels, HearWish wish) {
        this.hotels = hotels;
        this.wish = wish;
    }

    @Override
    public String name() {
        return "city";
    }

    @Override
    public void show(Visit visit) {
        visit.page().line(visit.say("city.ask")).line(visit.say("city.hint"));
        List<String> cities = hotels.cities();
        for (int i = 0; i < Math.min(SHOWN, cities.size()); i += IN_A_ROW) {
            visit.page().row(cities.subList(i, Math.min(i + IN_A_ROW, cities.size())).stream()
                    .map(city -> visit.choice(city, cities.indexOf(city))).toList());
        }
        visit.page().row(visit.always("home", "button.menu"));
    }

    /** A button says which city of the list it is; a list that has changed meanwhile is shown anew. */
    @Override
    public Move take(Visit visit, Input input) {
        return switch (input) {
            case Wrote(String text) -> wish.city(visit, text);
            case Pressed(String choice) -> {
                List<String> cities = hotels.cities();
                int chosen = choice.matches("\\d{1,3}") ? Integer.parseInt(choice) : cities.size();
                if (chosen >= cities.size()) {
                    yield Move.stay();
                }
                visit.note(Trip.CITY, cities.get(chosen));
                yield wish.next(visit);
            }
        };
    }
}
