package innkeeper.auth.oauth.http;

import innkeeper.auth.factor.domain.PresentedCode;
import innkeeper.auth.device.usecase.AskForDevice;
import innkeeper.auth.grant.usecase.RedeemCode;
import innkeeper.auth.limit.http.Limits;
import innkeeper.auth.oauth.usecase.AuthenticateClient;
import innkeeper.auth.oauth.usecase.AuthenticateClient.Caller;
import innkeeper.auth.oauth.usecase.IssueServiceToken;
import innkeeper.auth.person.domain.AuthRejection.InvalidCredentials;
import innkeeper.auth.person.domain.EmailAddress;
import innkeeper.auth.session.http.Origins;
import innkeeper.auth.session.http.TokensView;
import innkeeper.auth.session.usecase.LogIn;
import innkeeper.auth.session.usecase.RefreshSession;
import innkeeper.kernel.Rejected;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import innkeeper.kit.text.Mailbox;

/** The OAuth 2.0 token endpoint: form in, JSON out, errors as RFC 6749 has them. */
public final class OAuthRoutes implements Routes {
    private static final String DEFAULT_AUDIENCE = "auth-service";

    private final Clients clients;
    private final IssueServiceToken issueServiceToken;
    private final RefreshSession refreshSession;
    private final LogIn logIn;
    private final ProgramGrants programGrants;
    private final boolean passwordGrant;
    private final Limits limits;

    public OAuthRoutes(AuthenticateClient authenticateClient, IssueServiceToken issueServiceToken,
            RefreshSession refreshSession, LogIn logIn, RedeemCode redeemCode, AskForDevice askForDevice,
            boolean passwordGrant, Limits limits) {
        this.clients = new Clients(authenticateClient, limits);
        this.issueServiceToken = issueServiceToken;
        this.refreshSession = refreshSession;
        this.logIn = logIn;
        this.programGrants = new ProgramGrants(clients, redeemCode, askForDevice);
        this.passwordGrant = passwordGrant;
        this.limits = limits;
    }

    @Override
    public void routing(Routing routing) {
        routing.on("issueToken", OAuthError::of, OAuthHandler.of(this::token));
    }

    private Answer token(Call call, OAuthForm form) {
        ClientCredentials client = ClientCredentials.of(call, form);
        return switch (form.find("grant_type").orElse("")) {
            case "client_credentials" -> forService(call, client, form);
            case "refresh_token" -> refreshed(call, client, form);
            case "authorization_code" -> programGrants.byCode(call, client, form);
            case Metadata.DEVICE_GRANT -> programGrants.byDevice(call, client, form);
            case "password" -> byPassword(call, client, form);
            default -> throw other(call, form);
        };
    }

    private Answer forService(Call call, ClientCredentials client, OAuthForm form) {
        clients.requireService(call, client);
        form.requireNoScope();
        return TokensView.answer(issueServiceToken.handle(
                client.id(), client.secret(), form.find("audience").orElse(DEFAULT_AUDIENCE)));
    }

    private Answer refreshed(Call call, ClientCredentials client, OAuthForm form) {
        Caller caller = clients.requirePersons(call, client);
        return limits.refresh(call, permit -> {
            RefreshSession.Refreshed refreshed = refreshSession.handle(
                    form.require("refresh_token"), caller.asking(form.scope()), permit);
            return TokensView.answer(refreshed.tokens(), refreshed.scope(), "");
        });
    }

    private Answer byPassword(Call call, ClientCredentials client, OAuthForm form) {
        if (!passwordGrant) {
            throw other(call, form);
        }
        if (!(clients.requirePersons(call, client) instanceof Caller.Anybody)) {
            throw OAuthError.unauthorizedClient();
        }
        EmailAddress username = address(form.require("username"));
        limits.login(call, username);
        String password = form.require("password");
        PresentedCode code = form.find("otp").map(PresentedCode::read).orElse(PresentedCode.ABSENT);
        form.requireNoScope();
        return TokensView.answer(logIn.handle(username, password, code, Limits.network(call), Origins.of(call)));
    }

    private OAuthError.Rejection other(Call call, OAuthForm form) {
        limits.token(call);
        form.require("grant_type");
        return OAuthError.unsupportedGrant();
    }

    private static EmailAddress address(String username) {
        try {
            return new EmailAddress(Mailbox.read(username));
        } catch (IllegalArgumentException e) {
            throw new Rejected(new InvalidCredentials());
        }
    }
}
