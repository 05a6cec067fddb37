package innkeeper.auth.staff.usecase;

import innkeeper.auth.audit.usecase.Incidents;
import innkeeper.auth.relation.domain.Relation;
import innkeeper.auth.relation.usecase.RelationView;
import innkeeper.auth.staff.domain.Actor;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import java.time.Clock;

/** Ends what somebody is to a hotel, at the owner's word or their own. */
public final class RemoveStaff {
    private final Staff staff;
    private final RelationView relations;
    private final Incidents incidents;
    private final Clock clock;

    public RemoveStaff(Staff staff, RelationView relations, Incidents incidents, Clock clock) {
        this.staff = staff;
        this.relations = relations;
        this.incidents = incidents;
        this.clock = clock;
    }

    public void handle(HotelId hotel, PersonId person, Actor actor) {
        Relation held = staff.remove(hotel, person, actor, clock.instant());
        relations.catchUp();
        incidents.relationChanged(actor.subject(), "staff.remove", hotel,
                "ended %s of %s".formatted(held.code(), person));
    }
}
