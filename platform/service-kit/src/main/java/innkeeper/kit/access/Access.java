package innkeeper.kit.access;

import innkeeper.kit.problem.ProblemCodes;
import innkeeper.kit.problem.ProblemException;
import innkeeper.kit.problem.ProblemKind;
import java.util.List;

/** One caller's leave for one action, as far as it can be said of the caller alone; more is asked when the thing is known. */
public final class Access {
    private final Authorization authorization;
    private final String token;
    private final String action;
    private final Resource named;
    private final Decision decision;

    private Access(Authorization authorization, String token, String action, Resource named, Decision decision) {
        this.authorization = authorization;
        this.token = token;
        this.action = action;
        this.named = named;
        this.decision = decision;
    }

    /**
     * @param named what the request names, without attributes: whether it exists nobody has looked yet
     * @throws ProblemException 401 or 403 where nothing that the caller is anywhere allows the action
     */
    public static Access check(Authorization authorization, String token, String action, Resource named) {
        return switch (authorization.decide(token, action, named)) {
            case Decision.Denied denied -> throw refused(denied);
            case Decision.Allowed allowed -> new Access(authorization, token, action, named, allowed);
            case Decision.Conditional conditional -> new Access(authorization, token, action, named, conditional);
        };
    }

    public Subject subject() {
        return decision.subject();
    }

    /** The same caller's leave for another action, asked now. */
    public Access also(String other, Resource named) {
        return check(authorization, token, other, named);
    }

    /** Whether the same caller may do something else to this very thing, asked now. */
    public boolean alsoMay(String other, Resource known) {
        return authorization.decide(token, other, known) instanceof Decision.Allowed;
    }

    /**
     * A thing that meets one of the policy's conditions is the caller's, as it would be in a list; only one that meets
     * none is asked about again, for the rejection's rule and for the audit log. It is asked about by the name that the
     * request gave it, so that the log knows it by one, whoever refuses it.
     *
     * @return as what the caller may
     * @throws ProblemException 403 when the policy says no to this resource, or does not know enough of it to say yes
     */
    public Relation require(Resource resource) {
        return decision.leave(resource).orElseGet(() -> confirm(resource));
    }

    /**
     * Asks anew about what was required before, for work that goes on after the answer has begun: sessions end, and people are
     * suspended.
     *
     * @return as what the caller may
     * @throws ProblemException 401 or 403 when the policy says no by now
     */
    public Relation confirm(Resource resource) {
        return switch (authorization.decide(token, action, resource.under(named))) {
            case Decision.Allowed allowed -> allowed.as();
            case Decision.Denied denied -> throw refused(denied);
            case Decision.Conditional undecided -> throw forbidden(undecided.rule(), "Not yours");
        };
    }

    /** What a list may show: everything, or what meets one of the policy's conditions. */
    public Scope scope() {
        return switch (decision) {
            case Decision.Conditional(_, _, List<Condition> anyOf) -> new Scope.Only(anyOf);
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
