package innkeeper.auth.factor.usecase;

import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.domain.Role;
import innkeeper.auth.person.domain.SessionId;
import innkeeper.auth.person.domain.Subject;
import java.util.Set;

/** Who must have a second factor; until they do, a session of theirs is good for setting it up. */
public final class FactorDuty {
    private final Set<Role> roles;
    private final SecondFactors factors;

    public FactorDuty(Set<Role> roles, SecondFactors factors) {
        this.roles = Set.copyOf(roles);
        this.factors = factors;
    }

    public boolean binds(Person person) {
        return roles.contains(person.role());
    }

    /** As their token is to name them in this session. */
    public Subject subject(Person person, SessionId session) {
        return bound(person, Subject.of(person, session));
    }

    /** As policy sees the person. */
    public Subject subject(Person person) {
        return bound(person, Subject.of(person));
    }

    private Subject bound(Person person, Subject subject) {
        return binds(person) && factors.active(person.id()).isEmpty()
                ? subject.lackingSecondFactor()
                : subject;
    }
}
