package innkeeper.auth.factor.usecase;

import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.domain.Role;
import innkeeper.auth.person.domain.SessionId;
import innkeeper.auth.person.domain.Subject;
import innkeeper.auth.relation.domain.Relation;
import innkeeper.auth.relation.domain.Relations;
import java.util.Set;

/** Who must have a second factor; until they do, a session of theirs is good for setting it up. */
public final class FactorDuty {
    private final Set<Role> roles;
    private final boolean owners;
    private final Relations relations;
    private final SecondFactors factors;

    /** @param owners whether whoever owns a hotel is bound, whatever their role */
    public FactorDuty(Set<Role> roles, boolean owners, Relations relations, SecondFactors factors) {
        this.roles = Set.copyOf(roles);
        this.owners = owners;
        this.relations = relations;
        this.factors = factors;
    }

    public boolean binds(Person person) {
        return roles.contains(person.role()) || owners && ownsHotel(person);
    }

    private boolean ownsHotel(Person person) {
        return relations.hotelsOf(person.id().toString()).containsKey(Relation.OWNER);
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
