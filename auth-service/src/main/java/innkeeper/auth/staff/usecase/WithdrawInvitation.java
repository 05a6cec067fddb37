package innkeeper.auth.staff.usecase;

import innkeeper.auth.audit.usecase.Incidents;
import innkeeper.auth.staff.domain.Actor;
import innkeeper.kernel.HotelId;
import java.util.UUID;

/** Makes an invitation that was not accepted yet worth nothing. */
public final class WithdrawInvitation {
    private final Staff staff;
    private final Incidents incidents;

    public WithdrawInvitation(Staff staff, Incidents incidents) {
        this.staff = staff;
        this.incidents = incidents;
    }

    public void handle(HotelId hotel, UUID invitation, Actor actor) {
        staff.withdraw(hotel, invitation, actor);
        incidents.relationChanged(actor.subject(), "staff.invite", hotel, "withdrew invitation " + invitation);
    }
}
