package innkeeper.bot.travel.domain;

import java.util.List;

/**
 * Who sleeps there.
 *
 * @param childrenAges in whole years on the day of arrival, one for each child
 */
public record Guests(int adults, List<Integer> childrenAges) {
    public static final int MOST_ADULTS = 20;
    public static final int MOST_CHILDREN = 10;
    /** From the next year on somebody is an adult. */
    public static final int OLDEST_CHILD = 17;

    public Guests {
        childrenAges = List.copyOf(childrenAges);
    }

    public int children() {
        return childrenAges.size();
    }

    public int all() {
        return adults + children();
    }
}
