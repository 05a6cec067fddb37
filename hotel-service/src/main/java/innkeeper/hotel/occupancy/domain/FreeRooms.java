package innkeeper.hotel.occupancy.domain;

import java.util.Arrays;

/** Rooms of one kind, with what one of them costs each part of a group; a price is asked for once. */
final class FreeRooms<T> {
    /** Computing a price takes about as long as so many other steps. */
    private static final int STEPS_OF_PRICE = 100;
    /** Looking at more prices than these is not worth knowing the lowest. */
    private static final int MOST_LOOKED_AT = 64;
    private static final long UNKNOWN = -1;

    private final Kind<T> kind;
    private final Occupancy people;
    private final Work work;
    private final int adults;
    private final int children;
    /** By the number of children who sleep elsewhere before these, then by adults and children. */
    private final long[][] prices;

    FreeRooms(Kind<T> kind, Occupancy people, Work work) {
        this.kind = kind;
        this.people = people;
        this.work = work;
        this.adults = Math.min(kind.capacity().adults(), people.adults());
        this.children = Math.min(kind.capacity().children(), people.children());
        this.prices = new long[people.children() + 1][];
    }

    T what() {
        return kind.what();
    }

    int left() {
        return kind.left();
    }

    Capacity capacity() {
        return kind.capacity();
    }

    /** Of the group, as many as one room takes at most. */
    int adults() {
        return adults;
    }

    /** How many of so many children one room takes beside these adults. */
    int children(int adultsThere, int waiting) {
        return Math.min(Math.min(children, waiting), kind.capacity().total() - adultsThere);
    }

    /** For one adult. */
    long single() {
        return price(1, 0, 0);
    }

    /** @param before how many children sleep elsewhere, named before these */
    long price(int adultsThere, int before, int childrenThere) {
        if (prices[before] == null) {
            prices[before] = new long[(adults + 1) * (children + 1)];
            Arrays.fill(prices[before], UNKNOWN);
        }
        int place = adultsThere * (children + 1) + childrenThere;
        if (prices[before][place] == UNKNOWN) {
            work.done(STEPS_OF_PRICE);
            prices[before][place] = kind.price().applyAsLong(guests(adultsThere, before, childrenThere));
        }
        return prices[before][place];
    }

    Occupancy guests(int adultsThere, int before, int childrenThere) {
        return new Occupancy(adultsThere, people.childrenAges().subList(before, before + childrenThere));
    }

    /** What one of them costs at least, whoever of the group sleeps in it; nothing where that takes too long to know. */
    long lowest() {
        if (adults * (children + 1) * (people.children() + 1) > MOST_LOOKED_AT) {
            return 0;
        }
        long lowest = Long.MAX_VALUE;
        for (int there = 1; there <= adults; there++) {
            for (int before = 0; before <= people.children(); before++) {
                for (int with = 0; with <= children(there, people.children() - before); with++) {
                    lowest = Math.min(lowest, price(there, before, with));
                }
            }
        }
        return lowest;
    }
}
