package innkeeper.hotel.occupancy.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Guests who travel together and sleep in rooms of one type, an adult in each.
 *
 * @param rooms how many they want; empty where the fewest that take them are meant
 */
public record Group(Occupancy people, Optional<Integer> rooms) {
    /** As many as a booking has. */
    public static final int MOST_ROOMS = 50;

    /** Somebody who travels alone. */
    public static final Group ONE = new Group(Occupancy.adults(1), Optional.empty());

    public Group {
        if (rooms.filter(count -> count < 1 || count > people.adults()).isPresent()) {
            throw new IllegalArgumentException("%d adults in %s rooms".formatted(people.adults(), rooms));
        }
    }

    /** Who sleeps in each room of this kind; none where such rooms do not take the group. */
    public List<Occupancy> in(Capacity capacity) {
        int count = rooms.orElseGet(() -> capacity.roomsFor(people));
        return count <= mostRooms() && capacity.roomsFor(people) <= count ? spread(count) : List.of();
    }

    /** The same people in more rooms, one more each time; nothing where they did not say in how many. */
    public Stream<Group> more() {
        return rooms.stream().flatMap(count -> IntStream.rangeClosed(count + 1, mostRooms()).mapToObj(this::in));
    }

    /** The same people, in the fewest rooms that take them. */
    public Group inFewestRooms() {
        return new Group(people, Optional.empty());
    }

    /** The same people in so many rooms. */
    public Group in(int count) {
        return new Group(people, Optional.of(count));
    }

    private int mostRooms() {
        return Math.min(people.adults(), MOST_ROOMS);
    }

    /**
     * Adults as evenly as can be, one more in the first rooms; children as evenly, one more in the last rooms, in the order in
     * which they were named. Where any spread fits into so many rooms, this one does.
     */
    public List<Occupancy> spread(int count) {
        return IntStream.range(0, count).mapToObj(room -> new Occupancy(
                Math.ceilDiv(people.adults() - room, count),
                people.childrenAges().subList(before(room, count), before(room + 1, count)))).toList();
    }

    /** How many children sleep in the rooms before this one. */
    private int before(int room, int count) {
        int each = people.children() / count;
        int roomsWithoutOneMore = count - people.children() % count;
        return room * each + Math.max(0, room - roomsWithoutOneMore);
    }
}
