package innkeeper.system.matrix.recipe;

import innkeeper.system.matrix.stage.Links;
import innkeeper.system.matrix.stage.Scene;
import innkeeper.system.support.People;
import innkeeper.system.support.Person;
import java.util.Map;
import java.util.UUID;

import static java.util.Map.entry;

/** Becoming somebody, coming in and going out, and the links that arrive by mail. */
final class AuthRecipes {
    private static final String ANOTHER_PASSWORD = "a short walk by the lake";

    private AuthRecipes() {}

    static Map<String, Recipe> all() {
        return Map.ofEntries(
                entry("auth POST /v1/auth/register", scene -> scene.ask().json(Map.of(
                        "email", "stranger-%s@innkeeper.example".formatted(UUID.randomUUID()),
                        "password", People.PASSWORD, "full_name", "Some Stranger", "role", "client"))),
                entry("auth POST /v1/auth/login", scene -> scene.ask().json(People.credentials(scene.me()))),
                entry("auth POST /v1/auth/refresh", scene -> scene.ask().json(refreshToken(scene.me()))),
                entry("auth POST /v1/auth/logout", scene -> scene.ask().json(refreshToken(scene.me()))),
                entry("auth POST /v1/auth/verify-email/request", scene -> scene.ask().json(address(scene))),
                entry("auth GET /v1/auth/verify-email/request", Scene::ask),
                entry("auth GET /v1/auth/password-reset", Scene::ask),
                entry("auth GET /v1/auth/verify-email",
                        scene -> scene.ask().query("token", link(scene, "email-verification"))),
                entry("auth POST /v1/auth/verify-email",
                        scene -> scene.ask().json(Map.of("token", link(scene, "email-verification")))),
                entry("auth POST /v1/auth/password-reset", scene -> scene.ask().json(address(scene))),
                entry("auth GET /v1/auth/password-reset/confirm",
                        scene -> scene.ask().query("token", link(scene, "password-reset"))),
                entry("auth POST /v1/auth/password-reset/confirm", scene -> scene.ask().json(Map.of(
                        "token", link(scene, "password-reset"), "password", ANOTHER_PASSWORD))));
    }

    private static Map<String, String> refreshToken(Person person) {
        return Map.of("refresh_token", People.logIn(person).text("/refresh_token"));
    }

    private static Map<String, String> address(Scene scene) {
        return Map.of("email", scene.props().account().email());
    }

    private static String link(Scene scene, String purpose) {
        return Links.token(scene.props().account(), purpose);
    }
}
