package innkeeper.auth.usecase.access;

import innkeeper.auth.domain.Rejection.InvalidAccessToken;
import innkeeper.auth.domain.Subject;
import innkeeper.auth.domain.policy.Decision;
import innkeeper.auth.domain.policy.Policy;
import innkeeper.kernel.Rejected;
import java.util.Map;

/** Says whether a token's bearer may do a thing; reads nothing but the token and the policy. */
public final class Authorize {
    /** Whom the tokens of people are made for. */
    public static final String AUDIENCE = "innkeeper";

    private final AccessTokens accessTokens;

    public Authorize(AccessTokens accessTokens) {
        this.accessTokens = accessTokens;
    }

    /** No token is an anonymous caller; a bad one is refused. */
    public Subject subject(String token) {
        return token.isEmpty()
                ? Subject.ANONYMOUS
                : accessTokens.verify(token, AUDIENCE).orElseThrow(() -> new Rejected(new InvalidAccessToken()));
    }

    public Decision handle(Subject subject, String action, Map<String, String> attributes) {
        return Policy.decide(subject, action, attributes);
    }
}
