package innkeeper.kit.access;

import innkeeper.kit.problem.ProblemCodes;
import innkeeper.kit.problem.ProblemException;
import innkeeper.kit.problem.ProblemKind;

/** One caller's leave for one action, as far as the role alone can say; ownership is asked when the thing is known. */
public final class Access {
    private final Authorization authorization;
    private final String token;
    private final String action;
    private final Decision decision;

    private Access(Authorization authorization, String token, String action, Decision decision) {
        this.authorization = authorization;
        this.token = token;
        this.action = action;
        this.decision = decision;
    }

    /**
     * @param named what the request names, without attributes: whether it exists nobody has looked yet
     * @throws ProblemException 401 or 403 where the caller's role alone forbids the action
     */
    public static Access check(Authorization authorization, String token, String action, Resource named) {
        return switch (authorization.decide(token, action, named)) {
            case Decision.Denied denied -> throw refused(denied);
            case Decision.Allowed allowed -> new Access(authorization, token, action, allowed);
            case Decision.Conditional conditional -> new Access(authorization, token, action, conditional);
        };
    }

    public Subject subject() {
        return decision.subject();
    }

    /**
     * A thing that meets the policy's condition is the caller's own, as it would be in a list; only one that does not
     * is asked about again, for the rejection's rule and for the audit log.
     *
     * @throws ProblemException 403 when the policy says no to this resource, or does not know enough of it to say yes
     */
    public void require(Resource resource) {
        if (decision.permits(resource)) {
            return;
        }
        switch (authorization.decide(token, action, resource)) {
            case Decision.Allowed _ -> {
            }
            case Decision.Denied denied -> throw refused(denied);
            case Decision.Conditional undecided -> throw forbidden(undecided.rule(), "Not yours");
        }
    }

    /** What a list may show: everything, or what fulfils the policy's condition. */
    public Scope scope() {
        return switch (decision) {
            case Decision.Conditional(_, _, Condition(String attribute, String value)) ->
                new Scope.Only(attribute, value);
            case Decision.Allowed _ -> new Scope.Everything();
            case Decision.Denied denied -> throw refused(denied);
        };
    }

    private static ProblemException refused(Decision.Denied denied) {
        return denied.subject().role() == Role.ANONYMOUS
                ? new ProblemException(ProblemKind.UNAUTHENTICATED, "unauthenticated",
                        "Send an access token of auth-service")
                : forbidden(denied.rule(), denied.reason());
    }

    private static ProblemException forbidden(String rule, String reason) {
        // the policy lives in another process and may be newer than this list
        String code = ProblemCodes.lists(rule) ? rule : "role-forbids";
        return new ProblemException(ProblemKind.FORBIDDEN, code, reason);
    }
}
