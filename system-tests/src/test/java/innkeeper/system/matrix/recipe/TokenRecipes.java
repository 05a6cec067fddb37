package innkeeper.system.matrix.recipe;

import innkeeper.system.matrix.stage.Ask;
import innkeeper.system.matrix.stage.Scene;
import innkeeper.system.support.People;
import innkeeper.system.support.Request;
import innkeeper.system.support.RunningSystem;
import java.util.HashMap;
import java.util.Map;

import static java.util.Map.entry;

/** The token endpoint with its neighbours, and the keys that sign. */
final class TokenRecipes {
    private TokenRecipes() {}

    static Map<String, Recipe> all() {
        return Map.ofEntries(
                entry("auth POST /v1/oauth/token", scene -> asService(scene, Map.of(
                        "grant_type", "client_credentials", "audience", "hotel-service"))),
                entry("auth POST /v1/oauth/introspect", scene -> asService(scene, Map.of(
                        "token", scene.cast().clientOwner().token()))),
                entry("auth POST /v1/oauth/revoke", scene -> asService(scene, Map.of(
                        "token", People.logIn(scene.me()).text("/refresh_token")))),
                entry("auth GET /.well-known/jwks.json", Scene::ask),
                entry("auth GET /.well-known/oauth-authorization-server", Scene::ask),
                entry("auth GET /.well-known/openid-configuration", Scene::ask),
                entry("auth GET /v1/signing-keys", Scene::ask),
                entry("auth POST /v1/signing-keys", Scene::ask),
                entry("auth DELETE /v1/signing-keys/{kid}", scene -> scene.ask().at("kid", newKey(scene))));
    }

    /** With the secret of a service in the form, whatever the caller shows besides. */
    private static Ask asService(Scene scene, Map<String, String> form) {
        Map<String, String> all = new HashMap<>(form);
        all.put("client_id", "booking-service");
        all.put("client_secret", RunningSystem.setting("BOOKING_CLIENT_SECRET"));
        return scene.ask().form(all);
    }

    /** Nothing is signed with it yet, so that nobody's token goes with it. */
    private static String newKey(Scene scene) {
        return Request.to("auth-service", "/v1/signing-keys").by(scene.cast().admin()).post().expect(201).text("/kid");
    }
}
