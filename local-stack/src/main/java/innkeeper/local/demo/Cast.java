package innkeeper.local.demo;

import innkeeper.local.demo.client.Inbox;
import innkeeper.local.demo.client.Stage;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The people of the demo: a client who has just registered, and the two hoteliers of the demo data. */
record Cast(Person client, Person otherClient, Person boris, Person clara) {
    static final String CLIENT_PASSWORD = "a long walk by the sea";

    /** Somebody who is logged in. */
    record Person(String id, String email, String token) {
        Optional<String> bearer() {
            return Optional.of(token);
        }
    }

    static Cast arrive(Stage stage, Instant now) {
        stage.act("People arrive: a new client registers, everybody logs in");
        String email = "guest-" + now.toEpochMilli() + "@innkeeper.example";
        stage.post(Optional.empty(), stage.uri("auth-service", "/v1/auth/register"), Map.of(
                "email", email,
                "password", CLIENT_PASSWORD,
                "full_name", "Greta Guest",
                "role", "client",
                "locale", "en")).expect(201).expect("/email", email);
        // only a proven address reads names of hotels
        URI verification = stage.inbox(email).link("Confirm your e-mail address");
        stage.post(Optional.empty(), stage.uri("auth-service", verification.getPath()),
                Map.of("token", Inbox.token(verification))).expect(204);
        return new Cast(
                logIn(stage, email, CLIENT_PASSWORD),
                logIn(stage, "anna@innkeeper.example", "anna-demo-password"),
                logIn(stage, "boris@innkeeper.example", "boris-demo-password"),
                logIn(stage, "clara@innkeeper.example", "clara-demo-password"));
    }

    private static Person logIn(Stage stage, String email, String password) {
        String token = stage.post(Optional.empty(), stage.uri("auth-service", "/v1/auth/login"),
                Map.of("email", email, "password", password)).expect(200).text("/access_token");
        String id = stage.get(Optional.of(token), stage.uri("auth-service", "/v1/users/me")).expect(200).text("/id");
        return new Person(id, email, token);
    }
}
