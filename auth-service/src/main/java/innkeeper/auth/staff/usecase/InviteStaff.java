package innkeeper.auth.staff.usecase;

import innkeeper.auth.audit.usecase.Incidents;
import innkeeper.auth.link.domain.OneTimeLink;
import innkeeper.auth.link.usecase.LinkRules;
import innkeeper.auth.person.domain.EmailAddress;
import innkeeper.auth.relation.domain.Relation;
import innkeeper.auth.staff.domain.Actor;
import innkeeper.auth.staff.domain.Invitation;
import innkeeper.kernel.HotelId;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

/** Sends an address the link that makes whoever reads its mail staff of a hotel, or its owner. */
public final class InviteStaff {
    private static final String PAGE = "/v1/auth/staff-invitation";

    private final Staff staff;
    private final LinkRules rules;
    private final Incidents incidents;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final Supplier<String> secrets;

    public InviteStaff(Staff staff, LinkRules rules, Incidents incidents, Clock clock, Supplier<UUID> ids,
            Supplier<String> secrets) {
        this.staff = staff;
        this.rules = rules;
        this.incidents = incidents;
        this.clock = clock;
        this.ids = ids;
        this.secrets = secrets;
    }

    /** @param action by which it was asked for, for the audit log */
    public Invitation handle(String action, HotelId hotel, EmailAddress email, Relation relation, Actor actor) {
        Instant now = clock.instant();
        Invitation invitation = new Invitation(
                ids.get(), hotel, email, relation, actor.person(), now, now.plus(rules.invitation()));
        String token = secrets.get();
        staff.invite(invitation, OneTimeLink.hash(token), rules.address(PAGE, token), actor);
        incidents.relationChanged(actor.subject(), action, hotel,
                "offered %s by invitation %s".formatted(relation.code(), invitation.id()));
        return invitation;
    }
}
