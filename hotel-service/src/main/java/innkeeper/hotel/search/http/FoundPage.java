package innkeeper.hotel.search.http;

import java.util.List;

/** A page of found hotels; hints only where there are none at all, facets only on a first page that asks for them, else null. */
record FoundPage(List<FoundView> items, String nextCursor, List<HintView> hints, FacetsView facets) {
    FoundPage {
        items = List.copyOf(items);
        hints = List.copyOf(hints);
    }
}
