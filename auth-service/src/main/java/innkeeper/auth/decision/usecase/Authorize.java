package innkeeper.auth.decision.usecase;

import innkeeper.auth.decision.domain.Decision;
import innkeeper.auth.decision.domain.Policy;
import innkeeper.auth.decision.domain.Resource;
import innkeeper.auth.person.domain.AuthRejection.InvalidAccessToken;
import innkeeper.auth.person.domain.Subject;
import innkeeper.auth.token.usecase.AccessTokens;
import innkeeper.kernel.Rejected;

/** Says whether a token's bearer may do a thing; reads nothing but the token and the policy. */
public final class Authorize {
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
                : accessTokens.verify(token, AccessTokens.AUDIENCE)
                        .orElseThrow(() -> new Rejected(new InvalidAccessToken()));
    }

    public Decision handle(Subject subject, String action, Resource resource) {
        Decision decision = Policy.decide(subject, action, resource.attributes());
        decisions.made(subject, action, resource, decision);
        return decision;
    }
}
