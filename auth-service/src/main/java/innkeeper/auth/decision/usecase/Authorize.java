package innkeeper.auth.decision.usecase;

import innkeeper.auth.decision.domain.Decision;
import innkeeper.auth.decision.domain.Policy;
import innkeeper.auth.decision.domain.Resource;
import innkeeper.auth.person.domain.AuthRejection.InvalidAccessToken;
import innkeeper.auth.person.domain.AuthRejection.ServiceCredential;
import innkeeper.auth.person.domain.Subject;
import innkeeper.auth.relation.domain.Relations;
import innkeeper.auth.token.usecase.AccessTokens;
import innkeeper.auth.token.usecase.VerifiedToken;
import innkeeper.kernel.Rejected;

/** Says whether a token's bearer may do a thing; reads nothing but the token, the policy and the relations in memory. */
public final class Authorize {
    private final AccessTokens accessTokens;
    private final Relations relations;
    private final Decisions decisions;

    public Authorize(AccessTokens accessTokens, Relations relations, Decisions decisions) {
        this.accessTokens = accessTokens;
        this.relations = relations;
        this.decisions = decisions;
    }

    /** No token is an anonymous caller; a bad one is refused. */
    public Bearer bearer(String token) {
        if (token.isEmpty()) {
            return Bearer.ANONYMOUS;
        }
        VerifiedToken known =
                accessTokens.verified(token).orElseThrow(() -> new Rejected(new InvalidAccessToken()));
        if (!known.audience().equals(AccessTokens.AUDIENCE)) {
            throw new Rejected(new ServiceCredential(known.audience()));
        }
        return new Bearer(known.subject(), known.expiresAt());
    }

    /** As above, where it does not matter for how long. */
    public Subject subject(String token) {
        return bearer(token).subject();
    }

    public Decision handle(Subject subject, String action, Resource resource) {
        Decision decision = Policy.decide(subject, action, resource.attributes(), relations);
        decisions.made(subject, action, resource, decision);
        return decision;
    }
}
