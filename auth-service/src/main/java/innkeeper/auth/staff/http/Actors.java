package innkeeper.auth.staff.http;

import innkeeper.auth.person.domain.Role;
import innkeeper.auth.staff.domain.Actor;
import innkeeper.kit.access.Relation;
import innkeeper.kit.access.Subject;
import java.util.Locale;

/** Callers as those who change who works for a hotel. */
final class Actors {
    private Actors() {}

    static Actor of(Subject caller, Relation as) {
        return new Actor(subject(caller), as.name().toLowerCase(Locale.ROOT));
    }

    /** Who may because it is about themselves acts as what they are there. */
    static Actor of(Subject caller, Relation as, innkeeper.auth.relation.domain.Relation own) {
        return as == Relation.NONE ? new Actor(subject(caller), own.code()) : of(caller, as);
    }

    private static innkeeper.auth.person.domain.Subject subject(Subject caller) {
        Role role = switch (caller.role()) {
            case ANONYMOUS -> Role.ANONYMOUS;
            case CLIENT -> Role.CLIENT;
            case HOTELIER -> Role.HOTELIER;
            case ADMIN -> Role.ADMIN;
            case SERVICE -> Role.SERVICE;
        };
        return new innkeeper.auth.person.domain.Subject(caller.id(), role, caller.email(), caller.locale(),
                caller.fullName(), caller.sessionId(), caller.emailVerified());
    }
}
