package innkeeper.system.matrix.recipe;

import innkeeper.system.support.House;
import innkeeper.system.support.People;
import innkeeper.system.support.Person;
import java.util.Map;
import java.util.UUID;

import static java.util.Map.entry;

/** Accounts, tokens and profiles. */
final class AuthRecipes {
    private AuthRecipes() {}

    static Map<String, Recipe> all() {
        return Map.ofEntries(
                entry("auth POST /v1/auth/register", scene -> scene.ask().json(Map.of(
                        "email", "stranger-%s@innkeeper.example".formatted(UUID.randomUUID()),
                        "password", People.PASSWORD, "full_name", "Some Stranger", "role", "client"))),
                entry("auth POST /v1/auth/login", scene -> scene.ask().json(People.credentials(scene.me()))),
                entry("auth POST /v1/auth/refresh", scene -> scene.ask().json(refreshToken(scene.me()))),
                entry("auth POST /v1/auth/logout", scene -> scene.ask().json(refreshToken(scene.me()))),
                entry("auth POST /v1/oauth/token", scene -> scene.ask().form(Map.of(
                        "grant_type", "client_credentials", "client_id", "booking-service",
                        "client_secret", House.setting("BOOKING_CLIENT_SECRET"), "audience", "hotel-service"))),
                entry("auth GET /.well-known/jwks.json", Scene::ask),
                entry("auth GET /.well-known/oauth-authorization-server", Scene::ask),
                entry("auth GET /v1/signing-keys", Scene::ask),
                entry("auth POST /v1/signing-keys", Scene::ask),
                entry("auth DELETE /v1/signing-keys/{kid}", scene -> scene.ask().at("kid", "no-key-of-ours")),
                entry("auth GET /v1/users/me", Scene::ask),
                entry("auth PATCH /v1/users/me", scene -> scene.ask().json(Map.of(
                        "full_name", "Renamed " + UUID.randomUUID()))),
                entry("auth GET /v1/audit-entries", Scene::ask),
                entry("auth GET /v1/authorization/explain", scene -> scene.ask()
                        .query("subject", "anonymous").query("action", "hotel.list")));
    }

    private static Map<String, String> refreshToken(Person person) {
        return Map.of("refresh_token", People.logIn(person).text("/refresh_token"));
    }
}
