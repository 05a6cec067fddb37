package innkeeper.hotel.search.usecase;

import innkeeper.hotel.search.domain.FoundHotel;
import innkeeper.hotel.search.usecase.SearchQuery.Position;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Of hotels in any order those that a page ordered by price shows. */
final class Cheapest {
    private final SearchQuery query;
    private final Comparator<Priced> order;
    private final PriorityQueue<Priced> page;

    /** Its price is worked out once. */
    private record Priced(long price, String id, FoundHotel found) {}

    Cheapest(SearchQuery query) {
        Comparator<Priced> up = Comparator.comparingLong(Priced::price).thenComparing(Priced::id);
        this.query = query;
        this.order = query.sort().descending() ? up.reversed() : up;
        this.page = new PriorityQueue<>(order.reversed());
    }

    void add(FoundHotel found) {
        Priced priced = new Priced(Long.parseLong(query.sort().key(found)), found.hotel().id().toString(), found);
        if (isAfter(priced)) {
            page.add(priced);
            if (page.size() > query.limit()) {
                page.remove();
            }
        }
    }

    private boolean isAfter(Priced priced) {
        return switch (query.after()) {
            case Position.Beginning _ -> true;
            case Position.After(var key, var hotel) ->
                order.compare(priced, new Priced(Long.parseLong(key), hotel.toString(), priced.found())) > 0;
        };
    }

    List<FoundHotel> inOrder() {
        return page.stream().sorted(order).map(Priced::found).toList();
    }
}
