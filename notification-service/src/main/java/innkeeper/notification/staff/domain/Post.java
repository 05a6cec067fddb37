package innkeeper.notification.staff.domain;

import innkeeper.kernel.HotelId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * That somebody works for a hotel.
 *
 * @param version of two people who are told of as its owner, the one with the higher is
 */
public record Post(HotelId hotel, Relation relation, long version) {
    /** The hotels of whose bookings somebody with these posts is told, and was not with those before; in one order for everybody. */
    public static List<HotelId> newlyRead(Set<Post> before, Set<Post> after) {
        Set<HotelId> known = read(before);
        return read(after).stream().filter(hotel -> !known.contains(hotel))
                .sorted(Comparator.comparing(HotelId::toString)).toList();
    }

    private static Set<HotelId> read(Set<Post> posts) {
        return posts.stream().filter(post -> post.relation().readsOfBookings()).map(Post::hotel)
                .collect(Collectors.toSet());
    }
}
