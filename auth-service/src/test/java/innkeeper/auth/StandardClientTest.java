package innkeeper.auth;

import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResourceOwnerPasswordCredentialsGrant;
import com.nimbusds.oauth2.sdk.TokenIntrospectionRequest;
import com.nimbusds.oauth2.sdk.TokenIntrospectionResponse;
import com.nimbusds.oauth2.sdk.TokenIntrospectionSuccessResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.as.AuthorizationServerMetadata;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.oauth2.sdk.token.Token;
import com.nimbusds.oauth2.sdk.token.Tokens;
import innkeeper.testbase.ReservedPort;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static innkeeper.auth.RunningAuth.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A client library that knows the standards and nothing of us, and the requests of Postman's OAuth 2.0 dialog. */
class StandardClientTest {
    private static final ClientID PROGRAM = new ClientID("some-program");
    private static final ClientID BOOKING = new ClientID("booking-service");
    private static final Secret BOOKINGS_SECRET = new Secret("booking:secret");

    /** The issuer must be the address itself, so it has to be known before. */
    private static final ReservedPort PORT = ReservedPort.take();

    private static RunningAuth auth;
    private static AuthorizationServerMetadata server;

    @BeforeAll
    static void start() throws Exception {
        var port = PORT.number();
        var variables = Development.variables();
        variables.put("AUTH_HTTP_PORT", Integer.toString(port));
        variables.put("AUTH_ISSUER", "http://127.0.0.1:" + port);
        auth = RunningAuth.inMemory(variables);
        auth.register("nimbus@innkeeper.example");
        server = AuthorizationServerMetadata.resolve(new Issuer("http://127.0.0.1:" + port));
    }

    @AfterAll
    static void stop() {
        auth.close();
        PORT.close();
    }

    private static URI token() {
        return server.getTokenEndpointURI();
    }

    private static Tokens granted(TokenRequest request) throws Exception {
        var answer = TokenResponse.parse(request.toHTTPRequest().send());
        assertTrue(answer.indicatesSuccess(), () -> answer.toErrorResponse().getErrorObject().toString());
        return answer.toSuccessResponse().getTokens();
    }

    private static Tokens byPassword() throws Exception {
        return granted(new TokenRequest.Builder(token(), PROGRAM, new ResourceOwnerPasswordCredentialsGrant(
                "nimbus@innkeeper.example", new Secret(RunningAuth.PASSWORD))).build());
    }

    private static TokenIntrospectionSuccessResponse introspected(
            Token token) throws Exception {
        return TokenIntrospectionResponse.parse(new TokenIntrospectionRequest(server.getIntrospectionEndpointURI(),
                new ClientSecretBasic(BOOKING, BOOKINGS_SECRET), token).toHTTPRequest().send()).toSuccessResponse();
    }

    @Test
    void it_finds_everything_by_itself() {
        assertTrue(server.getTokenEndpointURI().getPath().endsWith("/v1/oauth/token"));
        assertTrue(server.getJWKSetURI().getPath().endsWith("/.well-known/jwks.json"));
        assertEquals(5, server.getGrantTypes().size());
        assertEquals(2, server.getIntrospectionEndpointAuthMethods().size());
        assertEquals(3, server.getRevocationEndpointAuthMethods().size());
    }

    @Test
    void it_logs_a_person_in_refreshes_introspects_and_revokes() throws Exception {
        var first = byPassword();
        var second = granted(new TokenRequest.Builder(
                token(), PROGRAM, new RefreshTokenGrant(first.getRefreshToken())).build());
        assertNotEquals(first.getRefreshToken(), second.getRefreshToken());
        var known = introspected(second.getAccessToken());
        assertTrue(known.isActive());
        assertEquals("nimbus@innkeeper.example", known.getUsername());
        assertTrue(introspected(second.getRefreshToken()).isActive());

        var revoked = new TokenRevocationRequest(server.getRevocationEndpointURI(), PROGRAM, second.getRefreshToken())
                .toHTTPRequest().send();
        assertEquals(200, revoked.getStatusCode());
        assertFalse(introspected(second.getRefreshToken()).isActive());
    }

    @Test
    void a_service_gets_its_credential_in_both_ways() throws Exception {
        for (var client : List.of(new ClientSecretBasic(BOOKING, BOOKINGS_SECRET),
                new ClientSecretPost(BOOKING, BOOKINGS_SECRET))) {
            var tokens = granted(new TokenRequest.Builder(token(), client, new ClientCredentialsGrant())
                    .customParameter("audience", "hotel-service").build());
            var known = introspected(tokens.getAccessToken());
            assertEquals(BOOKING, known.getClientID());
            assertEquals("hotel-service", known.getAudience().getFirst().getValue());
        }
    }

    @Test
    void it_understands_what_is_refused() throws Exception {
        var answer = TokenResponse.parse(new TokenRequest.Builder(
                token(), PROGRAM, new RefreshTokenGrant(new RefreshToken("unknown"))).build().toHTTPRequest().send());
        assertEquals("invalid_grant", answer.toErrorResponse().getErrorObject().getCode());
        var stranger = TokenResponse.parse(new TokenRequest.Builder(token(),
                new ClientSecretBasic(BOOKING, new Secret("guess")), new ClientCredentialsGrant())
                .build().toHTTPRequest().send());
        assertEquals("invalid_client", stranger.toErrorResponse().getErrorObject().getCode());
    }

    /** Postman sends the id and the empty secret of the dialog by "Send as Basic Auth header" or "in body". */
    @ParameterizedTest
    @ValueSource(strings = {"header", "body"})
    void postmans_dialog_logs_a_person_in_and_refreshes(String clientAuthentication) throws Exception {
        var form = "grant_type=password&username=nimbus%40innkeeper.example&password=a%20long%20walk%20by%20the%20sea"
                + "&scope=&client_authentication=" + clientAuthentication;
        var first = postman(form, clientAuthentication);
        assertEquals(200, first.statusCode(), first.body());
        var second = postman("grant_type=refresh_token&refresh_token=" + json(first).get("refresh_token").asText()
                + "&scope=&client_authentication=" + clientAuthentication, clientAuthentication);
        assertEquals(200, second.statusCode(), second.body());
        assertEquals("Bearer", json(second).get("token_type").asText());
    }

    private static HttpResponse<String> postman(String form, String clientAuthentication) throws Exception {
        var inBody = clientAuthentication.equals("body");
        var request = HttpRequest.newBuilder(token()).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(inBody ? form + "&client_id=postman&client_secret=" : form));
        if (!inBody) {
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString("postman:".getBytes()));
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
