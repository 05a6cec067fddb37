package innkeeper.auth;

import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static innkeeper.auth.RunningAuth.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class OAuthRoutesTest {
    private static RunningAuth auth;

    @BeforeAll
    static void start() {
        auth = RunningAuth.inMemory(Development.variables());
    }

    @AfterAll
    static void stop() {
        auth.close();
    }

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder()
                .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(int status, String error, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(error, json(answer).get("error").asText());
        assertEquals("application/json", answer.headers().firstValue("Content-Type").orElseThrow());
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElseThrow());
    }

    @Test
    void a_service_gets_a_credential_by_basic_authentication() throws Exception {
        var answer = auth.form("/v1/oauth/token", "grant_type=client_credentials&audience=auth-service",
                "Authorization", basic("hotel-service", "hotel-secret"));
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElseThrow());
        assertFalse(json(answer).has("refresh_token"));
        var claims = SignedJWT.parse(json(answer).get("access_token").asText()).getJWTClaimsSet();
        assertEquals("hotel-service", claims.getSubject());
        assertEquals(List.of("auth-service"), claims.getAudience());
        assertEquals(List.of("service"), claims.getStringListClaim("roles"));
    }

    @Test
    void a_service_gets_a_credential_by_the_form_and_unknown_parameters_are_ignored() {
        var answer = auth.form("/v1/oauth/token", "grant_type=client_credentials&client_id=booking-service"
                + "&client_secret=booking%3Asecret&audience=hotel-service&colour=blue&scope=+");
        assertEquals(200, answer.statusCode(), answer.body());
    }

    @Test
    void basic_credentials_are_url_decoded() {
        var answer = auth.form("/v1/oauth/token", "grant_type=client_credentials&audience=hotel-service",
                "Authorization", basic("booking-service", "booking%3Asecret"));
        assertEquals(200, answer.statusCode(), answer.body());
    }

    @Test
    void a_wrong_secret_is_an_invalid_client_who_is_told_how() {
        var answer = auth.form("/v1/oauth/token", "grant_type=client_credentials&audience=auth-service",
                "Authorization", basic("hotel-service", "guess"));
        refused(401, "invalid_client", answer);
        assertEquals("Basic realm=\"innkeeper\"", answer.headers().firstValue("WWW-Authenticate").orElseThrow());
        refused(401, "invalid_client", auth.form("/v1/oauth/token",
                "grant_type=client_credentials&audience=auth-service", "Authorization", "Basic ???"));
        refused(401, "invalid_client", auth.form("/v1/oauth/token",
                "grant_type=client_credentials&audience=auth-service"));
    }

    @ParameterizedTest
    @CsvSource({"innkeeper", "hotel-service", "payment-service", "nobody"})
    void no_credential_is_given_for_where_a_service_has_no_business(String audience) {
        refused(400, "invalid_target", auth.form("/v1/oauth/token",
                "grant_type=client_credentials&audience=" + audience,
                "Authorization", basic("hotel-service", "hotel-secret")));
    }

    @ParameterizedTest
    @CsvSource({
            "'', invalid_request",
            "grant_type=, invalid_request",
            "grant_type=refresh_token, invalid_request",
            "grant_type=password&username=anna@innkeeper.example, invalid_request",
            "grant_type=password&grant_type=password, invalid_request",
            "grant_type=refresh_token&refresh_token=one&refresh_token=two, invalid_request",
            "grant_type=refresh_token&refresh_token=one&scope=everything, invalid_scope",
            "grant_type=refresh_token&refresh_token=%zz, invalid_request",
            "grant_type=refresh_token&refresh_token=one&client_id=hotel-service&client_secret=hotel-secret, unauthorized_client",
            "grant_type=password&username=a&password=b&client_id=hotel-service&client_secret=hotel-secret, unauthorized_client",
            "grant_type=client_credentials&client_id=public-program, unauthorized_client",
            "grant_type=implicit&code=1, unsupported_grant_type",
            "grant_type=authorization_code&code=1&client_id=public-program, invalid_request",
            "grant_type=authorization_code&client_id=kiosk, unauthorized_client",
            "grant_type=authorization_code&code=1&redirect_uri=a&code_verifier=b&client_id=kiosk, unauthorized_client",
            "grant_type=urn:ietf:params:oauth:grant-type:device_code&device_code=1&client_id=public-program, unauthorized_client",
            "grant_type=urn:ietf:params:oauth:grant-type:device_code&client_id=kiosk, invalid_request",
            "grant_type=urn:ietf:params:oauth:grant-type:device_code&client_id=kiosk&device_code=guess, invalid_grant",
            "grant_type=password&username=a&password=b&client_id=public-program, unauthorized_client",
            "grant_type=refresh_token&refresh_token=unknown, invalid_grant",
            "grant_type=password&username=nobody@innkeeper.example&password=guess, invalid_grant",
            "grant_type=password&username=nobody&password=guess, invalid_grant"})
    void what_is_wrong_is_said_as_rfc_6749_says_it(String form, String error) {
        refused(400, error, auth.form("/v1/oauth/token", form));
    }

    @Test
    void a_credential_is_for_auth_service_where_nothing_else_is_asked_for() throws Exception {
        var answer = auth.form("/v1/oauth/token", "grant_type=client_credentials",
                "Authorization", basic("hotel-service", "hotel-secret"));
        assertEquals(List.of("auth-service"),
                SignedJWT.parse(json(answer).get("access_token").asText()).getJWTClaimsSet().getAudience());
    }

    @Test
    void a_client_that_says_who_it_is_in_two_ways_is_refused() {
        var both = auth.form("/v1/oauth/token",
                "grant_type=client_credentials&client_id=hotel-service&client_secret=hotel-secret",
                "Authorization", basic("hotel-service", "hotel-secret"));
        refused(400, "invalid_request", both);
        assertEquals(200, auth.form("/v1/oauth/token", "grant_type=client_credentials&client_id=hotel-service",
                "Authorization", basic("hotel-service", "hotel-secret")).statusCode());
        refused(400, "invalid_request", auth.form("/v1/oauth/token",
                "grant_type=client_credentials&client_id=booking-service",
                "Authorization", basic("hotel-service", "hotel-secret")));
    }

    @ParameterizedTest
    @CsvSource({"Basic ???", "Basic", "Basic aG90ZWwtc2VydmljZQ==", "Basic /w==", "Bearer token", "Digest x"})
    void an_authorization_header_that_names_no_client_is_no_client(String header) {
        for (var path : List.of("/v1/oauth/token", "/v1/oauth/introspect", "/v1/oauth/revoke")) {
            var answer = auth.form(path, "grant_type=client_credentials&token=t", "Authorization", header);
            refused(401, "invalid_client", answer);
            assertEquals("Basic realm=\"innkeeper\"", answer.headers().firstValue("WWW-Authenticate").orElseThrow());
        }
    }

    @ParameterizedTest
    @CsvSource({"/v1/oauth/token", "/v1/oauth/introspect", "/v1/oauth/revoke"})
    void what_is_no_form_is_an_invalid_request_in_the_words_of_the_rfc(String path) {
        refused(400, "invalid_request", auth.send("POST", path, "application/json", "{\"grant_type\": \"password\"}"));
        refused(400, "invalid_request", auth.send("POST", path, "text/plain", "grant_type=password"));
        refused(400, "invalid_request", auth.form(path, "token=%"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "grant_type=refresh_token&refresh_token=%zz                         | a percent sign in it begins no escape",
            "grant_type=password&grant_type=password                            | came more than once: grant_type",
            "grant_type=authorization_code&code=1                               | client_id is missing",
            "grant_type=client_credentials                                      | client_id is missing",
            "grant_type=urn:ietf:params:oauth:grant-type:device_code&client_id=kiosk&device_code=guess | this device_code"})
    void the_description_says_what_is_wrong(String form, String words) {
        var description = json(auth.form("/v1/oauth/token", form)).get("error_description").asText();
        assertTrue(description.contains(words), description);
    }

    @Test
    void people_log_in_and_refresh_here_too() {
        auth.register("postman@innkeeper.example");
        var first = auth.form("/v1/oauth/token", "grant_type=password&username=postman%40innkeeper.example"
                + "&password=a+long+walk+by+the+sea");
        assertEquals(200, first.statusCode(), first.body());
        var second = auth.form("/v1/oauth/token",
                "grant_type=refresh_token&refresh_token=" + json(first).get("refresh_token").asText());
        assertEquals(200, second.statusCode(), second.body());
        var me = auth.get("/v1/users/me", "Authorization", "Bearer " + json(second).get("access_token").asText());
        assertEquals("postman@innkeeper.example", json(me).get("email").asText());
    }

    @Test
    void where_the_settings_forbid_the_password_grant_it_is_neither_offered_nor_announced() {
        var variables = Development.variables();
        variables.put("AUTH_PASSWORD_GRANT", "false");
        try (var strict = RunningAuth.inMemory(variables)) {
            refused(400, "unsupported_grant_type", strict.form("/v1/oauth/token",
                    "grant_type=password&username=anna%40innkeeper.example&password=guess"));
            var offered = json(strict.get("/.well-known/oauth-authorization-server")).get("grant_types_supported");
            assertEquals(
                    "[\"authorization_code\",\"urn:ietf:params:oauth:grant-type:device_code\",\"client_credentials\","
                            + "\"refresh_token\"]",
                    offered.toString());
        }
    }
}
