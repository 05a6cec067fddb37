package innkeeper.notification.staff.usecase;

import innkeeper.kernel.PersonId;
import innkeeper.notification.message.domain.Message;
import innkeeper.notification.message.domain.News;
import innkeeper.notification.message.usecase.TellPerson;
import innkeeper.notification.staff.domain.TeamChange;
import java.util.UUID;

/** Tells the owner of a hotel who joins its team, and which changes of it others have made. */
public final class TellOwner {
    private final Staff staff;
    private final TellPerson tell;

    public TellOwner(Staff staff, TellPerson tell) {
        this.staff = staff;
        this.tell = tell;
    }

    public void handle(UUID event, News.Staff news, TeamChange change) {
        for (PersonId owner : staff.ownerOf(change.hotel())) {
            if (concerns(owner, news, change)) {
                tell.handle(event, new Message.OfStaff(news, owner, change.facts()));
            }
        }
    }

    /** Of a hotel that changes hands both sides are told already; that all lose their work with a hotel that is gone is no news. */
    private static boolean concerns(PersonId owner, News.Staff news, TeamChange change) {
        return !owner.equals(change.member()) && switch (news) {
            // whom an owner has invited may accept, or not
            case RELATION_GRANTED -> true;
            case RELATION_CHANGED, RELATION_ENDED -> change.by().filter(by -> !by.equals(owner)).isPresent();
            case OWNERSHIP_RECEIVED, OWNERSHIP_GIVEN -> false;
        };
    }
}
