package innkeeper.auth.oauth.http;

import innkeeper.auth.client.domain.RegisteredClient;
import innkeeper.auth.device.usecase.BeginDevice;
import innkeeper.auth.limit.http.Limits;
import innkeeper.auth.oauth.usecase.AuthenticateClient;
import innkeeper.auth.session.domain.ClientGrant;
import innkeeper.auth.session.http.Origins;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;

/** Where a device begins (RFC 8628, 3.1). */
public final class DeviceAuthorizationRoutes implements Routes {
    private final Clients clients;
    private final BeginDevice beginDevice;
    private final String page;

    /** @param page where people type the code, as an absolute address */
    public DeviceAuthorizationRoutes(
            AuthenticateClient authenticateClient, BeginDevice beginDevice, String page, Limits limits) {
        this.clients = new Clients(authenticateClient, limits);
        this.beginDevice = beginDevice;
        this.page = page;
    }

    @Override
    public void routing(Routing routing) {
        routing.on("authorizeDevice", OAuthError::of, OAuthHandler.of(this::begin));
    }

    private Answer begin(Call call, OAuthForm form) {
        RegisteredClient client =
                clients.requireProgram(call, ClientCredentials.of(call, form), RegisteredClient::device);
        BeginDevice.Begun begun = beginDevice.handle(new ClientGrant(client.id(), form.scope()), Origins.of(call));
        String shown = begun.userCode().shown();
        return Answer.ok(new DeviceView(begun.deviceCode(), shown, page, page + "?user_code=" + shown,
                begun.rules().life().toSeconds(), begun.rules().pause().toSeconds())).header("Cache-Control", "no-store");
    }

    record DeviceView(String deviceCode, String userCode, String verificationUri, String verificationUriComplete,
            long expiresIn, long interval) {}
}
