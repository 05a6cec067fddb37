package innkeeper.auth;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.kit.json.Json;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static innkeeper.auth.RunningAuth.PASSWORD;
import static innkeeper.auth.RunningAuth.bearer;
import static innkeeper.auth.RunningAuth.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Addresses, names and passwords as strangers may send them. */
class TextRoutesTest {
    private static RunningAuth auth;

    @BeforeAll
    static void start() {
        auth = RunningAuth.inMemory(Development.variables());
    }

    @AfterAll
    static void stop() {
        auth.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"viɣtim@innkeeper.example", "v\u0131ctim@innkeeper.example", "<v@innkeeper.example>",
            "(c)v@innkeeper.example", "\"v\"@innkeeper.example", "v@innkeeper.example\u00A0",
            "\u2003v@innkeeper.example",
            "v@innkeeper.example\u200B", "v@innkeeper.example, w@innkeeper.example", "v@x@innkeeper.example",
            "v%x.example@innkeeper.example", "v@[192.0.2.1]", "v@innkeeper.example.", "\u0130@innkeeper.example",
            "\u212Aate@innkeeper.example", "v@innkeeper.example\r\nBcc: w@innkeeper.example",
            "v\uD800@innkeeper.example"})
    void an_address_that_smtp_cannot_carry_unchanged_is_refused_by_name_wherever_it_comes_in(String address) {
        var admin = auth.admin();
        for (HttpResponse<String> refused : List.of(
                register(address, PASSWORD, "Victor"),
                auth.post("/v1/auth/login", body(Map.of("email", address, "password", PASSWORD))),
                auth.post("/v1/auth/password-reset", body(Map.of("email", address))),
                auth.post("/v1/auth/verify-email/request", body(Map.of("email", address))),
                auth.post("/v1/users", body(Map.of("email", address, "full_name", "V", "role", "client")),
                        "Authorization", admin))) {
            assertEquals(400, refused.statusCode(), refused.body());
            assertEquals("/email", json(refused).at("/errors/0/pointer").asText());
        }
        var granted = auth.form("/v1/oauth/token", "grant_type=password&username="
                + URLEncoder.encode(address, UTF_8) + "&password=x");
        assertEquals(400, granted.statusCode());
        assertEquals("invalid_grant", json(granted).get("error").asText());
    }

    @Test
    void both_spellings_of_a_host_and_every_case_of_ascii_are_one_account() {
        register("Olga@bücher.example", PASSWORD, "Olga");
        for (var spelling : List.of("olga@xn--bcher-kva.example", "OLGA@BÜCHER.EXAMPLE",
                " olga@bu\u0308cher.example ")) {
            assertEquals("Olga@xn--bcher-kva.example", me(login(spelling, PASSWORD)).get("email").asText());
            assertEquals(201, register(spelling, "another long walk", "Mallory").statusCode());
            assertEquals(401, login(spelling, "another long walk").statusCode());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Win 1000 at www.prize.example now", "prize.example", "prize\uFF0Eexample", "prize[.]com",
            "https://x", "win@prize.example", "A\u202Eb", "A\u200Bb", "\u3164", "\u2800", "A\u0000b", "A\uD800b",
            "A\nBcc: b", "A\uE000b", "e\u0321\u0322\u0327\u0328\u0329", "   ", "\u00A0"})
    void a_name_can_be_read_and_leads_nowhere(String name) {
        var anna = bearer(auth.loggedIn("anna@innkeeper.example"));
        for (HttpResponse<String> refused : List.of(
                register("new@innkeeper.example", PASSWORD, name),
                auth.post("/v1/users", body(Map.of("email", "n@innkeeper.example", "full_name", name, "role",
                        "client")), "Authorization", auth.admin()),
                auth.send("PATCH", "/v1/users/me", "application/json", body(Map.of("full_name", name)),
                        "Authorization", anna))) {
            assertEquals(400, refused.statusCode(), refused.body());
            assertEquals("/full_name", json(refused).at("/errors/0/pointer").asText());
        }
    }

    @Test
    void a_name_is_kept_in_one_spelling_and_counted_in_characters() {
        var registered = register("zoe@innkeeper.example", PASSWORD, " Zoe\u0308\u00A0St.Petersburg ");
        assertEquals("Zoë St.Petersburg", json(registered).get("full_name").asText());
        assertEquals("Zoë St.Petersburg", me(login("zoe@innkeeper.example", PASSWORD)).get("full_name").asText());
        assertEquals(201, register("m@innkeeper.example", PASSWORD, "𝒜".repeat(200)).statusCode());
        assertEquals(400, register("m@innkeeper.example", PASSWORD, "𝒜".repeat(201)).statusCode());
    }

    @Test
    void a_password_has_one_spelling_and_is_never_half_a_character() {
        register("nora@innkeeper.example", "nöle am\u00A0ruhigen See", "Nora");
        assertEquals(200, login("nora@innkeeper.example", "no\u0308le am ruhigen\u3000See").statusCode());
        for (var lost : List.of("a calm lake \uD800 and\uDBFF", "a calm lake \uFFFD and", "a calm\u0000 lake and")) {
            assertEquals("/password", json(register("lost@innkeeper.example", lost, "Lost")).at("/errors/0/pointer")
                    .asText());
        }
        var halves = auth.form("/v1/oauth/token", "grant_type=password&username=nora%40innkeeper.example&password=%FF");
        assertEquals(400, halves.statusCode());
    }

    @Test
    void what_a_program_calls_itself_is_shown_on_one_line_that_can_be_read() {
        register("una@innkeeper.example", PASSWORD, "Una");
        var token = bearer(json(auth.post("/v1/auth/login", body(Map.of(
                "email", "una@innkeeper.example", "password", PASSWORD)), "User-Agent",
                "Fire\tfox " + "x".repeat(200))));
        var device = json(auth.get("/v1/sessions", "Authorization", token)).at("/items/0/device").asText();
        assertTrue(device.startsWith("Fire fox xxx") && device.endsWith("…"), device);
        assertEquals(120, device.length());
    }

    private static HttpResponse<String> register(String email, String password, String name) {
        return auth.post("/v1/auth/register",
                body(Map.of("email", email, "password", password, "full_name", name, "role", "client")));
    }

    private static HttpResponse<String> login(String email, String password) {
        return auth.post("/v1/auth/login", body(Map.of("email", email, "password", password)));
    }

    /** In ASCII, so that half a character travels as it is. */
    private static String body(Map<String, String> fields) {
        return Json.write(fields).chars()
                .mapToObj(c -> c < 0x80 ? Character.toString(c) : "\\u%04x".formatted(c))
                .collect(Collectors.joining());
    }

    private static JsonNode me(HttpResponse<String> tokens) {
        return json(auth.get("/v1/users/me", "Authorization", bearer(json(tokens))));
    }
}
