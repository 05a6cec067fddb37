package innkeeper.bot.find.domain;

import innkeeper.bot.dialogue.domain.Notes;
import innkeeper.bot.travel.domain.Guests;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The children that come along, as far as somebody has said.
 *
 * @param count empty where it is not known how many they are
 * @param ages  of the first of them, in whole years
 */
public record Children(Optional<Integer> count, List<Integer> ages) {
    public static final Children NONE = new Children(Optional.of(0), List.of());
    public static final Children UNKNOWN = new Children(Optional.empty(), List.of());

    private static final String COUNT = "children";
    private static final String AGES = "ages";

    public Children {
        ages = List.copyOf(ages);
    }

    /** What a dialogue has noted; ages that do not belong to so many children are not known. */
    public static Children of(Notes notes) {
        Optional<Integer> count = notes.number(COUNT).filter(Children::fits);
        List<Integer> ages = notes.text(AGES).filter(said -> said.matches("\\d{1,2}(,\\d{1,2})*"))
                .map(said -> Stream.of(said.split(",")).map(Integer::valueOf).toList()).orElse(List.of());
        Children noted = new Children(count, ages);
        return noted.isPossible() ? noted : new Children(count, List.of());
    }

    /** As a dialogue notes them. */
    public Map<String, String> notes() {
        return Map.of(COUNT, count.map(String::valueOf).orElse(""),
                AGES, ages.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }

    /** The age of each; empty while something is missing. */
    public Optional<List<Integer>> all() {
        return count.filter(children -> children == ages.size()).map(_ -> ages);
    }

    /** Whether so many children can come, and each is one. */
    public boolean isPossible() {
        return count.filter(children -> !fits(children)).isEmpty() && ages.size() <= count.orElse(0)
                && ages.stream().allMatch(age -> age <= Guests.OLDEST_CHILD);
    }

    private static boolean fits(int children) {
        return children <= Guests.MOST_CHILDREN;
    }
}
