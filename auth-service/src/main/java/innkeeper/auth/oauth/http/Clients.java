package innkeeper.auth.oauth.http;

import innkeeper.auth.limit.http.Limits;
import innkeeper.auth.oauth.usecase.AuthenticateClient;
import innkeeper.auth.oauth.usecase.AuthenticateClient.Kind;
import innkeeper.auth.person.domain.AuthRejection.InvalidClient;
import innkeeper.kernel.Rejected;
import innkeeper.kit.http.Call;

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

    /** What anybody may ask who does not claim to be a service. */
    Kind anybody(Call call, ClientCredentials client) {
        Kind kind = kind(call, client);
        count(call, client, kind);
        return kind;
    }

    void requireService(Call call, ClientCredentials client) {
        if (anybody(call, client) != Kind.SERVICE) {
            throw OAuthError.invalidClient();
        }
    }

    /** People's own programs are public clients of any name, which others count; a service has no business there. */
    void requirePublic(Call call, ClientCredentials client) {
        Kind kind = kind(call, client);
        if (kind == Kind.SERVICE) {
            count(call, client, kind);
            throw OAuthError.unauthorizedClient();
        }
    }

    private Kind kind(Call call, ClientCredentials client) {
        try {
            return authenticateClient.handle(client.id(), client.secret());
        } catch (Rejected e) {
            if (e.rejection() instanceof InvalidClient) {
                limits.token(call);
            }
            throw e;
        }
    }

    private void count(Call call, ClientCredentials client, Kind kind) {
        switch (kind) {
            case SERVICE -> limits.service(call, client.id());
            case PUBLIC -> limits.token(call);
        }
    }
}
