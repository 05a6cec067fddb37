package innkeeper.kit.http.list;

import java.util.List;

/** One page of a list; the cursor is null after the last item, because the contract says so. */
public record Page<T>(List<T> items, String nextCursor) {
    public Page {
        items = List.copyOf(items);
    }
}
