package innkeeper.hotel.occupancy.domain;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GroupTest {
    private static final Capacity TRIPLE = new Capacity(3, 2, 3);

    @Test
    void five_people_take_two_triples_three_and_two() {
        assertEquals(List.of(Occupancy.adults(3), Occupancy.adults(2)), group(5).in(TRIPLE));
    }

    @Test
    void who_fits_into_one_room_takes_one_unless_they_ask_for_more() {
        assertEquals(List.of(new Occupancy(1, List.of(4, 11))), group(1, 4, 11).in(TRIPLE));
        assertEquals(List.of(Occupancy.adults(1), Occupancy.adults(1)), inRooms(2, 2).in(TRIPLE));
    }

    @Test
    void children_go_where_fewer_adults_are_in_the_order_in_which_they_are_named() {
        assertEquals(List.of(new Occupancy(2, List.of(4)), new Occupancy(1, List.of(11, 2))),
                inRooms(2, 3, 4, 11, 2).in(TRIPLE));
    }

    @Test
    void what_the_rooms_do_not_take_is_not_spread() {
        assertEquals(List.of(), inRooms(1, 4).in(TRIPLE));
        assertEquals(List.of(), group(1, 1, 2, 3).in(TRIPLE));
        assertEquals(List.of(), group(2, 1).in(new Capacity(2, 0, 2)));
        assertEquals(List.of(), group(51).in(new Capacity(1, 0, 1)));
        assertThrows(IllegalArgumentException.class, () -> inRooms(3, 2, 5));
    }

    @Test
    void a_group_gets_the_fewest_rooms_in_which_any_spread_fits() {
        Random random = new Random(68);
        for (int i = 0; i < 2_000; i++) {
            int adults = 1 + random.nextInt(4);
            int children = random.nextInt(4);
            int total = Math.max(adults, children + 1) + random.nextInt(Math.min(adults, children + 1));
            Capacity capacity = new Capacity(adults, children, Math.min(total, adults + children));
            Occupancy people =
                    new Occupancy(1 + random.nextInt(7), random.ints(random.nextInt(6), 0, 18).boxed().toList());
            int fewest = IntStream.rangeClosed(1, people.adults())
                    .filter(rooms -> fits(capacity, people.adults(), people.children(), rooms)).findFirst().orElse(0);
            List<Occupancy> rooms = new Group(people, Optional.empty()).in(capacity);
            assertEquals(fewest, rooms.size(), capacity + " " + people);
            assertTrue(rooms.stream().allMatch(capacity::sleeps), capacity + " " + rooms);
            assertEquals(rooms.isEmpty() ? List.of() : people.childrenAges(),
                    rooms.stream().flatMap(room -> room.childrenAges().stream()).toList());
            assertEquals(rooms.isEmpty() ? 0 : people.adults(), rooms.stream().mapToInt(Occupancy::adults).sum());
        }
    }

    /** Tries every way to fill the rooms. */
    private static boolean fits(Capacity capacity, int adults, int children, int rooms) {
        if (rooms == 0) {
            return adults == 0 && children == 0;
        }
        return IntStream.rangeClosed(1, Math.min(adults, capacity.adults()))
                .anyMatch(a -> IntStream
                        .rangeClosed(0, Math.min(children, Math.min(capacity.children(), capacity.total() - a)))
                        .anyMatch(c -> fits(capacity, adults - a, children - c, rooms - 1)));
    }

    private static Group group(int adults, Integer... ages) {
        return new Group(new Occupancy(adults, List.of(ages)), Optional.empty());
    }

    private static Group inRooms(int rooms, int adults, Integer... ages) {
        return new Group(new Occupancy(adults, List.of(ages)), Optional.of(rooms));
    }
}
