package innkeeper.auth.oauth.usecase;

import innkeeper.auth.person.domain.AuthRejection.InvalidClient;
import innkeeper.kernel.Rejected;

/** Tells services, which prove who they are, from people's own programs, which have no secret to prove it with. */
public final class AuthenticateClient {
    public enum Kind {
        PUBLIC, SERVICE
    }

    private final ServiceClients clients;

    public AuthenticateClient(ServiceClients clients) {
        this.clients = clients;
    }

    public Kind handle(String client, String secret) {
        if (secret.isEmpty() && !clients.named(client)) {
            return Kind.PUBLIC;
        }
        if (!clients.knows(client, secret)) {
            throw new Rejected(new InvalidClient());
        }
        return Kind.SERVICE;
    }
}
