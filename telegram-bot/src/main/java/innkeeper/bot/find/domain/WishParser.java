package innkeeper.bot.find.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads sentences such as <i>Казань 12–14 июня на двоих</i> or <i>Kazan, June 12 to 14 for two</i>. A day without a year is the next
 * one to come. What is left over when days and people are taken out may name the city.
 */
public final class WishParser {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final String MONTH = MonthNames.ANY;
    private static final String TO = "\\s*(?:-|–|—|…|\\.\\.|по|до|to|till|until|through)\\s*";
    private static final String YEAR = "(?:,?\\s*(?<year>20\\d\\d)(?:\\s*г(?:ода|\\.)?)?)?";
    private static final String DAY_MONTH = "(?<!\\d)(?:(?:с|from)\\s+)?(?<day>\\d{1,2})(?:st|nd|rd|th|го|-го)?\\s*";

    /** 12–14 июня; 12 июня – 14 июля. */
    private static final Pattern DAYS_FIRST = Pattern.compile(
            DAY_MONTH + "(?<month>" + MONTH + ")?" + TO + "(?<lastday>\\d{1,2})(?:st|nd|rd|th|го|-го)?\\s*(?<lastmonth>" + MONTH + ")"
                    + YEAR,
            FLAGS);
    /** June 12–14; June 30 – July 2. */
    private static final Pattern MONTH_FIRST = Pattern.compile("(?<![\\p{L}])(?:from\\s+)?(?<month>" + MONTH
            + ")\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?" + TO + "(?:(?<lastmonth>" + MONTH + ")\\s+)?(?<lastday>\\d{1,2})(?:st|nd|rd|th)?"
            + YEAR, FLAGS);
    /** 12.06–14.06; 12.06.2027-14.06.2027. */
    private static final Pattern NUMBERS = Pattern.compile("(?<!\\d)(?<day>\\d{1,2})\\.(?<month>\\d{1,2})(?:\\.20\\d\\d)?" + TO
            + "(?<lastday>\\d{1,2})\\.(?<lastmonth>\\d{1,2})(?:\\.(?<year>20\\d\\d))?(?!\\d)", FLAGS);
    /** 2027-06-12 – 2027-06-14. */
    private static final Pattern ISO = Pattern.compile(
            "(?<first>20\\d\\d-\\d\\d-\\d\\d)(?:" + TO + "|\\s+)(?<last>20\\d\\d-\\d\\d-\\d\\d)", FLAGS);
    /** One day, and for how many nights perhaps. */
    private static final Pattern ONE_DAY = Pattern.compile(
            DAY_MONTH + "(?<month>" + MONTH + ")" + YEAR + "|(?<![\\p{L}])(?<month2>" + MONTH + ")\\s+(?<day2>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)",
            FLAGS);
    private static final Pattern RELATIVE = Pattern.compile(
            "(?<![\\p{L}])(?:(?<today>сегодня|today|tonight)|(?<after>послезавтра|day after tomorrow)|(?<tomorrow>завтра|tomorrow))(?![\\p{L}])", FLAGS);
    private static final Pattern NIGHTS = Pattern.compile(
            "(?:(?:на|for)\\s+)?(?<n>\\d{1,2}|одну|две|три|четыре|пять|one|two|three|four|five|a)\\s+(?:ноч\\p{L}*|nights?)", FLAGS);
    private static final Pattern PEOPLE = Pattern.compile("(?:(?:на|для|for)\\s+)?(?<![\\p{L}\\d])(?:"
            + "(?<n>\\d{1,2})\\s*(?:челов\\p{L}*|гост\\p{L}*|взросл\\p{L}*|чел\\.?|people|persons?|guests?|adults?)"
            + "|(?<together>одного|одной|двоих|двух|троих|четверых|пятерых|шестерых|вдво[её]м|втро[её]м|вчетвером)"
            + "|(?<=for\\s)(?<word>one|two|three|four|five|six|\\d{1,2}))(?![\\p{L}\\d])", FLAGS);
    private static final Map<String, Integer> COUNTS = Map.ofEntries(Map.entry("одного", 1), Map.entry("одной", 1),
            Map.entry("двоих", 2), Map.entry("двух", 2), Map.entry("вдвоем", 2), Map.entry("троих", 3), Map.entry("втроем", 3),
            Map.entry("четверых", 4), Map.entry("вчетвером", 4), Map.entry("пятерых", 5), Map.entry("шестерых", 6),
            Map.entry("одну", 1), Map.entry("две", 2), Map.entry("три", 3), Map.entry("четыре", 4), Map.entry("пять", 5),
            Map.entry("a", 1), Map.entry("one", 1), Map.entry("two", 2), Map.entry("three", 3), Map.entry("four", 4),
            Map.entry("five", 5), Map.entry("six", 6));
    /** What stands around the name of a city. */
    private static final Pattern FILLERS = Pattern.compile("(?<![\\p{L}])(?:в|во|на|для|с|по|город|г\\.|найди|найти|отель|гостиниц\\p{L}*"
            + "|номер|хочу|in|at|for|a|an|the|find|hotel|room|book|from|to|please|пожалуйста)(?![\\p{L}])", FLAGS);

