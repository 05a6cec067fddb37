package innkeeper.notification.staff.usecase;

import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import innkeeper.notification.message.domain.Kind;
import innkeeper.notification.staff.domain.Post;
import innkeeper.notification.staff.domain.UntoldChange;
import innkeeper.notification.staff.domain.UntoldNews;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who works for which hotel, and what could not be told to any of them yet, within the transaction that handles an event. Nobody
 * takes up a post while news of the hotel is being told, so that news is either told to them or kept for them.
 */
public interface Staff {
    /** Who hears of that at the hotel by what they are there; of several owners the last one. */
    Set<PersonId> readersOf(HotelId hotel, Kind kind);

    /** Of several the last one. */
    Optional<PersonId> ownerOf(HotelId hotel);

    /** Who runs the hotel: its one owner, and managers. */
    Set<PersonId> managementOf(HotelId hotel);

    /**
     * These are all the posts that the person has from now on.
     *
     * @return the hotels of which they are told now what they were not before; in one order for everybody, so that two who
     *         take them one by one never wait for each other in a circle
     */
    List<HotelId> put(PersonId person, Set<Post> posts);

    /** Keeps news until somebody reads about the hotel; the same event once. */
    void keep(UntoldNews news);

    /** What was kept for the hotel, in the order in which it came; it is kept no more. */
    List<UntoldNews> take(HotelId hotel);

    /** Keeps a change until the owner of the hotel is known; the same event once. */
    void keep(UntoldChange change);

    /** What was kept for the owner of the hotel, in the order in which it came; it is kept no more. */
    List<UntoldChange> takeChanges(HotelId hotel);
}
