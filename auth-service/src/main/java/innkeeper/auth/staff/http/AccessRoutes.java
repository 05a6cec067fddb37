package innkeeper.auth.staff.http;

import innkeeper.auth.person.domain.AuthRejection.UnknownSubject;
import innkeeper.auth.person.domain.SubjectName;
import innkeeper.auth.person.usecase.People;
import innkeeper.auth.staff.usecase.Staff;
import innkeeper.auth.staff.usecase.Staff.Reach;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.Rejected;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import innkeeper.kit.http.list.Cursor;
import innkeeper.kit.http.list.Page;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What somebody can reach, for admins. */
public final class AccessRoutes implements Routes {
    private static final Cursor<Place> CURSORS = new Cursor<>("access", Place.class);
    private static final UUID BEGINNING = new UUID(0, 0);

    private final People people;
    private final Staff staff;

    public AccessRoutes(People people, Staff staff) {
        this.people = people;
        this.staff = staff;
    }

    @Override
    public void routing(Routing routing) {
        routing.on("listAccess", this::list);
    }

    private Answer list(Call call) {
        PersonId person = person(call.query("subject").orElseThrow());
        List<Reach> found = staff.reach(person,
                new HotelId(call.cursor(CURSORS).map(Place::id).orElse(BEGINNING)), Page.asked(call.limit()));
        return Answer.ok(Page.of(found, call.limit(), ReachView::of,
                last -> CURSORS.write(new Place(last.hotel().value()))));
    }

    private PersonId person(String reference) {
        PersonId id = PersonId.of(reference);
        people.find(id).orElseThrow(() -> new Rejected(new UnknownSubject(new SubjectName.OfPerson(id))));
        return id;
    }

    record ReachView(HotelId hotelId, String name, String relation, Instant since) {
        static ReachView of(Reach reach) {
            return new ReachView(reach.hotel(), reach.name(), reach.relation().code(), reach.since());
        }
    }

    record Place(UUID id) {}
}
