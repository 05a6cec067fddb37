package innkeeper.hotel.occupancy.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * What rooms can do at best that are not chosen yet, by the kind from which on they are chosen and by their number.
 *
 * @param adults   that the largest of them sleep
 * @param children that the largest of them sleep
 * @param people   that the largest of them sleep
 * @param prices   of the cheapest of them
 */
record Ahead(List<long[]> adults, List<long[]> children, List<long[]> people, List<long[]> prices) {
    /** Places that are still to be found: a choice of rooms takes a group exactly where it has enough of each. */
    record Missing(int adults, int children, int people) {}

    static <T> Ahead of(List<FreeRooms<T>> kinds, int mostRooms) {
        Comparator<Long> largest = Comparator.reverseOrder();
        return new Ahead(
                sums(kinds, kind -> kind.capacity().adults(), largest, mostRooms),
                sums(kinds, kind -> kind.capacity().children(), largest, mostRooms),
                sums(kinds, kind -> kind.capacity().total(), largest, mostRooms),
                sums(kinds, FreeRooms::lowest, Comparator.naturalOrder(), mostRooms));
    }

    /** For each kind, what the best rooms of it and of those behind it come to: none, one, two and so on, as many as there are. */
    private static <T> List<long[]> sums(List<FreeRooms<T>> kinds, ToLongFunction<FreeRooms<T>> value, Comparator<Long> best, int mostRooms) {
        List<long[]> sums = new ArrayList<>();
        List<Long> rooms = List.of();
        for (FreeRooms<T> kind : kinds.reversed()) {
            long each = value.applyAsLong(kind);
            rooms = Stream.concat(rooms.stream(), Stream.generate(() -> each).limit(kind.left())).sorted(best).limit(mostRooms).toList();
            long[] sum = new long[rooms.size() + 1];
            for (int i = 0; i < rooms.size(); i++) {
                sum[i + 1] = sum[i] + rooms.get(i);
            }
            sums.addFirst(sum);
        }
        return sums;
    }

    /** Whether so many rooms from this kind on may have the places. */
    boolean take(int kind, int rooms, Missing missing) {
        return adults.get(kind).length > rooms && adults.get(kind)[rooms] >= missing.adults
                && children.get(kind)[rooms] >= missing.children && people.get(kind)[rooms] >= missing.people;
    }

    long cheapest(int kind, int rooms) {
        return prices.get(kind).length > rooms ? prices.get(kind)[rooms] : 0;
    }
}
