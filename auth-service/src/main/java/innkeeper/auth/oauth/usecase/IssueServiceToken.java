package innkeeper.auth.oauth.usecase;

import innkeeper.auth.decision.domain.Policy;
import innkeeper.auth.person.domain.AuthRejection.InvalidAudience;
import innkeeper.auth.person.domain.AuthRejection.InvalidClient;
import innkeeper.auth.person.domain.Subject;
import innkeeper.auth.token.usecase.AccessToken;
import innkeeper.auth.token.usecase.AccessTokens;
import innkeeper.kernel.Rejected;

/** Gives a service a credential for one other service, where the policy lets it call that one. */
public final class IssueServiceToken {
    private final ServiceClients clients;
    private final AccessTokens accessTokens;

    public IssueServiceToken(ServiceClients clients, AccessTokens accessTokens) {
        this.clients = clients;
        this.accessTokens = accessTokens;
    }

    public AccessToken handle(String service, String secret, String audience) {
        if (!clients.knows(service, secret)) {
            throw new Rejected(new InvalidClient());
        }
        if (!Policy.audiencesOf(service).contains(audience)) {
            throw new Rejected(new InvalidAudience(service, audience));
        }
        return accessTokens.forService(Subject.service(service), audience);
    }
}
