package innkeeper.auth.oauth.http;

import innkeeper.auth.client.domain.RegisteredClient;
import innkeeper.auth.limit.http.Limits;
import innkeeper.auth.oauth.usecase.AuthenticateClient;
import innkeeper.auth.oauth.usecase.AuthenticateClient.Caller;
import innkeeper.auth.person.domain.AuthRejection.InvalidClient;
import innkeeper.kernel.Rejected;
import innkeeper.kit.http.Call;
import java.util.function.Predicate;

/**
 * Says who asks at {@code /v1/oauth/*} before anything is counted: who has a secret spends a quota of its own, and who
 * claims to have it spends that of the place they ask from. Comparing a secret costs less than counting.
 */
final class Clients {
    private final AuthenticateClient authenticateClient;
    private final Limits limits;

    Clients(AuthenticateClient authenticateClient, Limits limits) {
        this.authenticateClient = authenticateClient;
        this.limits = limits;
    }

    /** What anybody may ask who does not claim to be somebody else. */
    Caller anybody(Call call, ClientCredentials client) {
        Caller caller = caller(call, client);
        count(call, caller);
        return caller;
    }

    void requireService(Call call, ClientCredentials client) {
        switch (anybody(call, client)) {
            case Caller.Service _ -> {}
            case Caller.Program _ -> throw OAuthError.unauthorizedClient();
            case Caller.Anybody() -> throw unknown(client);
        }
    }

    /**
     * A program that may log people in.
     *
     * @param way in which it wants to, which must be one that it was registered for
     */
    RegisteredClient requireProgram(Call call, ClientCredentials client, Predicate<RegisteredClient> way) {
        return switch (anybody(call, client)) {
            case Caller.Program(var program) when way.test(program) -> program;
            case Caller.Program _,Caller.Service _ -> throw OAuthError.unauthorizedClient();
            case Caller.Anybody() -> throw unknown(client);
        };
    }

    /** Programs that are not registered may have any name; others count them. A service has no business there. */
    Caller requirePersons(Call call, ClientCredentials client) {
        Caller caller = caller(call, client);
        if (caller instanceof Caller.Service) {
            count(call, caller);
            throw OAuthError.unauthorizedClient();
        }
        return caller;
    }

    private static OAuthError.Rejection unknown(ClientCredentials client) {
        return client.id().isEmpty()
                ? OAuthError.invalidClient("client_id is missing: say which client asks, in the form or by HTTP Basic")
                : OAuthError.invalidClient();
    }

    private Caller caller(Call call, ClientCredentials client) {
        try {
            return authenticateClient.handle(client.id(), client.secret());
        } catch (Rejected e) {
            if (e.rejection() instanceof InvalidClient) {
                limits.token(call);
            }
            throw e;
        }
    }

    private void count(Call call, Caller caller) {
        switch (caller) {
            case Caller.Service(var name) -> limits.service(call, name);
            case Caller.Program(var client) when client.confidential() -> limits.service(call, client.id());
            case Caller.Program _,Caller.Anybody _ -> limits.token(call);
        }
    }
}
