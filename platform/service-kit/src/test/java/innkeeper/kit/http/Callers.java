package innkeeper.kit.http;

import innkeeper.kit.access.Authorization;
import innkeeper.kit.access.Condition;
import innkeeper.kit.access.Decision;
import innkeeper.kit.access.Relation;
import innkeeper.kit.access.Resource;
import innkeeper.kit.access.Role;
import innkeeper.kit.access.Subject;
import innkeeper.kit.problem.ProblemException;
import innkeeper.kit.problem.ProblemKind;
import innkeeper.kit.problem.Unavailable;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A small policy: everybody lists, clients create, owners read and update what is theirs. */
final class Callers implements Authorization {
    final List<Resource> asked = new CopyOnWriteArrayList<>();

    @Override
    public Decision decide(String token, String action, Resource resource) {
        asked.add(resource);
        Subject subject = switch (token) {
            case "" -> Subject.anonymous();
            case "client-token", "other-client-token" ->
                new Subject(token.replace("-token", ""), Role.CLIENT, "c@innkeeper.example", "en", "C", "", true);
            case "hotelier-token" -> new Subject("hotelier", Role.HOTELIER, "h@innkeeper.example", "en", "H", "", true);
            case "nobody-answers" -> throw new Unavailable("auth-service", new IllegalStateException("away"));
            default ->
                throw new ProblemException(ProblemKind.UNAUTHENTICATED, "invalid-token", "The token has expired");
        };
        return switch (action) {
            case "thing.list" -> new Decision.Allowed(subject, "anybody", Relation.NONE);
            case "thing.create" -> subject.role() == Role.CLIENT
                    ? new Decision.Allowed(subject, "clients", Relation.CLIENT)
                    : new Decision.Denied(subject, "Only clients create things", "role-forbids");
            default -> owned(subject, resource);
        };
    }

    private static Decision owned(Subject subject, Resource resource) {
        if (subject.role() != Role.CLIENT) {
            return new Decision.Denied(subject, "Only clients own things", "role-forbids");
        }
        String owner = resource.attributes().get("owner_id");
        if (owner == null) {
            return new Decision.Conditional(subject, "not-own-account",
                    List.of(Condition.of("owner_id", List.of(subject.id()), Relation.OWNER)));
        }
        return owner.equals(subject.id())
                ? new Decision.Allowed(subject, "owner", Relation.OWNER)
                : new Decision.Denied(subject, "The thing is not yours", "not-own-account");
    }
}
