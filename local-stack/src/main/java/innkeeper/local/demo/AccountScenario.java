package innkeeper.local.demo;

import innkeeper.local.demo.client.Answer;
import innkeeper.local.demo.client.Inbox;
import innkeeper.local.demo.client.Stage;
import innkeeper.local.demo.client.Waiting;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A password is forgotten and a refresh token is stolen; the mails that a person gets of it. */
final class AccountScenario {
    private static final String OLD = "a long walk by the sea";
    private static final String NEW = "a short swim before breakfast";
    private static final String LOGIN = "/v1/auth/login";
    private static final String ME = "/v1/users/me";

    private final Stage stage;
    private final String email;

    AccountScenario(Stage stage, Cast cast) {
        this.stage = stage;
        this.email = cast.client().email().replace("guest-", "forgetful-");
    }

    void play() {
        stage.act("Account: somebody registers, and proves the address by the form behind the link");
        auth("/v1/auth/register", Map.of("email", email, "password", OLD, "full_name", "Greta Guest",
                "role", "client", "locale", "en")).expect(201);
        String before = logIn(OLD).expect(200).text("/access_token");
        URI verification = stage.inbox(email).link("Confirm your e-mail address");
        stage.get(Optional.empty(), verification).expect(200);
        me(before).expect(200).expect("/email_verified", "false");
        stage.submit(stage.uri("auth-service", verification.getPath()), "token=" + Inbox.token(verification))
                .expect(200);
        me(before).expect(200).expect("/email_verified", "true");

        reset(before);
        replay();
    }

    private void reset(String before) {
        stage.act("Account: the password is forgotten; a link comes by mail, and looking at it uses nothing up");
        auth("/v1/auth/password-reset", Map.of("email", email)).expect(202);
        URI link = stage.inbox(email).link("Choose a new password");
        stage.get(Optional.empty(), link).expect(200);
        stage.get(Optional.empty(), link).expect(200);

        stage.act("Account: the form sets the new password, once, and ends what went on under the old one");
        String form =
                "token=%s&password=%s".formatted(Inbox.token(link), URLEncoder.encode(NEW, StandardCharsets.UTF_8));
        URI confirm = stage.uri("auth-service", link.getPath());
        stage.submit(confirm, form).expect(200);
        Waiting.until("the old session to be over", () -> me(before), answer -> answer.response().statusCode() == 401);
        logIn(OLD).expect(401).expect("/code", "invalid-credentials");
        stage.submit(confirm, form).expect(400);
        logIn(NEW).expect(200);
        stage.inbox(email).read("Your password was changed");
    }

    private void replay() {
        stage.act("Account: a refresh token is copied; its owner goes on, and then the thief comes");
        String copied = logIn(NEW).expect(200).text("/refresh_token");
        Answer own = refresh(copied).expect(200);
        stage.say(List.of("  The copied token comes again, until it has come too often or too late:"));
        Waiting.until("the copy to be noticed", () -> refresh(copied),
                answer -> answer.response().statusCode() == 401);
        stage.say(List.of("  The owner's own tokens are worth nothing either now:"));
        refresh(own.text("/refresh_token")).expect(401).expect("/code", "invalid-refresh-token");
        Waiting.until("the session to be over", () -> me(own.text("/access_token")),
                answer -> answer.response().statusCode() == 401);
        stage.inbox(email).read("One of your sessions was ended");
    }

    private Answer refresh(String token) {
        return auth("/v1/auth/refresh", Map.of("refresh_token", token));
    }

    private Answer logIn(String password) {
        return auth(LOGIN, Map.of("email", email, "password", password));
    }

    private Answer me(String token) {
        return stage.get(Optional.of(token), stage.uri("auth-service", ME));
    }

    private Answer auth(String path, Map<String, String> body) {
        return stage.post(Optional.empty(), stage.uri("auth-service", path), body);
    }
}
