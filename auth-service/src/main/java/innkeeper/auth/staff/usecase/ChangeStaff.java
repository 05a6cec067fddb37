package innkeeper.auth.staff.usecase;

import innkeeper.auth.audit.usecase.Incidents;
import innkeeper.auth.relation.domain.Relation;
import innkeeper.auth.relation.usecase.RelationView;
import innkeeper.auth.staff.domain.Actor;
import innkeeper.auth.staff.domain.Member;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import java.time.Clock;

/** Makes somebody who works for a hotel something else there. */
public final class ChangeStaff {
    private final Staff staff;
    private final RelationView relations;
    private final Incidents incidents;
    private final Clock clock;

    public ChangeStaff(Staff staff, RelationView relations, Incidents incidents, Clock clock) {
        this.staff = staff;
        this.relations = relations;
        this.incidents = incidents;
        this.clock = clock;
    }

    public Member handle(HotelId hotel, PersonId person, Relation relation, Actor actor) {
        return staff.change(hotel, person, relation, actor, clock.instant())
                .map(changed -> made(changed, hotel, actor))
                .orElseGet(() -> staff.member(hotel, person));
    }

    private Member made(Member changed, HotelId hotel, Actor actor) {
        relations.catchUp();
        incidents.relationChanged(actor.subject(), "staff.update", hotel,
                "made %s %s".formatted(changed.person(), changed.relation().code()));
        return changed;
    }
}
