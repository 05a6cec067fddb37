package innkeeper.hotel.search.http;

import java.util.List;

/** A page of found hotels; hints only where there are none at all. */
record FoundPage(List<FoundView> items, String nextCursor, List<HintView> hints) {
    FoundPage {
        items = List.copyOf(items);
        hints = List.copyOf(hints);
    }
}
