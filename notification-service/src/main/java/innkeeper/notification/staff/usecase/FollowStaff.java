package innkeeper.notification.staff.usecase;

import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import innkeeper.notification.staff.domain.Post;
import java.util.Set;

/** Keeps who works for which hotel; whoever is the first to hear of something at a hotel is told what has waited for them. */
public final class FollowStaff {
    private final Staff staff;
    private final TellHotel tellHotel;
    private final TellOwner tellOwner;

    public FollowStaff(Staff staff, TellHotel tellHotel, TellOwner tellOwner) {
        this.staff = staff;
        this.tellHotel = tellHotel;
        this.tellOwner = tellOwner;
    }

    public void handle(PersonId person, Set<Post> posts) {
        for (HotelId hotel : staff.put(person, posts)) {
            staff.take(hotel).forEach(tellHotel::handle);
            staff.takeChanges(hotel).forEach(tellOwner::handle);
        }
    }
}
