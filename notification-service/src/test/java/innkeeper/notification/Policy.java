package innkeeper.notification;

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

/** auth-service's rules for messages, told about people whose tokens are their names. */
final class Policy implements Authorization {
    private static final Map<String, Subject> PEOPLE = Map.of(
            "", Subject.anonymous(),
            "anna", person(Situations.ANNA_ID.toString(), Role.CLIENT),
            "boris", person(Situations.BORIS_ID.toString(), Role.HOTELIER),
            "admin", person("01930000-0000-7000-8000-000000000009", Role.ADMIN),
            "hotel-service", person("hotel-service", Role.SERVICE));

    @Override
    public Decision decide(String token, String action, Resource resource) {
        Subject subject = PEOPLE.get(token);
        if (subject == null) {
            throw new ProblemException(ProblemKind.UNAUTHENTICATED, "invalid-token", "The token is not valid");
        }
        return switch (subject.role()) {
            case CLIENT, HOTELIER -> recipient(subject, resource);
            case ADMIN -> new Allowed(subject, "admin");
            case ANONYMOUS, SERVICE -> new Denied(subject, "Your role may not do this", "role-forbids");
        };
    }

    private static Decision recipient(Subject subject, Resource resource) {
        if (resource.attributes().isEmpty()) {
            return new Conditional(subject, "not-own-account", new Condition("recipient_id", subject.id()));
        }
        return subject.id().equals(resource.attributes().get("recipient_id"))
                ? new Allowed(subject, "own-account")
                : new Denied(subject, "Not yours", "not-own-account");
    }

    private static Subject person(String id, Role role) {
        return new Subject(id, role, "", "en", "", "", true);
    }
}
