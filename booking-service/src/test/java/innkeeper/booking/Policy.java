package innkeeper.booking;

import innkeeper.kit.access.Authorization;
import innkeeper.kit.access.Condition;
import innkeeper.kit.access.Decision;
import innkeeper.kit.access.Decision.Allowed;
import innkeeper.kit.access.Decision.Conditional;
import innkeeper.kit.access.Decision.Denied;
import innkeeper.kit.access.Resource;
import innkeeper.kit.access.Role;
import innkeeper.kit.access.Subject;
import innkeeper.kit.problem.ProblemException;
import innkeeper.kit.problem.ProblemKind;
import java.util.Map;

/** auth-service's rules for bookings, told about six people whose tokens are their names. */
final class Policy implements Authorization {
    /** Gleb never opened the link in his mail. */
    private static final String UNREACHABLE = "01930000-0000-7000-8000-000000000005";
    private static final Map<String, Subject> PEOPLE = Map.of(
            "", Subject.anonymous(),
            "anna", person(Situations.ANNA.toString(), Role.CLIENT),
            "dmitri", person("01930000-0000-7000-8000-000000000004", Role.CLIENT),
            "gleb", person(UNREACHABLE, Role.CLIENT),
            "boris", person(Situations.BORIS.toString(), Role.HOTELIER),
            "clara", person(Situations.CLARA.toString(), Role.HOTELIER),
            "admin", person("01930000-0000-7000-8000-000000000009", Role.ADMIN));

    @Override
    public Decision decide(String token, String action, Resource resource) {
        Subject subject = PEOPLE.get(token);
        if (subject == null) {
            throw new ProblemException(ProblemKind.UNAUTHENTICATED, "invalid-token", "The token is not valid");
        }
        if (action.equals("reconciliation.list")) {
            return subject.role() == Role.ADMIN ? new Allowed(subject, "admin") : no(subject);
        }
        boolean create = action.equals("booking.create");
        return switch (subject.role()) {
            case CLIENT -> owner("client_id", create ? "not-own-booking" : "not-booking-party", subject, resource);
            case HOTELIER -> create ? no(subject) : owner("owner_id", "not-booking-party", subject, resource);
            case ADMIN -> create ? no(subject) : new Allowed(subject, "admin");
            case ANONYMOUS, SERVICE -> no(subject);
        };
    }

    private static Decision owner(String attribute, String rule, Subject subject, Resource resource) {
        if (resource.attributes().isEmpty()) {
            return new Conditional(subject, rule, new Condition(attribute, subject.id()));
        }
        return subject.id().equals(resource.attributes().get(attribute))
                ? new Allowed(subject, rule)
                : new Denied(subject, "Not yours", rule);
    }

    private static Denied no(Subject subject) {
        return new Denied(subject, "Your role may not do this", "role-forbids");
    }

    private static Subject person(String id, Role role) {
        return new Subject(id, role, "", "en", "", "", !id.equals(UNREACHABLE));
    }
}
