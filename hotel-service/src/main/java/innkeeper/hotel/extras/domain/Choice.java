package innkeeper.hotel.extras.domain;

import innkeeper.kernel.Rejected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What guests who look at offers choose of a hotel's extras: it is spread over the rooms in which they would sleep. */
public record Choice(HotelExtras extras, List<WantedExtra> wanted) {
    /** Nothing, of nothing. */
    public static final Choice NONE = new Choice(HotelExtras.NONE, List.of());

    public Choice {
        wanted = List.copyOf(wanted);
    }

    /**
     * From the first room on with which it goes, as much in each as it may have. Where no quantity is named, what is counted by person
     * is for everybody there, and of anything else one piece is meant.
     *
     * @return what comes with each of the rooms, in their order
     * @throws Rejected {@code UnknownExtra}, {@code ExtraNotOffered}
     */
    public List<List<StayExtra>> in(List<RoomStay> rooms) {
        List<List<StayExtra>> spread = new ArrayList<>(rooms.stream().map(_ -> List.<StayExtra>of()).toList());
        for (WantedExtra each : wanted) {
            Extra extra = extras.get(each.id());
            List<Integer> places = places(extra, rooms);
            int left = each.quantity().orElseGet(() -> extra.profile().per().countsPeople()
                    ? most(extra, places.stream().map(rooms::get))
                    : 1);
            for (int room : places) {
                int here = Math.min(left, extra.most(rooms.get(room).occupancy()));
                boolean tooMany = room == places.getLast() && left > here;
                if (here > 0) {
                    spread.set(room, Stream.concat(spread.get(room).stream(),
                            Stream.of(extra.in(rooms.get(room), tooMany ? left : here))).toList());
                }
                left -= here;
            }
        }
        return spread;
    }

    /** The rooms with which it goes; all where it goes with none, and each of them says why. */
    private static List<Integer> places(Extra extra, List<RoomStay> rooms) {
        List<Integer> places = IntStream.range(0, rooms.size()).filter(room -> extra.goesWith(rooms.get(room))).boxed().toList();
        return places.isEmpty() ? IntStream.range(0, rooms.size()).boxed().toList() : places;
    }

    /**
     * What else could be chosen for these rooms, as much of it as is meant where no quantity is named.
     *
     * @param rooms under one plan
     */
    public List<Available> available(List<RoomStay> rooms) {
        return extras.extras().stream().filter(extra -> rooms.stream().anyMatch(extra::goesWith))
                .map(extra -> new Available(extra, new Choice(extras, List.of(new WantedExtra(extra.id(), Optional.empty()))).in(rooms)
                        .stream().flatMap(List::stream).reduce(StayExtra::plus).orElseThrow(),
                        most(extra, rooms.stream().filter(extra::goesWith))))
                .toList();
    }

    private static int most(Extra extra, Stream<RoomStay> rooms) {
        return rooms.mapToInt(room -> extra.most(room.occupancy())).sum();
    }

    /**
     * @param usual what comes with the stay where no quantity is named
     * @param most  of it, in all rooms together
     */
    public record Available(Extra extra, StayExtra usual, int most) {}
}
