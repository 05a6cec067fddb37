package innkeeper.auth.usecase.access;

import innkeeper.auth.domain.AuthRejection.InvalidAccessToken;
import innkeeper.auth.domain.Subject;
import innkeeper.auth.domain.policy.Decision;
import innkeeper.auth.domain.policy.Policy;
import innkeeper.auth.domain.policy.Resource;
import innkeeper.kernel.Rejected;

/** Says whether a token's bearer may do a thing; reads nothing but the token and the policy. */
public final class Authorize {
    /** Whom the tokens of people are made for. */
    public static final String AUDIENCE = "innkeeper";

    private final AccessTokens accessTokens;
    private final Decisions decisions;

    public Authorize(AccessTokens accessTokens, Decisions decisions) {
        this.accessTokens = accessTokens;
        this.decisions = decisions;
    }

    /** No token is an anonymous caller; a bad one is refused. */
    public Subject subject(String token) {
        return token.isEmpty()
                ? Subject.ANONYMOUS
                : accessTokens.verify(token, AUDIENCE).orElseThrow(() -> new Rejected(new InvalidAccessToken()));
    }

    public Decision handle(Subject subject, String action, Resource resource) {
        var decision = Policy.decide(subject, action, resource.attributes());
        decisions.made(subject, action, resource, decision);
        return decision;
    }
}
