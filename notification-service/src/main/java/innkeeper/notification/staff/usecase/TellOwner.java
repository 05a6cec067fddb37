package innkeeper.notification.staff.usecase;

import innkeeper.kernel.PersonId;
import innkeeper.notification.message.domain.Message;
import innkeeper.notification.message.usecase.TellPerson;
import innkeeper.notification.staff.domain.TeamChange;
import innkeeper.notification.staff.domain.UntoldChange;
import java.util.Set;

/** Tells the owner of a hotel who joins its team, and which changes of it others have made; kept as long as no owner is known. */
public final class TellOwner {
    private final Staff staff;
    private final TellPerson tell;

    public TellOwner(Staff staff, TellPerson tell) {
        this.staff = staff;
        this.tell = tell;
    }

    public void handle(UntoldChange told) {
        if (!isNews(told)) {
            return;
        }
        Set<PersonId> owners = staff.readersOf(told.change().hotel(), told.news().kind());
        if (owners.isEmpty()) {
            staff.keep(told);
        }
        for (PersonId owner : owners) {
            if (!isOwn(told, owner)) {
                tell.handle(told.event(), new Message.OfStaff(told.news(), owner, told.change().facts()));
            }
        }
    }

    /** Of a hotel that changes hands both sides are told already, and of one that is gone all who worked there. */
    private static boolean isNews(UntoldChange told) {
        return switch (told.news()) {
            case RELATION_GRANTED -> true;
            case RELATION_CHANGED, RELATION_ENDED -> told.change().by().isPresent();
            case OWNERSHIP_RECEIVED, OWNERSHIP_GIVEN, HOTEL_DELETED -> false;
        };
    }

    private static boolean isOwn(UntoldChange told, PersonId owner) {
        TeamChange change = told.change();
        return owner.equals(change.member()) || switch (told.news()) {
            // whom an owner has invited may accept, or not
            case RELATION_GRANTED -> false;
            case RELATION_CHANGED, RELATION_ENDED -> change.by().filter(owner::equals).isPresent();
            case OWNERSHIP_RECEIVED, OWNERSHIP_GIVEN, HOTEL_DELETED -> true;
        };
    }
}
