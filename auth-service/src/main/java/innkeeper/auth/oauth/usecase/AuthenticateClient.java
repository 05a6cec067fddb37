package innkeeper.auth.oauth.usecase;

import innkeeper.auth.client.domain.RegisteredClient;
import innkeeper.auth.client.usecase.KnownClients;
import innkeeper.auth.person.domain.AuthRejection.InvalidClient;
import innkeeper.auth.session.domain.ClientGrant;
import innkeeper.auth.session.domain.Scope;
import innkeeper.kernel.Rejected;
import java.util.Optional;

/** Tells who asks: a service, a registered program, or somebody's own program, which has nothing to prove itself by. */
public final class AuthenticateClient {
    /** Who asks. */
    public sealed interface Caller {
        record Service(String name) implements Caller {}

        record Program(RegisteredClient client) implements Caller {}

        record Anybody() implements Caller {}

        /** The program that a session of theirs is bound to. */
        default ClientGrant asking(Scope scope) {
            return new ClientGrant(this instanceof Program(var client) ? client.id() : "", scope);
        }
    }

    private final ServiceClients services;
    private final KnownClients programs;

    public AuthenticateClient(ServiceClients services, KnownClients programs) {
        this.services = services;
        this.programs = programs;
    }

    /** @throws Rejected with {@link InvalidClient} where the secret is not that of the client */
    public Caller handle(String client, String secret) {
        if (services.named(client)) {
            return proven(services.knows(client, secret), new Caller.Service(client));
        }
        Optional<RegisteredClient> program = programs.find(client);
        return program.isPresent()
                ? proven(program.get().provenBy(secret), new Caller.Program(program.get()))
                : proven(secret.isEmpty(), new Caller.Anybody());
    }

    private static Caller proven(boolean proven, Caller caller) {
        if (!proven) {
            throw new Rejected(new InvalidClient());
        }
        return caller;
    }
}
