package innkeeper.bot.find.domain;

import innkeeper.bot.find.domain.Doubt.Reason;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads sentences such as <i>Казань 12–14 июня на двоих</i> or <i>Kazan, June 12 to 14 for two</i>. A day without a year is the next
 * one to come. What is left over when days and people are taken out may name the city. Days and numbers that cannot be are doubts.
 */
public final class WishParser {
    private static final String BEGIN = StayPatterns.BEGIN;
    private static final Pattern RELATIVE = compile("(?<![\\p{L}])(?:(?<today>сегодня|today|tonight)"
            + "|(?<after>послезавтра|day after tomorrow)|(?<tomorrow>завтра|tomorrow))(?![\\p{L}])");
    private static final Pattern NIGHTS = compile("(?:(?:на|for)\\s+)?" + BEGIN
            + "(?<n>\\d+|одну|две|три|четыре|пять|one|two|three|four|five|a)\\s+(?:ноч\\p{L}*|nights?)");
    private static final Pattern PEOPLE = compile("(?:(?:на|для|for)\\s+)?" + BEGIN + "(?:"
            + "(?<n>\\d+)\\s*(?:челов\\p{L}*|гост\\p{L}*|взросл\\p{L}*|чел\\.?|people|persons?|guests?|adults?)"
            + "|(?<together>одного|одной|двоих|двух|троих|четверых|пятерых|шестерых|вдво[её]м|втро[её]м|вчетвером)"
            + "|(?<=(?:for|на|для)\\s)(?<word>one|two|three|four|five|six|\\d+)(?:-?х)?"
            + "(?!\\s*(?:дн|ден|day|room|номер|комнат)|[.:]\\d))(?![\\p{L}\\d])");
    private static final Map<String, Integer> COUNTS = Map.ofEntries(Map.entry("одного", 1), Map.entry("одной", 1),
            Map.entry("двоих", 2), Map.entry("двух", 2), Map.entry("вдвоем", 2), Map.entry("троих", 3), Map.entry("втроем", 3),
            Map.entry("четверых", 4), Map.entry("вчетвером", 4), Map.entry("пятерых", 5), Map.entry("шестерых", 6),
            Map.entry("одну", 1), Map.entry("две", 2), Map.entry("три", 3), Map.entry("четыре", 4), Map.entry("пять", 5),
            Map.entry("a", 1), Map.entry("one", 1), Map.entry("two", 2), Map.entry("three", 3), Map.entry("four", 4),
            Map.entry("five", 5), Map.entry("six", 6));
    private static final int LONGEST_NUMBER = 4;
    /** What stands around the name of a city. */
    private static final Pattern FILLERS = compile("(?<![\\p{L}])(?:в|во|на|для|с|по|город|г\\.|найди|найти|отель|гостиниц\\p{L}*"
            + "|номер|хочу|in|at|for|a|an|the|find|hotel|room|book|from|to|please|пожалуйста)(?![\\p{L}])");

    private final LocalDate today;
    private final List<Doubt> doubts = new ArrayList<>();
    private String rest;
    private Optional<LocalDate> checkIn = Optional.empty();
    private Optional<LocalDate> checkOut = Optional.empty();
    private Optional<Integer> adults = Optional.empty();
    private Optional<Children> children = Optional.empty();

    private WishParser(String text, LocalDate today) {
        this.today = today;
        this.rest = " " + text.toLowerCase(Locale.ROOT).replace('ё', 'е').replace('\u00a0', ' ') + " ";
    }

    public static Wish read(String text, LocalDate today) {
        return new WishParser(text, today).wish();
    }

    private Wish wish() {
        find(StayPatterns.RANGES).ifPresentOrElse(this::range,
                () -> find(StayPatterns.DAYS).ifPresentOrElse(this::oneDay, this::relative));
        find(NIGHTS).ifPresent(this::nights);
        find(ChildrenPattern.CHILDREN).ifPresent(this::children);
        find(PEOPLE).ifPresent(this::people);
        String place = FILLERS.matcher(rest).replaceAll(" ").replaceAll("[^\\p{L}\\d\\s.-]", " ").replaceAll("\\s+", " ")
                .replaceAll("^[ .-]+|[ .-]+$", "");
        if (!place.isEmpty() && place.chars().noneMatch(Character::isLetter)) {
            doubts.add(new Doubt(Reason.WORDS, place));
            place = "";
        }
        return new Wish(place, checkIn, checkOut, adults, children, doubts);
    }

