package innkeeper.notification.staff.usecase;

import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import innkeeper.notification.staff.domain.Post;
import innkeeper.notification.staff.domain.UntoldNews;
import java.util.Set;

/** Keeps who works for which hotel; whoever is the first to hear of something at a hotel is told what has waited for them. */
public final class FollowStaff {
    private final Staff staff;
    private final TellHotel tell;

    public FollowStaff(Staff staff, TellHotel tell) {
        this.staff = staff;
        this.tell = tell;
    }

    public void handle(PersonId person, Set<Post> posts) {
        for (HotelId hotel : staff.put(person, posts)) {
            for (UntoldNews news : staff.take(hotel)) {
                tell.handle(news);
            }
        }
    }
}
