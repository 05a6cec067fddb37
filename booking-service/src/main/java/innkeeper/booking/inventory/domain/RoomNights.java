package innkeeper.booking.inventory.domain;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many rooms of which type on which nights. */
public record RoomNights(SortedMap<RoomNight, Integer> counts) {
    public static final RoomNights NONE = new RoomNights(new TreeMap<>());

    public RoomNights {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    /** Each night counts as often as it is given. */
    public static RoomNights of(Stream<RoomNight> nights) {
        return new RoomNights(nights.collect(Collectors.toMap(night -> night, _ -> 1, Integer::sum, TreeMap::new)));
    }

    /** What is in this and not in the other. */
    public RoomNights without(RoomNights other) {
        Map<RoomNight, Integer> rest = new TreeMap<>();
        counts.forEach((night, rooms) -> {
            int more = rooms - other.counts.getOrDefault(night, 0);
            if (more > 0) {
                rest.put(night, more);
            }
        });
        return new RoomNights(new TreeMap<>(rest));
    }

    /** These and those. */
    public RoomNights and(RoomNights others) {
        SortedMap<RoomNight, Integer> all = new TreeMap<>(counts);
        others.counts.forEach((night, rooms) -> all.merge(night, rooms, Integer::sum));
        return new RoomNights(all);
    }

    /** A night of two rooms counts twice. */
    public int size() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public boolean isEmpty() {
        return counts.isEmpty();
    }
}
