package innkeeper.auth.client.usecase;

import innkeeper.auth.client.domain.RedirectUri;
import innkeeper.auth.client.domain.RegisteredClient;
import innkeeper.auth.session.domain.RefreshToken;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Lets a program log people in from now on. Its id is made here, so that it can be nobody else's name. */
public final class RegisterClient {
    private final RegisteredClients clients;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final Supplier<String> secrets;

    public RegisterClient(RegisteredClients clients, Clock clock, Supplier<UUID> ids, Supplier<String> secrets) {
        this.clients = clients;
        this.clock = clock;
        this.ids = ids;
        this.secrets = secrets;
    }

    /** @throws IllegalArgumentException where it could be sent nowhere and is no device */
    public Registered handle(String name, boolean confidential, List<RedirectUri> redirectUris, boolean device) {
        String secret = confidential ? secrets.get() : "";
        RegisteredClient client = new RegisteredClient(ids.get().toString(), name,
                confidential ? RefreshToken.Hash.of(secret).value() : "", redirectUris, device, clock.instant());
        clients.add(client);
        return new Registered(client, secret);
    }

    /** @param secret told this once; empty for a public client */
    public record Registered(RegisteredClient client, String secret) {
        @Override
        public String toString() {
            return "Registered[" + client.id() + "]";
        }
    }
}
