package innkeeper.auth.staff.http;

import innkeeper.auth.staff.domain.Invitation;
import innkeeper.kernel.PersonId;
import java.time.Instant;
import java.util.UUID;

/** An invitation that waits, as the contract shows it; never its link. */
record InvitationView(UUID id, String email, String relation, PersonId invitedBy, Instant expiresAt) {
    static InvitationView of(Invitation invitation) {
        return new InvitationView(invitation.id(), invitation.email().value(), invitation.relation().code(),
                invitation.invitedBy(), invitation.expiresAt());
    }
}
