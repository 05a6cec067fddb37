package innkeeper.auth.staff.http;

import innkeeper.auth.staff.domain.Member;
import innkeeper.kernel.PersonId;
import java.time.Instant;

/** Somebody who works for a hotel, as the contract shows them. */
record MemberView(PersonId userId, String fullName, String email, String relation, Instant since, PersonId grantedBy) {
    static MemberView of(Member member) {
        return new MemberView(member.person(), member.fullName(), member.email(), member.relation().code(), member.since(),
                member.grantedBy());
    }
}
