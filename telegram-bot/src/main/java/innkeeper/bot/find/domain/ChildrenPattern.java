package innkeeper.bot.find.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How people write of children: <i>дети 4 и 11</i>, <i>с ребёнком 5 лет</i>, <i>kids 4 and 11</i>, <i>без детей</i>. */
final class ChildrenPattern {
    private static final Map<String, Integer> COUNTS = Map.ofEntries(Map.entry("один", 1), Map.entry("одним", 1),
            Map.entry("два", 2), Map.entry("две", 2), Map.entry("двое", 2), Map.entry("двоих", 2), Map.entry("двумя", 2),
            Map.entry("три", 3), Map.entry("трое", 3), Map.entry("троих", 3), Map.entry("тремя", 3), Map.entry("четыре", 4),
            Map.entry("четверо", 4), Map.entry("четверых", 4), Map.entry("четырьмя", 4), Map.entry("a", 1),
            Map.entry("one", 1), Map.entry("two", 2), Map.entry("three", 3), Map.entry("four", 4));
    private static final String UNIT = "(?:лет|год\\p{L}*|years?(?:\\s+old)?)";
    /** A number that does not count something else. */
    private static final String AGE = "\\d{1,4}(?!\\d)(?!\\s*(?:взросл|челов|чел\\.|гост|ноч|номер|adult|people|person|guest|night|room))";
    static final Pattern CHILDREN = Pattern.compile(StayPatterns.BEGIN + "(?:(?:с|со|и|плюс|with|and|plus)\\s+)?"
            + "(?:(?<none>без|no|without)\\s+|(?<n>\\d+|" + String.join("|", COUNTS.keySet()) + ")\\s+)?"
            + "(?:(?<one>ребен\\p{L}*|child|kid)|дет(?:и|ей|ьми|ям|ях)|children|kids)(?!\\p{L})"
            + "(?:\\s*[:(,-]?\\s*(?<aged>в возрасте|возраст\\p{L}*|aged?|ages|of)?\\s*:?\\s*"
            + "(?<ages>" + AGE + "(?:(?:\\s*" + UNIT + "?\\s*(?:,|и|and|&)\\s*|\\s+)" + AGE + ")*)"
            + "(?<unit>\\s*" + UNIT + "(?!\\p{L}))?\\)?)?", StayPatterns.FLAGS);
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int LONGEST_NUMBER = 4;

    private ChildrenPattern() {}

    /** A number alone after <i>children</i> says how many they are; ages that are not those of all are asked for. */
    static Children read(Matcher match) {
        if (match.group("none") != null) {
            return Children.NONE;
        }
        List<Integer> ages = Optional.ofNullable(match.group("ages")).stream()
                .flatMap(said -> NUMBER.matcher(said).results().map(MatchResult::group)).map(Integer::valueOf).toList();
        boolean one = match.group("one") != null;
        Optional<Integer> count = Optional.ofNullable(match.group("n")).map(ChildrenPattern::count);
        if (count.isPresent()) {
            return new Children(count, count.get() == ages.size() ? ages : List.of());
        }
        if (ages.size() == 1 && !one && match.group("aged") == null && match.group("unit") == null) {
            return new Children(Optional.of(ages.getFirst()), List.of());
        }
        return ages.isEmpty() && !one
                ? new Children(Optional.empty(), List.of())
                : new Children(Optional.of(Math.max(1, ages.size())), ages);
    }

    /** Of more digits than anything here has, it is as good as the greatest number. */
    private static int count(String word) {
        if (!Character.isDigit(word.charAt(0))) {
            return COUNTS.get(word);
        }
        return Integer.parseInt(word.length() > LONGEST_NUMBER ? "9".repeat(LONGEST_NUMBER) : word);
    }
}
