package innkeeper.system.matrix.recipe;

import innkeeper.system.matrix.stage.Scene;
import innkeeper.system.support.Request;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import static java.util.Map.entry;

/** Programs that log people in: the pages, devices, who has logged in, and the programs themselves. */
final class ProgramRecipes {
    private static final String BROWSER = "a-browser-of-the-operation-matrix-012345678";

    private ProgramRecipes() {}

    static Map<String, Recipe> all() {
        return Map.ofEntries(
                entry("auth GET /v1/oauth/authorize", scene -> {
                    var ask = scene.ask();
                    request().forEach(ask::query);
                    return ask;
                }),
                entry("auth POST /v1/oauth/authorize", scene -> scene.ask().form(request())),
                entry("auth POST /v1/oauth/device_authorization",
                        scene -> scene.ask().form(Map.of("client_id", "demo-device"))),
                entry("auth GET /device", Scene::ask),
                entry("auth POST /device", scene -> scene.ask().header("Cookie", "innkeeper=" + BROWSER)
                        .form(Map.of("step", "code", "form_key", formKey(), "user_code", userCode()))),
                entry("auth GET /v1/oauth/userinfo", Scene::ask),
                entry("auth POST /v1/oauth/userinfo", Scene::ask),
                entry("auth GET /v1/oauth/clients", Scene::ask),
                entry("auth POST /v1/oauth/clients", scene -> scene.ask().json(client())),
                entry("auth GET /v1/oauth/clients/{oauth_client_id}",
                        scene -> scene.ask().at("oauth_client_id", registered(scene))),
                entry("auth DELETE /v1/oauth/clients/{oauth_client_id}",
                        scene -> scene.ask().at("oauth_client_id", registered(scene))));
    }

    private static Map<String, String> request() {
        return Map.of("response_type", "code", "client_id", "demo-postman",
                "redirect_uri", "https://oauth.pstmn.io/v1/callback", "code_challenge_method", "S256",
                "code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    private static Map<String, Object> client() {
        return Map.of("name", "Program of the matrix", "confidential", false,
                "redirect_uris", List.of("https://program.example/callback"));
    }

    private static String registered(Scene scene) {
        return Request.to("auth-service", "/v1/oauth/clients").by(scene.cast().admin()).post(client()).expect(201)
                .text("/client_id");
    }

    private static String userCode() {
        return Request.to("auth-service", "/v1/oauth/device_authorization")
                .post("application/x-www-form-urlencoded", "client_id=demo-device").expect(200).text("/user_code");
    }

    /** As the page ties its forms to the browser. */
    private static String formKey() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(("form " + BROWSER).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
