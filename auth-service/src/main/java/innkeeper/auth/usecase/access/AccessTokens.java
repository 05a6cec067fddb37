package innkeeper.auth.usecase.access;

import innkeeper.auth.domain.Subject;
import java.util.Optional;

/** Signed statements of who somebody is, readable by whoever has our public keys. */
public interface AccessTokens {
    /** For the house's own API, in the name of a person, as long as their session lives. */
    AccessToken forPerson(Subject person);

    /** For one service's gRPC API, in the name of another service. */
    AccessToken forService(Subject service, String audience);

    /** Who the token's bearer is; empty for anything but a token of ours, unexpired and made for {@code audience}. */
    Optional<Subject> verify(String token, String audience);
}
