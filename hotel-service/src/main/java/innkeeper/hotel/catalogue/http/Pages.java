package innkeeper.hotel.catalogue.http;

import innkeeper.kit.http.list.Page;
import java.util.List;
import java.util.function.Function;

/** Pages that know whether they are the last: one item more is asked for than is shown. */
public final class Pages {
    private Pages() {}

    public static int asked(int limit) {
        return limit + 1;
    }

    public static <T, V> Page<V> of(List<T> found, int limit, Function<T, V> view, Function<T, String> cursor) {
        List<T> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? cursor.apply(shown.getLast()) : null;
        return new Page<>(shown.stream().map(view).toList(), next);
    }
}
