package innkeeper.auth.oauth.http;

import innkeeper.auth.client.domain.RegisteredClient;
import innkeeper.auth.device.domain.DeviceRequest.Told;
import innkeeper.auth.device.usecase.AskForDevice;
import innkeeper.auth.grant.usecase.OpenSession;
import innkeeper.auth.grant.usecase.RedeemCode;
import innkeeper.auth.session.http.TokensView;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;

/** How registered programs get tokens in the name of people: by an authorization code, or as a device. */
final class ProgramGrants {
    private final Clients clients;
    private final RedeemCode redeemCode;
    private final AskForDevice askForDevice;

    ProgramGrants(Clients clients, RedeemCode redeemCode, AskForDevice askForDevice) {
        this.clients = clients;
        this.redeemCode = redeemCode;
        this.askForDevice = askForDevice;
    }

    /** RFC 6749, 4.1.3, with the verifier of RFC 7636. */
    Answer byCode(Call call, ClientCredentials client, OAuthForm form) {
        RegisteredClient program = clients.requireProgram(call, client, RegisteredClient::redirects);
        return opened(redeemCode.handle(form.require("code"), program, form.require("redirect_uri"),
                form.require("code_verifier"), call.clientAddress().toString()));
    }

    /** RFC 8628, 3.4. */
    Answer byDevice(Call call, ClientCredentials client, OAuthForm form) {
        RegisteredClient program = clients.requireProgram(call, client, RegisteredClient::device);
        return switch (askForDevice.handle(form.require("device_code"), program)) {
            case Told.Wait() -> throw OAuthError.device("authorization_pending", "Nobody has decided yet");
            case Told.SlowDown() -> throw OAuthError.device("slow_down", "Wait five seconds longer from now on");
            case Told.Over() -> throw OAuthError.device("expired_token", "Nobody decided in time: begin again");
            case Told.Refused() -> throw OAuthError.device("access_denied", "The person does not allow it");
            case Told.Granted granted ->
                opened(askForDevice.open(granted, program, call.clientAddress().toString()));
        };
    }

    private static Answer opened(OpenSession.Opened opened) {
        return TokensView.answer(opened.tokens(), opened.scope(), opened.idToken());
    }
}
