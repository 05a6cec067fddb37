package innkeeper.bot.find.usecase;

import innkeeper.bot.dialogue.domain.Move;
import innkeeper.bot.dialogue.usecase.Guide;
import innkeeper.bot.dialogue.usecase.Visit;
import innkeeper.bot.find.domain.CityNames;
import innkeeper.bot.find.domain.Trip;
import innkeeper.bot.find.domain.Wish;
import innkeeper.bot.find.domain.WishParser;
import innkeeper.bot.travel.usecase.Hotels;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Understands a trip that somebody describes in a sentence, wherever the dialogue is, and asks for what is missing. */
public final class HearWish implements Guide {
    private static final int LONGEST_CITY = 100;

    private final Hotels hotels;

    public HearWish(Hotels hotels) {
        this.hotels = hotels;
    }

    @Override
    public Move hear(Visit visit, String text) {
        Wish wish = WishParser.read(text, today(visit));
        Optional<String> city = wish.place().isEmpty()
                ? Optional.empty()
                : CityNames.among(hotels.cities(), wish.place());
        if (!wish.says() && city.isEmpty()) {
            return Move.puzzled();
        }
        note(visit, wish);
        city.ifPresent(name -> visit.note(Trip.CITY, name));
        if (city.isEmpty() && wish.checkIn().isPresent() && !wish.place().isEmpty()) {
            visit.note(Trip.CITY, shortened(wish.place()));
        }
        return next(visit);
    }

    /** Where a city is asked for, whatever is no day and no number of people names it. */
    Move city(Visit visit, String text) {
        Wish wish = WishParser.read(text, today(visit));
        note(visit, wish);
        if (!wish.place().isEmpty()) {
            visit.note(Trip.CITY, CityNames.among(hotels.cities(), wish.place()).orElse(shortened(wish.place())));
        }
        return wish.place().isEmpty() && !wish.says() ? Move.puzzled() : next(visit);
    }

    Move next(Visit visit) {
        visit.forget(HotelsStep.PAGE, OffersStep.PAGE);
        return Move.to(Trip.of(visit.notes(), today(visit)).next());
    }

    private static void note(Visit visit, Wish wish) {
        wish.checkIn().ifPresent(in -> {
            visit.note(Trip.CHECK_IN, in);
            visit.note(Trip.CHECK_OUT, wish.checkOut().map(LocalDate::toString).orElse(""));
            visit.note("month", in.toString().substring(0, 7));
        });
        wish.guests().ifPresent(guests -> visit.note(Trip.GUESTS, guests));
    }

    private static String shortened(String place) {
        return place.length() > LONGEST_CITY ? place.substring(0, LONGEST_CITY) : place;
    }

    /** The hotel's own day decides in the end; this one is nobody's. */
    static LocalDate today(Visit visit) {
        return LocalDate.ofInstant(visit.now(), ZoneOffset.UTC);
    }
}
