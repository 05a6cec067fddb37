package innkeeper.bot.find.usecase;

import innkeeper.bot.dialogue.domain.Move;
import innkeeper.bot.dialogue.usecase.Guide;
import innkeeper.bot.dialogue.usecase.Visit;
import innkeeper.bot.find.domain.Children;
import innkeeper.bot.find.domain.CityNames;
import innkeeper.bot.find.domain.Doubt;
import innkeeper.bot.find.domain.Doubt.Reason;
import innkeeper.bot.find.domain.Trip;
import innkeeper.bot.find.domain.Wish;
import innkeeper.bot.find.domain.WishParser;
import innkeeper.bot.messenger.domain.Markup;
import innkeeper.bot.travel.usecase.Hotels;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Understands a trip that somebody describes in a sentence, wherever the dialogue is, and asks for what is missing. */
public final class HearWish implements Guide {
    private static final int LONGEST_CITY = 100;

    /** That stands alone. */
    private static final Pattern NUMBER = Pattern.compile("(?<!\\S)\\d[\\d.-]*(?!\\S)");

    private final Hotels hotels;

    public HearWish(Hotels hotels) {
        this.hotels = hotels;
    }

    @Override
    public Move hear(Visit visit, String text) {
        Wish wish = WishParser.read(text, today(visit));
        Optional<String> city = known(visit, wish.place());
        if (!wish.says() && city.isEmpty()) {
            return Move.puzzled();
        }
        note(visit, wish);
        city.ifPresent(name -> visit.note(Trip.CITY, name));
        if (city.isEmpty() && !wish.place().isEmpty()) {
            if (!wish.namesDays()) {
                visit.remark(visit.say("doubt.city", shortened(wish.place())));
                return Move.to("city");
            }
            visit.note(Trip.CITY, shortened(wish.place()));
        }
        return next(visit);
    }

    /** The city that is meant. Of numbers beside its name that are no part of it is said that they were not understood. */
    private Optional<String> known(Visit visit, String place) {
        Optional<String> city = among(place);
        List<String> numbers = NUMBER.matcher(place).results().map(MatchResult::group).toList();
        if (city.isPresent() || numbers.isEmpty()) {
            return city;
        }
        Optional<String> beside = among(NUMBER.matcher(place).replaceAll(" ").strip());
        beside.ifPresent(_ -> visit.remark(say(visit, new Doubt(Reason.WORDS, String.join(" ", numbers)))));
        return beside;
    }

    /** Names that differ by their numbers are not alike. */
    private Optional<String> among(String place) {
        return place.isEmpty()
                ? Optional.empty()
                : CityNames.among(hotels.cities(), place).filter(city -> digits(city).equals(digits(place)));
    }

    private static String digits(String name) {
        return name.replaceAll("\\D", "");
    }

    /** Where a city is asked for, whatever is no day and no number of people names it. */
    Move city(Visit visit, String text) {
        Wish wish = WishParser.read(text, today(visit));
        if (wish.place().isEmpty() && !wish.says()) {
            return Move.puzzled();
        }
        note(visit, wish);
        if (!wish.place().isEmpty()) {
            visit.note(Trip.CITY, known(visit, wish.place()).orElse(shortened(wish.place())));
        }
        return next(visit);
    }

    Move next(Visit visit) {
        visit.forget(HotelsStep.PAGE, OffersStep.PAGE);
        return Move.to(trip(visit).next());
    }

    /**
     * What was said before of something that is said anew, and cannot be, is asked for again. Who says how many people come, and
     * nothing of children, brings none.
     */
    private static void note(Visit visit, Wish wish) {
        wish.doubts().forEach(doubt -> {
            if (doubt.ofDays()) {
                visit.forget(Trip.CHECK_IN, Trip.CHECK_OUT);
            } else if (doubt.reason() == Reason.GUESTS) {
                visit.forget(Trip.ADULTS);
            } else if (doubt.reason() == Reason.CHILDREN) {
                note(visit, Children.UNKNOWN);
            }
            visit.remark(say(visit, doubt));
        });
        wish.checkIn().ifPresent(in -> {
            visit.note(Trip.CHECK_IN, in);
            visit.note(Trip.CHECK_OUT, wish.checkOut().map(LocalDate::toString).orElse(""));
            visit.note("month", in.toString().substring(0, 7));
        });
        wish.adults().ifPresent(adults -> {
            visit.note(Trip.ADULTS, adults);
            if (wish.doubts().stream().noneMatch(doubt -> doubt.reason() == Reason.CHILDREN)) {
                note(visit, Children.NONE);
            }
        });
        wish.children().ifPresent(children -> note(visit, children));
    }

    static void note(Visit visit, Children children) {
        children.notes().forEach(visit::note);
    }

    static Trip trip(Visit visit) {
        return Trip.of(visit.notes(), today(visit));
    }

    static Markup say(Visit visit, Doubt doubt) {
        return visit.say("doubt." + doubt.reason().name().toLowerCase(Locale.ROOT), shortened(doubt.words()),
                visit.words().date(Trip.lastDay(today(visit))));
    }

    private static String shortened(String place) {
        return place.length() > LONGEST_CITY ? place.substring(0, LONGEST_CITY) : place;
    }

    /** The hotel's own day decides in the end; this one is nobody's. */
    static LocalDate today(Visit visit) {
        return LocalDate.ofInstant(visit.now(), ZoneOffset.UTC);
    }
}
