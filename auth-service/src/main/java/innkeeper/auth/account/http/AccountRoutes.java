package innkeeper.auth.account.http;

import innkeeper.auth.account.usecase.RegisterPerson;
import innkeeper.auth.factor.http.Codes;
import innkeeper.auth.limit.http.Limits;
import innkeeper.auth.password.domain.Password;
import innkeeper.auth.password.usecase.PasswordPolicy;
import innkeeper.auth.person.domain.EmailAddress;
import innkeeper.auth.person.domain.Role;
import innkeeper.auth.session.domain.ClientGrant;
import innkeeper.auth.session.http.Origins;
import innkeeper.auth.session.http.TokensView;
import innkeeper.auth.session.usecase.LogIn;
import innkeeper.auth.session.usecase.LogOut;
import innkeeper.auth.session.usecase.RefreshSession;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;

/** Registering, logging in and out. */
public final class AccountRoutes implements Routes {
    private static final String DEFAULT_LOCALE = "en";

    private final PasswordPolicy passwordPolicy;
    private final RegisterPerson registerPerson;
    private final LogIn logIn;
    private final RefreshSession refreshSession;
    private final LogOut logOut;
    private final Limits limits;

    public AccountRoutes(
            PasswordPolicy passwordPolicy, RegisterPerson registerPerson, LogIn logIn, RefreshSession refreshSession,
            LogOut logOut, Limits limits) {
        this.passwordPolicy = passwordPolicy;
        this.registerPerson = registerPerson;
        this.logIn = logIn;
        this.refreshSession = refreshSession;
        this.logOut = logOut;
        this.limits = limits;
    }

    @Override
    public void routing(Routing routing) {
        routing.on("register", this::register)
                .on("login", this::login)
                .on("refresh", this::refresh)
                .on("logout", this::logout);
    }

    private Answer register(Call call) {
        Registration body = call.body(Registration.class);
        Password password = Inputs.<Password>read("/password", body.password(),
                text -> passwordPolicy.accept(text, body.email(), body.fullName()));
        EmailAddress email = new EmailAddress(body.email());
        limits.register(call, email);
        Role role = Role.named(body.role()).orElseThrow();
        String locale = body.locale() == null ? DEFAULT_LOCALE : body.locale();
        registerPerson.handle(email, password, body.fullName(), role, locale);
        return Answer.of(201, new Registered(email.value(), body.fullName(), role.code(), locale));
    }

    private Answer login(Call call) {
        Credentials body = call.body(Credentials.class);
        EmailAddress email = new EmailAddress(body.email());
        limits.login(call, email);
        return TokensView.answer(logIn.handle(
                email, body.password(), Codes.read(body.code()), Limits.network(call), Origins.of(call)));
    }

    private Answer refresh(Call call) {
        String token = call.body(RefreshTokenBody.class).refreshToken();
        return limits.refresh(call, permit -> TokensView.answer(refreshSession.handle(token, ClientGrant.NONE, permit).tokens()));
    }

    private Answer logout(Call call) {
        logOut.handle(call.body(RefreshTokenBody.class).refreshToken());
        return Answer.noContent();
    }

    record Registration(String email, String password, String fullName, String role, String locale) {}

    record Registered(String email, String fullName, String role, String locale) {}

    record Credentials(String email, String password, String code) {}

    record RefreshTokenBody(String refreshToken) {}
}
