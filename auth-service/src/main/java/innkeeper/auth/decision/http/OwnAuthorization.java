package innkeeper.auth.decision.http;

import innkeeper.auth.decision.domain.Capacity;
import innkeeper.auth.decision.usecase.Authorize;
import innkeeper.auth.decision.usecase.Bearer;
import innkeeper.kit.access.Authorization;
import innkeeper.kit.access.Condition;
import innkeeper.kit.access.Decision;
import innkeeper.kit.access.Relation;
import innkeeper.kit.access.Resource;
import innkeeper.kit.access.Role;
import innkeeper.kit.access.Subject;

/** The policy asked in process, for auth-service's own operations: the same answers as over gRPC. */
public final class OwnAuthorization implements Authorization {
    private final Authorize authorize;

    public OwnAuthorization(Authorize authorize) {
        this.authorize = authorize;
    }

    @Override
    public Decision decide(String token, String action, Resource resource) {
        Bearer bearer = authorize.bearer(token);
        innkeeper.auth.person.domain.Subject asking = bearer.subject();
        Subject subject = new Subject(asking.id(), role(asking.role()), asking.email(), asking.locale(), asking.fullName(),
                asking.sessionId(), asking.emailVerified(), bearer.until());
        return switch (authorize.handle(asking, action, question(resource))) {
            case innkeeper.auth.decision.domain.Decision.Allow(var rule, _, var as) ->
                new Decision.Allowed(subject, rule, relation(as));
            case innkeeper.auth.decision.domain.Decision.Deny(var rule, var reason) ->
                new Decision.Denied(subject, reason, rule);
            case innkeeper.auth.decision.domain.Decision.When(var rule, _, var anyOf) ->
                new Decision.Conditional(subject, rule, anyOf.stream().map(OwnAuthorization::condition).toList());
        };
    }

    private static innkeeper.auth.decision.domain.Resource question(Resource resource) {
        return new innkeeper.auth.decision.domain.Resource(resource.type(), resource.id(), resource.attributes());
    }

    private static Condition condition(innkeeper.auth.decision.domain.Condition condition) {
        return new Condition(condition.attribute(), condition.oneOf(), relation(condition.as()), condition.provisional());
    }

    private static Relation relation(Capacity capacity) {
        return switch (capacity) {
            case NONE -> Relation.NONE;
            case CLIENT -> Relation.CLIENT;
            case OWNER -> Relation.OWNER;
            case MANAGER -> Relation.MANAGER;
            case FRONT_DESK -> Relation.FRONT_DESK;
            case ACCOUNTANT -> Relation.ACCOUNTANT;
            case ADMIN -> Relation.ADMIN;
        };
    }

    private static Role role(innkeeper.auth.person.domain.Role role) {
        return switch (role) {
            case ANONYMOUS -> Role.ANONYMOUS;
            case CLIENT -> Role.CLIENT;
            case HOTELIER -> Role.HOTELIER;
            case ADMIN -> Role.ADMIN;
            case SERVICE -> Role.SERVICE;
        };
    }
}
