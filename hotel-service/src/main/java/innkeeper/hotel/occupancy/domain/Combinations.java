package innkeeper.hotel.occupancy.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts a group into rooms of several kinds: an adult in each room, children in the order in which they are named. Of each choice of
 * rooms it is the cheapest way, and among equal ones the most even. Choices are tried from the cheapest kinds on, and not begun where
 * the rest does not take the group or costs too much.
 */
public final class Combinations<T> {
    /** So many are as many as anybody reads. */
    public static final int MOST = 20;
    /** The most (adults + 1) × (children + 1) for which rooms are combined. */
    public static final int LARGEST_GROUP = 1_000;

    private final List<FreeRooms<T>> kinds;
    private final Work work;
    private final List<Found<T>> found = new ArrayList<>();
    private boolean any;

    /** @param last the room that was filled last, with all before it */
    private record Found<T>(Filled<T> last, long price) {}

    private Combinations(Occupancy people, List<Kind<T>> kinds, Work work) {
        this.work = work;
        this.kinds = kinds.stream().filter(kind -> kind.left() > 0).map(kind -> new FreeRooms<>(kind, people, work))
                .sorted(Comparator.comparingLong(FreeRooms::single)).toList();
    }

    /**
     * The cheapest ones, each of another choice of rooms, {@link #MOST} at most, in the number of rooms that the group wants, or else
     * in the fewest in which these kinds take it. None for a group larger than {@link #LARGEST_GROUP}. Where the steps do not suffice
     * to try all, the cheapest of those that were tried.
     */
    public static <T> List<Combination<T>> of(Group group, List<Kind<T>> kinds, long steps) {
        Occupancy people = group.people();
        int most = group.rooms().orElse(Math.min(people.adults(), Group.MOST_ROOMS));
        if (kinds.size() < 2 || most == 1 || (people.adults() + 1) * (people.children() + 1) > LARGEST_GROUP) {
            return List.of();
        }
        Combinations<T> search = new Combinations<>(people, kinds, new Work(steps));
        Ahead ahead = Ahead.of(search.kinds, most);
        for (int rooms = group.rooms().orElse(1); rooms <= most && !search.any; rooms++) {
            search.add(Filled.none(people, rooms), 0, 0, ahead);
        }
        return search.found.stream().map(each -> new Combination<>(each.last.rooms(), each.price)).toList();
    }

    /**
     * One more room, of the kind of the last one or of one behind it, so that no choice is tried twice.
     *
     * @param used how many of the rooms are of that kind
     */
    private void add(Filled<T> before, int last, int used, Ahead ahead) {
        int rooms = before.roomsLeft();
        for (int i = last; i < kinds.size() && ahead.take(i, rooms, before.missing()) && !work.isOver(); i++) {
            FreeRooms<T> kind = kinds.get(i);
            int usedOfIt = i == last ? used : 0;
            if (usedOfIt == kind.left()) {
                continue;
            }
            Filled<T> after = before.with(kind, work);
            if (rooms == 1) {
                after.price().ifPresent(price -> found(after, price));
            } else if (ahead.cheapest(i, rooms - 1) < limit() - after.cheapest()) {
                add(after, i, usedOfIt + 1, ahead);
            }
        }
    }

    private void found(Filled<T> last, long price) {
        any = true;
        if (last.isOfOneKind() || price >= limit()) {
            return;
        }
        int place = (int) found.stream().filter(each -> each.price <= price).count();
        found.add(place, new Found<>(last, price));
        if (found.size() > MOST) {
            found.removeLast();
        }
    }

    /** What another one has to be cheaper than. */
    private long limit() {
        return found.size() < MOST ? Long.MAX_VALUE : found.getLast().price;
    }
}
