package innkeeper.bot.find.domain;

import java.util.List;

/** The months, as people begin to write them in Russian and English. */
final class MonthNames {
    /** Any of them, with whatever ending. */
    static final String ANY = "(?:янв|фев|мар|апр|ма[йяе]|июн|июл|авг|сен|окт|ноя|дек"
            + "|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*\\.?";

    private static final List<List<String>> BEGINNINGS = List.of(List.of("янв", "jan"), List.of("фев", "feb"),
            List.of("мар", "mar"), List.of("апр", "apr"), List.of("май", "мая", "мае", "may"), List.of("июн", "jun"),
            List.of("июл", "jul"), List.of("авг", "aug"), List.of("сен", "sep"), List.of("окт", "oct"),
            List.of("ноя", "nov"), List.of("дек", "dec"));

    private MonthNames() {}

    /** From 1 to 12. @param name that {@link #ANY} matches */
    static int number(String name) {
        for (int month = 0; month < BEGINNINGS.size(); month++) {
            if (BEGINNINGS.get(month).stream().anyMatch(name::startsWith)) {
                return month + 1;
            }
        }
        throw new IllegalArgumentException(name);
    }
}
