package innkeeper.kit.http.list;

import java.util.List;
import java.util.function.Function;

/** One page of a list; the cursor is null after the last item, because the contract says so. */
public record Page<V>(List<V> items, String nextCursor) {
    public Page {
        items = List.copyOf(items);
    }

    /** How many items to look for, so that {@link #of} knows whether there is another page. */
    public static int asked(int limit) {
        return limit + 1;
    }

    /**
     * @param found  one item more than is shown, where there is one
     * @param cursor of the last item that is shown
     */
    public static <T, V> Page<V> of(List<T> found, int limit, Function<T, V> view, Function<T, String> cursor) {
        List<T> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? cursor.apply(shown.getLast()) : null;
        return new Page<>(shown.stream().map(view).toList(), next);
    }
}
