package innkeeper.auth.grant.page;

import innkeeper.auth.client.domain.RegisteredClient;
import innkeeper.auth.grant.domain.Asked;

/** A request at the authorization endpoint (RFC 6749, 4.1.1; RFC 7636; OpenID Connect Core, 3.1.2.1), once it was read. */
sealed interface AuthorizationRequest {
    /** Nobody is sent anywhere for it: whoever sent it is unknown, or asks to be answered where it never said. */
    record Nowhere(String words) implements AuthorizationRequest {}

    /** Goes back to the program with an error of RFC 6749, 4.1.2.1 or OpenID Connect Core, 3.1.2.6. */
    record Refused(String redirectUri, String state, String error, String description) implements AuthorizationRequest {}

    /**
     * @param state    returned as it came; empty where it sent none: the challenge protects the code (RFC 9700, 2.1.1)
     * @param written  the request once more, as forms carry it
     */
    record Good(RegisteredClient client, Asked asked, String state, String uiLocales, String hint, String written)
            implements
                AuthorizationRequest {}
}
