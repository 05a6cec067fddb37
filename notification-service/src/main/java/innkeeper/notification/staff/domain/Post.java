package innkeeper.notification.staff.domain;

import innkeeper.kernel.HotelId;
import innkeeper.notification.message.domain.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * That somebody works for a hotel.
 *
 * @param version of two people who are told of as its owner, the one with the higher is
 */
public record Post(HotelId hotel, Relation relation, long version) {
    /** The hotels of which somebody with these posts hears what they did not with those before; in one order for everybody. */
    public static List<HotelId> newlyHeard(Set<Post> before, Set<Post> after) {
        Set<Heard> known = heard(before).collect(Collectors.toSet());
        return heard(after).filter(heard -> !known.contains(heard)).map(Heard::hotel).distinct()
                .sorted(Comparator.comparing(HotelId::toString)).toList();
    }

    private record Heard(HotelId hotel, Kind kind) {}

    private static Stream<Heard> heard(Set<Post> posts) {
        return posts.stream().flatMap(post -> post.relation.hears().stream().map(kind -> new Heard(post.hotel, kind)));
    }
}
