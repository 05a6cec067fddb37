package innkeeper.auth.client.http;

import innkeeper.auth.client.domain.RedirectUri;
import innkeeper.auth.client.domain.RegisteredClient;
import innkeeper.auth.client.usecase.KnownClients;
import innkeeper.auth.client.usecase.RegisterClient;
import innkeeper.auth.client.usecase.RemoveClient;
import innkeeper.auth.person.domain.AuthRejection.UnknownClient;
import innkeeper.kernel.Rejected;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import innkeeper.kit.problem.FieldError;
import innkeeper.kit.problem.InvalidInput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What an admin does about the programs that may log people in. */
public final class ClientRoutes implements Routes {
    private final KnownClients known;
    private final RegisterClient registerClient;
    private final RemoveClient removeClient;

    public ClientRoutes(KnownClients known, RegisterClient registerClient, RemoveClient removeClient) {
        this.known = known;
        this.registerClient = registerClient;
        this.removeClient = removeClient;
    }

    @Override
    public void routing(Routing routing) {
        routing.on("listOAuthClients", this::list)
                .on("createOAuthClient", this::create)
                .on("getOAuthClient", this::get)
                .on("deleteOAuthClient", this::delete);
    }

    private Answer list(Call call) {
        return Answer.ok(new ClientList(known.list().stream().map(this::view).toList()));
    }

    private Answer create(Call call) {
        Submission body = call.body(Submission.class);
        List<RedirectUri> redirects = redirects(body.redirectUris());
        if (redirects.isEmpty() && !body.device()) {
            throw new InvalidInput("/redirect_uris", "needs an address, unless the program is a device");
        }
        RegisterClient.Registered made =
                registerClient.handle(body.name(), body.confidential(), redirects, body.device());
        ClientView view = view(made.client());
        return Answer.created("/v1/oauth/clients/" + view.clientId(), made.secret().isEmpty()
                ? view
                : new WithSecret(view.clientId(), view.name(), made.secret(), true, view.redirectUris(), view.device(),
                        view.source(), view.registeredAt()));
    }

    private Answer get(Call call) {
        String id = call.path("oauth_client_id");
        return Answer.ok(view(known.find(id).orElseThrow(() -> new Rejected(new UnknownClient(id)))));
    }

    private Answer delete(Call call) {
        removeClient.handle(call.path("oauth_client_id"));
        return Answer.noContent();
    }

    private static List<RedirectUri> redirects(List<String> texts) {
        List<FieldError> errors = new ArrayList<>();
        List<RedirectUri> read = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            try {
                read.add(RedirectUri.registered(texts.get(i), read));
            } catch (IllegalArgumentException e) {
                errors.add(new FieldError("/redirect_uris/" + i, e.getMessage()));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return read;
    }

    private ClientView view(RegisteredClient client) {
        boolean ofSettings = known.ofSettings(client.id());
        return new ClientView(client.id(), client.name(), client.confidential(),
                client.redirectUris().stream().map(RedirectUri::value).toList(), client.device(),
                ofSettings ? "settings" : "admin", ofSettings ? null : client.registeredAt());
    }

    record Submission(String name, boolean confidential, List<String> redirectUris, boolean device) {
        Submission {
            redirectUris = redirectUris == null ? List.of() : List.copyOf(redirectUris);
        }
    }

    record ClientList(List<ClientView> items) {}

    record ClientView(String clientId, String name, boolean confidential, List<String> redirectUris, boolean device,
            String source, Instant registeredAt) {}

    record WithSecret(String clientId, String name, String clientSecret, boolean confidential, List<String> redirectUris,
            boolean device, String source, Instant registeredAt) {}
}
