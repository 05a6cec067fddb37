package innkeeper.bot.find.domain;

import java.util.List;
import java.util.regex.Pattern;

/** How people write days. Groups: day, month and year of the first day; lastday, lastmonth and lastyear of the last one. */
final class StayPatterns {
    static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    /** No part of a word or of a longer number. */
    static final String BEGIN = "(?<![\\p{L}\\d])";

    private static final String TO = "\\s*(?:-|–|—|…|\\.\\.|по|до|to|till|until|through)\\s*(?:the\\s+)?";
    private static final String FROM = BEGIN + "(?:(?:с|from)\\s*)?(?:the\\s+)?";
    private static final String ORDINAL = "(?:st|nd|rd|th|-?го|-е)?";
    private static final String DAY_MONTH = "(?<day>\\d{1,2})" + ORDINAL + "\\s*(?:of\\s+)?";
    private static final String LAST_DAY_MONTH = "(?<lastday>\\d{1,2})" + ORDINAL + "\\s*(?:of\\s+)?";
    private static final String MONTH = "(?<month>" + MonthNames.ANY + ")";
    private static final String LAST_MONTH = "(?<lastmonth>" + MonthNames.ANY + ")";
    private static final String YEAR = year("year");
    private static final String LAST_YEAR = year("lastyear");

    /** 12–14 июня; 12 of June – 14 of July; 12 июня 2027 – 14 июня 2027. */
    private static final Pattern DAYS_FIRST = compile(
            FROM + DAY_MONTH + "(?:" + MONTH + YEAR + ")?" + TO + LAST_DAY_MONTH + LAST_MONTH + LAST_YEAR);
    /** June 12–14; June 30 – July 2; June 12, 2027 – June 14, 2027. */
    private static final Pattern MONTH_FIRST = compile(FROM + MONTH + "\\s+(?:the\\s+)?(?<day>\\d{1,2})" + ORDINAL + "(?!\\d)" + YEAR
            + TO + "(?:" + LAST_MONTH + "\\s+(?:the\\s+)?)?(?<lastday>\\d{1,2})" + ORDINAL + "(?!\\d)" + LAST_YEAR);
    /** 12.06–14.06; 12.06.2027-14.06.2027. */
    private static final Pattern NUMBERS = compile(FROM + "(?<day>\\d{1,2})\\.(?<month>\\d{1,2})(?:\\.(?<year>20\\d\\d))?" + TO
            + "(?<lastday>\\d{1,2})\\.(?<lastmonth>\\d{1,2})(?:\\.(?<lastyear>20\\d\\d))?(?!\\d)");
    /** 2027-06-12 – 2027-06-14. */
    private static final Pattern ISO = compile(FROM + "(?<year>20\\d\\d)-(?<month>\\d\\d)-(?<day>\\d\\d)(?:" + TO
            + "|\\s+)(?<lastyear>20\\d\\d)-(?<lastmonth>\\d\\d)-(?<lastday>\\d\\d)(?!\\d)");
    /** In the order in which they are tried. */
    static final List<Pattern> RANGES = List.of(DAYS_FIRST, MONTH_FIRST, NUMBERS, ISO);

    /** 12 июня; the 12th of June 2027. */
    private static final Pattern DAY = compile(FROM + DAY_MONTH + MONTH + YEAR);
    /** June 12; June 12, 2027. */
    private static final Pattern MONTH_DAY =
            compile(FROM + MONTH + "\\s+(?:the\\s+)?(?<day>\\d{1,2})" + ORDINAL + "(?!\\d)" + YEAR);
    /** 12.06; 12.06.2027. */
    private static final Pattern NUMBER_DAY =
            compile(FROM + "(?<day>\\d{1,2})\\.(?<month>\\d{1,2})(?:\\.(?<year>20\\d\\d))?(?![\\d.]*\\d)");
    /** 2027-06-12. */
    private static final Pattern ISO_DAY = compile(FROM + "(?<year>20\\d\\d)-(?<month>\\d\\d)-(?<day>\\d\\d)(?!\\d)");
    static final List<Pattern> DAYS = List.of(DAY, MONTH_DAY, NUMBER_DAY, ISO_DAY);

    private StayPatterns() {}

    private static String year(String group) {
        return "(?:,?\\s*(?<" + group + ">20\\d\\d)(?!\\d)(?:\\s*г(?:ода|\\.)?(?!\\p{L}))?)?";
    }

    private static Pattern compile(String pattern) {
        return Pattern.compile(pattern, FLAGS);
    }
}
