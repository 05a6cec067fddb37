package innkeeper.auth.token.usecase;

import innkeeper.auth.person.domain.Subject;
import java.util.Optional;

/** Signed statements of who somebody is, readable by whoever has our public keys. */
public interface AccessTokens {
    /** Whom the tokens of people are made for. */
    String AUDIENCE = "innkeeper";

    /** For our own API, in the name of a person, as long as their session lives. */
    AccessToken forPerson(Subject person);

    /** For one service's gRPC API, in the name of another service. */
    AccessToken forService(Subject service, String audience);

    /**
     * What the token says; empty for anything but a token of ours that is unexpired and not revoked. Fails with
     * {@link innkeeper.kit.problem.Unavailable} where nobody can say whether it was revoked.
     */
    Optional<VerifiedToken> verified(String token);

    /** Who the token's bearer is; empty as above, and for a token made for another {@code audience}. */
    default Optional<Subject> verify(String token, String audience) {
        return verified(token).filter(known -> known.audience().equals(audience)).map(VerifiedToken::subject);
    }
}