    private final LocalDate today;
    private String rest;
    private Optional<LocalDate> checkIn = Optional.empty();
    private Optional<LocalDate> checkOut = Optional.empty();
    private Optional<Integer> guests = Optional.empty();

    private WishParser(String text, LocalDate today) {
        this.today = today;
        this.rest = " " + text.toLowerCase(Locale.ROOT).replace('ё', 'е').replace('\u00a0', ' ') + " ";
    }

    public static Wish read(String text, LocalDate today) {
        return new WishParser(text, today).wish();
    }

    private Wish wish() {
        stay();
        find(NIGHTS).ifPresent(match -> checkOut = checkOut.or(
                () -> checkIn.map(in -> in.plusDays(count(match.group("n"))))));
        find(PEOPLE).ifPresent(match -> guests = Optional.of(count(
                first(match, "n", "together", "word"))).filter(Trip::fits));
        String place = FILLERS.matcher(rest).replaceAll(" ").replaceAll("[^\\p{L}\\s.-]", " ").replaceAll("\\s+", " ")
                .replaceAll("^[ .-]+|[ .-]+$", "");
        return new Wish(place, checkIn, checkOut, guests);
    }

    private void stay() {
        for (Pattern range : List.of(DAYS_FIRST, MONTH_FIRST, NUMBERS)) {
            Optional<Matcher> match = find(range);
            if (match.isPresent()) {
                range(match.get());
                return;
            }
        }
        Optional<Matcher> iso = find(ISO);
        if (iso.isPresent()) {
            both(() -> LocalDate.parse(iso.get().group("first")), () -> LocalDate.parse(iso.get().group("last")));
            return;
        }
        find(ONE_DAY).ifPresentOrElse(match -> checkIn = day(month(first(match, "month", "month2")),
                Integer.parseInt(first(match, "day", "day2")), match.group("year")), this::relative);
    }

    private void range(Matcher match) {
        String first = first(match, "month", "lastmonth");
        String last = first(match, "lastmonth", "month");
        checkIn = day(month(first), Integer.parseInt(match.group("day")), match.group("year"));
        checkOut = checkIn.flatMap(in -> {
            Optional<LocalDate> out = on(in.getYear(), month(last), Integer.parseInt(match.group("lastday")));
            return out.filter(date -> date.isAfter(in)).or(() -> out.map(date -> date.plusYears(1)));
        });
    }

    private void relative() {
        find(RELATIVE).ifPresent(match -> checkIn = Optional.of(today.plusDays(
                match.group("today") != null ? 0 : match.group("tomorrow") != null ? 1 : 2)));
    }

    /** With a year where one is said; otherwise the next such day. */
    private Optional<LocalDate> day(int month, int day, String year) {
        if (year != null) {
            return on(Integer.parseInt(year), month, day);
        }
        return on(today.getYear(), month, day).filter(date -> !date.isBefore(today))
                .or(() -> on(today.getYear() + 1, month, day));
    }

    private void both(Supplier<LocalDate> first, Supplier<LocalDate> last) {
        try {
            checkIn = Optional.of(first.get());
            checkOut = Optional.of(last.get());
        } catch (DateTimeException _) {
            checkIn = Optional.empty();
        }
    }

    private static Optional<LocalDate> on(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static int month(String name) {
        return Character.isDigit(name.charAt(0)) ? Integer.parseInt(name) : MonthNames.number(name);
    }

    private static int count(String word) {
        return Character.isDigit(word.charAt(0)) ? Integer.parseInt(word) : COUNTS.getOrDefault(word, 0);
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
}