    /** A year that stands once, after the last day, is the year of that day. */
    private void range(Matcher match) {
        int month = month(first(match, "month", "lastmonth"));
        int day = Integer.parseInt(match.group("day"));
        int lastMonth = month(first(match, "lastmonth", "month"));
        int lastDay = Integer.parseInt(match.group("lastday"));
        boolean turns = lastMonth < month || lastMonth == month && lastDay <= day;
        Optional<Integer> year = year(match, "year");
        Optional<Integer> lastYear = year(match, "lastyear");
        checkIn = year.or(() -> lastYear.map(last -> turns ? last - 1 : last))
                .map(said -> on(said, month, day)).orElseGet(() -> next(month, day));
        checkOut = checkIn.flatMap(in -> on(lastYear.orElse(turns ? in.getYear() + 1 : in.getYear()), lastMonth, lastDay));
        if (checkOut.isEmpty()) {
            doubt(Reason.NO_DAY, match);
        }
        requireOpen(match);
        requireStay(match);
    }

    private void oneDay(Matcher match) {
        int month = month(match.group("month"));
        int day = Integer.parseInt(match.group("day"));
        checkIn = year(match, "year").map(year -> on(year, month, day)).orElseGet(() -> next(month, day));
        if (checkIn.isEmpty()) {
            doubt(Reason.NO_DAY, match);
        }
        requireOpen(match);
    }

    private void relative() {
        find(RELATIVE).ifPresent(match -> checkIn = Optional.of(today.plusDays(
                match.group("today") != null ? 0 : match.group("tomorrow") != null ? 1 : 2)));
    }

    /** Counted from the day of arrival; beside a day of departure it must agree with it. */
    private void nights(Matcher match) {
        Optional<LocalDate> out = checkIn.map(in -> in.plusDays(count(match.group("n"))));
        if (out.isEmpty() || checkOut.isPresent() && !checkOut.equals(out)) {
            doubt(Reason.WORDS, match);
        } else {
            checkOut = out;
            requireStay(match);
        }
    }

    private void people(Matcher match) {
        adults = Optional.of(count(first(match, "n", "together", "word"))).filter(Trip::fits);
        if (adults.isEmpty()) {
            doubt(Reason.GUESTS, match);
        }
    }

    private void children(Matcher match) {
        children = Optional.of(ChildrenPattern.read(match)).filter(Children::isPossible);
        if (children.isEmpty()) {
            doubt(Reason.CHILDREN, match);
        }
    }

    private void requireOpen(Matcher match) {
        checkIn.filter(in -> !Trip.opens(in, today)).ifPresent(in -> {
            doubt(in.isBefore(today) ? Reason.PAST : Reason.FAR, match);
            checkIn = Optional.empty();
            checkOut = Optional.empty();
        });
    }

    private void requireStay(Matcher match) {
        if (checkOut.isPresent() && checkIn.flatMap(in -> Trip.stay(in, checkOut.get())).isEmpty()) {
            doubt(Reason.NO_STAY, match);
            checkOut = Optional.empty();
        }
    }

    private void doubt(Reason reason, Matcher match) {
        doubts.add(new Doubt(reason, match.group().strip()));
    }

    /** The next such day; empty where neither this year nor the next one has it. */
    private Optional<LocalDate> next(int month, int day) {
        return on(today.getYear(), month, day).filter(date -> !date.isBefore(today))
                .or(() -> on(today.getYear() + 1, month, day));
    }

    private static Optional<LocalDate> on(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> year(Matcher match, String group) {
        return Optional.ofNullable(match.group(group)).map(Integer::valueOf);
    }

    private static int month(String name) {
        return Character.isDigit(name.charAt(0)) ? Integer.parseInt(name) : MonthNames.number(name);
    }

    /** Of more digits than anything here has, it is as good as the greatest number. */
    private static int count(String word) {
        if (!Character.isDigit(word.charAt(0))) {
            return COUNTS.getOrDefault(word, 0);
        }
        return Integer.parseInt(word.length() > LONGEST_NUMBER ? "9".repeat(LONGEST_NUMBER) : word);
    }

    private Optional<Matcher> find(List<Pattern> patterns) {
        return patterns.stream().map(this::find).flatMap(Optional::stream).findFirst();
    }

    /** Takes what matches out of the sentence. */
    private Optional<Matcher> find(Pattern pattern) {
        Matcher matcher = pattern.matcher(rest);
        if (!matcher.find()) {
            return Optional.empty();
        }
        rest = rest.substring(0, matcher.start()) + " " + rest.substring(matcher.end());
        return Optional.of(matcher);
    }

    private static String first(Matcher match, String... groups) {
        for (String group : groups) {
            if (match.group(group) != null) {
                return match.group(group);
            }
        }
        throw new IllegalArgumentException("nothing matched");
    }

    private static Pattern compile(String pattern) {
        return Pattern.compile(pattern, StayPatterns.FLAGS);
    }
}
