package innkeeper.hotel.occupancy.domain;

import innkeeper.hotel.occupancy.domain.Combination.Placed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CombinationsTest {
    private static final long MANY = 10_000_000;

    private final Kind<String> triple = kind("triple", new Capacity(3, 2, 3), 1, 6000);
    private final Kind<String> twin = kind("twin", new Capacity(2, 1, 2), 1, 4000);
    private final Kind<String> single = kind("single", new Capacity(1, 0, 1), 2, 2500);

    @Test
    void five_people_take_a_triple_and_a_twin() {
        assertEquals(List.of(new Combination<>(
                List.of(new Placed<>("triple", Occupancy.adults(3)), new Placed<>("twin", Occupancy.adults(2))),
                10000)),
                of(group(5), triple, twin, single));
    }

    @Test
    void who_fits_into_one_room_is_offered_several_only_where_they_ask_for_them() {
        assertEquals(List.of(), of(group(2), twin, single));
        assertEquals(List.of("single twin 6500"), told(of(group(2).in(2), twin, single)).stream().sorted().toList());
        assertEquals(List.of(), of(group(1), kind("left", new Capacity(1, 0, 1), 0, 1), single));
    }

    @Test
    void guests_sleep_evenly_where_that_costs_the_same() {
        assertEquals(List.of(Occupancy.adults(2), Occupancy.adults(2)), guests(of(group(4), triple, twin).getFirst()));
        assertEquals(List.of(new Occupancy(2, List.of(4, 11)), new Occupancy(1, List.of(2))), guests(of(
                group(3, 4, 11, 2), kind("family", new Capacity(4, 3, 4), 1, 1),
                kind("cosy", new Capacity(2, 1, 2), 1, 1))
                .getFirst()));
    }

    @Test
    void a_child_that_no_room_but_one_takes_sleeps_there() {
        assertEquals(List.of("family 1+2, single 1+0", "family 1+2, twin 1+0"), of(group(2, 4, 11),
                kind("family", new Capacity(1, 2, 3), 1, 6000), single, kind("twin", new Capacity(2, 0, 2), 1, 3000))
                .stream()
                .map(CombinationsTest::who).toList());
    }

    @Test
    void rooms_that_are_taken_are_not_combined() {
        assertEquals(List.of(), of(group(5).in(2), kind("triple", new Capacity(3, 2, 3), 0, 6000), twin, single));
        assertEquals(List.of("single single twin 9000"), told(of(group(4), twin, single)));
        assertEquals(List.of(), of(group(5), twin, single));
    }

    /** Every choice of rooms of a small house, every way to sleep in it: whatever fits is found, at the lowest price. */
    @Test
    void of_each_choice_of_rooms_it_is_the_cheapest_way_and_the_cheapest_choices_are_found() {
        Random random = new Random(83);
        int combined = 0;
        for (int i = 0; i < 1_500; i++) {
            List<Kind<String>> kinds = anyHouse(random);
            Group group = anyGroup(random);
            List<Combination<String>> found = Combinations.of(group, kinds, MANY);
            assertEquals(cheapest(group, kinds), found.stream().map(Combination::price).toList(),
                    () -> group + " in " + kinds);
            found.forEach(each -> check(each, group, kinds));
            assertEquals(found.size(),
                    told(found).stream().map(each -> each.replaceAll(" \\d+$", "")).distinct().count());
            combined += found.isEmpty() ? 0 : 1;
        }
        assertTrue(combined > 500 && combined < 1_400, combined + " of 1,500 groups are combined");
    }

    /** A house of 50 kinds of which all differ, and groups as large as they come; a price takes as long as 100 other steps. */
    @Test
    void a_large_house_answers_large_groups_after_so_many_steps() {
        Random random = new Random(50);
        AtomicLong asked = new AtomicLong();
        List<Kind<String>> kinds = IntStream.range(0, 50).mapToObj(i -> anyKind("kind " + i, random, 50))
                .map(kind -> new Kind<>(kind.what(), kind.capacity(), kind.left(), guests -> {
                    asked.incrementAndGet();
                    return kind.price().applyAsLong(guests);
                })).toList();
        for (Group group : List.of(group(200).in(50), group(200), group(60).in(20), family(30, 31).in(30),
                family(24, 38),
                group(9).in(4), family(4, 6).in(4))) {
            asked.set(0);
            assertTimeout(Duration.ofSeconds(2),
                    () -> assertTrue(!Combinations.of(group, kinds, 300_000).isEmpty(), group::toString));
            assertTrue(asked.get() <= 3_000 + kinds.size() * 64, "%d prices for %s".formatted(asked.get(), group));
        }
        assertEquals(List.of(), Combinations.of(family(32, 31), kinds, 300_000), "more than 1,000 ways to divide them");
    }

    private static void check(Combination<String> found, Group group, List<Kind<String>> kinds) {
        Map<String, Kind<String>> named = kinds.stream().collect(Collectors.toMap(Kind::what, kind -> kind));
        Map<String, Long> used =
                found.rooms().stream().collect(Collectors.groupingBy(Placed::what, Collectors.counting()));
        used.forEach((what, rooms) -> assertTrue(rooms <= named.get(what).left(), found.toString()));
        assertTrue(used.size() > 1, found.toString());
        found.rooms()
                .forEach(room -> assertTrue(named.get(room.what()).capacity().sleeps(room.guests()), found.toString()));
        assertEquals(group.people().adults(), found.rooms().stream().mapToInt(room -> room.guests().adults()).sum());
        assertEquals(group.people().childrenAges().stream().sorted().toList(),
                found.rooms().stream().flatMap(room -> room.guests().childrenAges().stream()).sorted().toList());
        assertEquals(found.price(), found.rooms().stream()
                .mapToLong(room -> named.get(room.what()).price().applyAsLong(room.guests())).sum());
    }

    /** What the cheapest choices of rooms cost, by trying everything, in the fewest rooms or in as many as are asked for. */
    private static List<Long> cheapest(Group group, List<Kind<String>> kinds) {
        for (int rooms = group.rooms().orElse(1); rooms <= group.rooms().orElse(group.people().adults()); rooms++) {
            Map<List<Integer>, Long> prices = new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()));
            choose(kinds, 0, rooms, List.of(), group.people(), prices);
            if (!prices.isEmpty()) {
                return prices.entrySet().stream().filter(each -> each.getKey().stream().distinct().count() > 1)
                        .map(Map.Entry::getValue).sorted().limit(Combinations.MOST).toList();
            }
        }
        return List.of();
    }

    private static void choose(List<Kind<String>> kinds, int from, int rooms, List<Integer> chosen, Occupancy people,
            Map<List<Integer>, Long> prices) {
        if (rooms == 0) {
            List<Kind<String>> each = chosen.stream().map(kinds::get).toList();
            price(each, people.adults(), people.childrenAges()).ifPresent(price -> prices.put(chosen, price));
            return;
        }
        for (int i = from; i < kinds.size(); i++) {
            int kind = i;
            if (chosen.stream().filter(one -> one == kind).count() < kinds.get(i).left()) {
                List<Integer> more = new ArrayList<>(chosen);
                more.add(i);
                choose(kinds, i, rooms - 1, more, people, prices);
            }
        }
    }

    private static OptionalLong price(List<Kind<String>> rooms, int adults, List<Integer> ages) {
        if (rooms.isEmpty()) {
            return adults == 0 && ages.isEmpty() ? OptionalLong.of(0) : OptionalLong.empty();
        }
        OptionalLong best = OptionalLong.empty();
        for (int there = 1; there <= adults; there++) {
            for (int child = 0; child <= ages.size(); child++) {
                Occupancy guests = new Occupancy(there, ages.subList(0, child));
                if (rooms.getFirst().capacity().sleeps(guests)) {
                    OptionalLong rest =
                            price(rooms.subList(1, rooms.size()), adults - there, ages.subList(child, ages.size()));
                    if (rest.isPresent()) {
                        long sum = rest.getAsLong() + rooms.getFirst().price().applyAsLong(guests);
                        best = OptionalLong.of(Math.min(sum, best.orElse(Long.MAX_VALUE)));
                    }
                }
            }
        }
        return best;
    }

    private static List<Kind<String>> anyHouse(Random random) {
        return IntStream.range(0, 2 + random.nextInt(4))
                .mapToObj(i -> anyKind(String.valueOf((char) ('a' + i)), random, 3))
                .sorted((one, other) -> Long.compare(one.price().applyAsLong(Occupancy.adults(1)),
                        other.price().applyAsLong(Occupancy.adults(1))))
                .toList();
    }

    private static Kind<String> anyKind(String name, Random random, int most) {
        int adults = 1 + random.nextInt(4);
        int children = random.nextInt(3);
        int total = Math.min(adults + children, Math.max(adults, children + 1) + random.nextInt(2));
        long night = 1000 + random.nextInt(90) * 100;
        long adult = random.nextInt(3) * 500;
        long child = random.nextInt(3) * 100;
        return new Kind<>(name, new Capacity(adults, children, total), random.nextInt(most + 1), guests -> night
                + adult * (guests.adults() - 1)
                + guests.childrenAges().stream().mapToLong(age -> child * (age / 6)).sum());
    }

    private static Group anyGroup(Random random) {
        int adults = 2 + random.nextInt(5);
        Occupancy people = new Occupancy(adults, random.ints(random.nextInt(4), 0, 18).boxed().toList());
        return new Group(people,
                random.nextBoolean() ? Optional.empty() : Optional.of(1 + random.nextInt(Math.min(adults, 4))));
    }

    @SafeVarargs
    private static List<Combination<String>> of(Group group, Kind<String>... kinds) {
        List<Kind<String>> house = new ArrayList<>();
        for (Kind<String> kind : kinds) {
            house.add(kind);
        }
        return Combinations.of(group, house, MANY);
    }

    private static List<String> told(List<Combination<String>> found) {
        return found.stream()
                .map(each -> each.rooms().stream().map(Placed::what).sorted().collect(Collectors.joining(" "))
                        + " " + each.price())
                .toList();
    }

    private static String who(Combination<String> found) {
        return found.rooms().stream()
                .map(room -> "%s %d+%d".formatted(room.what(), room.guests().adults(), room.guests().children()))
                .collect(Collectors.joining(", "));
    }

    private static List<Occupancy> guests(Combination<String> found) {
        return found.rooms().stream().map(Placed::guests).toList();
    }

    private static Kind<String> kind(String name, Capacity capacity, int left, long price) {
        return new Kind<>(name, capacity, left, _ -> price);
    }

    private static Group group(int adults, Integer... ages) {
        return new Group(new Occupancy(adults, List.of(ages)), Optional.empty());
    }

    private static Group family(int adults, int children) {
        return new Group(new Occupancy(adults, new Random(1).ints(children, 0, 18).boxed().toList()), Optional.empty());
    }
}
