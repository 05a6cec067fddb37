package innkeeper.hotel.search.postgres;

import innkeeper.hotel.occupancy.domain.Group;
import innkeeper.hotel.occupancy.domain.Occupancy;
import innkeeper.kit.json.Json;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who sleeps where, for each number of rooms in which a group may sleep: rows of which a statement takes those that it needs. */
final class RoomsAsked {
    /** So many rooms of all of them have the same guests. */
    record Alike(int rooms, long alike, int adults, List<Integer> ages) {}

    private RoomsAsked() {}

    static String of(Group group) {
        return Json.write(group.counts().stream().flatMap(count -> alike(group, count)).toList());
    }

    private static Stream<Alike> alike(Group group, int count) {
        Map<Occupancy, Long> rooms = group.spread(count).stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return rooms.entrySet().stream().map(room -> new Alike(
                count, room.getValue(), room.getKey().adults(), room.getKey().childrenAges()));
    }
}
