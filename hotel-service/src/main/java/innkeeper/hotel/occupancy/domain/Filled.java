package innkeeper.hotel.occupancy.domain;

import innkeeper.hotel.occupancy.domain.Ahead.Missing;
import innkeeper.hotel.occupancy.domain.Combination.Placed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Some rooms, with the cheapest way in which each number of adults and of the first children may sleep in them. */
final class Filled<T> {
    private static final long NOBODY = Long.MAX_VALUE;

    private final Occupancy people;
    private final Filled<T> before;
    private final FreeRooms<T> room;
    private final int roomsLeft;
    private final boolean ofOneKind;
    private final Missing missing;
    private final long[] prices;
    /** The larger, the less evenly they sleep. */
    private final long[] unevenness;
    /** Who sleeps in the last room: adults × (children + 1) + children. */
    private final int[] inLast;
    private long cheapest = NOBODY;

    private Filled(Occupancy people, Filled<T> before, FreeRooms<T> room, int roomsLeft, boolean ofOneKind, Missing missing) {
        this.people = people;
        this.before = before;
        this.room = room;
        this.roomsLeft = roomsLeft;
        this.ofOneKind = ofOneKind;
        this.missing = missing;
        int cells = (people.adults() + 1) * (people.children() + 1);
        this.prices = new long[cells];
        this.unevenness = new long[cells];
        this.inLast = new int[cells];
        Arrays.fill(prices, NOBODY);
    }

    /** No room of so many. */
    static <T> Filled<T> none(Occupancy people, int rooms) {
        Filled<T> none = new Filled<>(people, null, null, rooms, true,
                new Missing(people.adults(), people.children(), people.people()));
        none.prices[0] = 0;
        none.cheapest = 0;
        return none;
    }

    int roomsLeft() {
        return roomsLeft;
    }

    Missing missing() {
        return missing;
    }

    /** What these rooms cost at least. */
    long cheapest() {
        return cheapest;
    }

    boolean isOfOneKind() {
        return ofOneKind;
    }

    /** For the whole group; empty where it does not sleep in these rooms. */
    OptionalLong price() {
        long price = prices[cell(people.adults(), people.children())];
        return price == NOBODY ? OptionalLong.empty() : OptionalLong.of(price);
    }

    /** With one more room, in the last of which whoever is left has to sleep. */
    Filled<T> with(FreeRooms<T> next, Work work) {
        Capacity capacity = next.capacity();
        Filled<T> after = new Filled<>(people, this, next, roomsLeft - 1, ofOneKind && (room == null || room == next),
                new Missing(missing.adults() - capacity.adults(), missing.children() - capacity.children(),
                        missing.people() - capacity.total()));
        for (int adults = 0; adults <= people.adults(); adults++) {
            for (int children = 0; children <= people.children(); children++) {
                if (prices[cell(adults, children)] != NOBODY) {
                    after.fill(adults, children, work);
                }
            }
        }
        work.done(prices.length);
        return after;
    }

    /** @param adults who sleep in the rooms before, as the children do */
    private void fill(int adults, int children, Work work) {
        int waiting = people.children() - children;
        int most = Math.min(room.adults(), people.adults() - adults - roomsLeft);
        for (int there = roomsLeft == 0 ? people.adults() - adults : 1; there <= most; there++) {
            int with = room.children(there, waiting);
            for (int child = roomsLeft == 0 ? waiting : 0; child <= with; child++) {
                put(adults, children, there, child);
                work.done(1);
            }
        }
    }

    private void put(int adults, int children, int there, int child) {
        int cell = cell(adults, children);
        int to = cell(adults + there, children + child);
        long price = before.prices[cell] + room.price(there, children, child);
        long uneven = before.unevenness[cell] + square(there) + square(child) + square(there + child);
        if (price < prices[to] || price == prices[to] && uneven <= unevenness[to]) {
            prices[to] = price;
            unevenness[to] = uneven;
            inLast[to] = cell(there, child);
            cheapest = Math.min(cheapest, price);
        }
    }

    private static long square(int number) {
        return (long) number * number;
    }

    private int cell(int adults, int children) {
        return adults * (people.children() + 1) + children;
    }

    /** Where the whole group sleeps, in larger rooms first. */
    List<Placed<T>> rooms() {
        List<Filled<T>> filled = new ArrayList<>();
        Map<Filled<T>, Occupancy> guests = new IdentityHashMap<>();
        int adults = people.adults();
        int children = people.children();
        for (Filled<T> each = this; each.before != null; each = each.before) {
            int last = each.inLast[cell(adults, children)];
            int there = last / (people.children() + 1);
            int child = last % (people.children() + 1);
            adults -= there;
            children -= child;
            filled.addFirst(each);
            guests.put(each, each.room.guests(there, children, child));
        }
        return filled.stream().sorted(Comparator.comparing(each -> -each.room.capacity().total()))
                .map(each -> new Placed<>(each.room.what(), guests.get(each))).toList();
    }
}
