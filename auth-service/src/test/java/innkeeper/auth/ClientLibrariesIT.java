package innkeeper.auth;

import com.google.api.client.auth.oauth2.AuthorizationCodeFlow;
import com.google.api.client.auth.oauth2.AuthorizationCodeResponseUrl;
import com.google.api.client.auth.oauth2.BearerToken;
import com.google.api.client.auth.openidconnect.IdTokenResponse;
import com.google.api.client.auth.openidconnect.IdTokenVerifier;
import com.google.api.client.http.BasicAuthentication;
import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.device.DeviceAuthorizationRequest;
import com.nimbusds.oauth2.sdk.device.DeviceAuthorizationResponse;
import com.nimbusds.oauth2.sdk.device.DeviceCodeGrant;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.AccessTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import innkeeper.testbase.ReservedPort;
import innkeeper.testkit.infra.TestKafka;
import innkeeper.testkit.infra.TestPostgres;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Two client libraries that know the standards and nothing of us walk the whole way, over a real database. */
class ClientLibrariesIT {
    private static final URI CALLBACK = URI.create("http://127.0.0.1:51004/callback");
    private static final String SECRET = "kept-to-itself";

    /** The issuer must be the address itself, so it has to be known before. */
    private static final ReservedPort PORT = ReservedPort.take();

    private static RunningAuth auth;
    private static OIDCProviderMetadata provider;

    @BeforeAll
    static void start() throws Exception {
        var variables = Development.variables(TestPostgres.fresh(true), TestKafka.settings().bootstrapServers());
        variables.put("AUTH_HTTP_PORT", Integer.toString(PORT.number()));
        variables.put("AUTH_ISSUER", "http://127.0.0.1:" + PORT.number());
        auth = RunningAuth.real(variables);
        provider = OIDCProviderMetadata.resolve(new Issuer("http://127.0.0.1:" + PORT.number()));
    }

    @AfterAll
    static void stop() {
        auth.close();
        PORT.close();
    }

    /** Anna logs in and allows it: where her browser is sent in the end. */
    private static URI allowed(URI request) {
        var visitor = new Visitor(auth.uri("/"));
        visitor.open(request.toString());
        visitor.logIn("anna@innkeeper.example", "anna-demo-password");
        return URI.create(Visitor.location(visitor.decide("allow")));
    }

    @Test
    void connect2id_discovers_logs_in_validates_reads_userinfo_and_refreshes() throws Exception {
        var client = new ClientID("public-program");
        var verifier = new CodeVerifier();
        var state = new State();
        var nonce = new Nonce();
        var asked = new AuthenticationRequest.Builder(ResponseType.CODE, new Scope("openid", "email"), client, CALLBACK)
                .endpointURI(provider.getAuthorizationEndpointURI()).state(state).nonce(nonce)
                .codeChallenge(verifier, CodeChallengeMethod.S256).build();
        var answer = AuthenticationResponseParser.parse(allowed(asked.toURI())).toSuccessResponse();
        assertEquals(state, answer.getState());
        assertEquals(provider.getIssuer(), answer.getIssuer());

        var tokens = (OIDCTokenResponse) OIDCTokenResponseParser.parse(new TokenRequest.Builder(
                provider.getTokenEndpointURI(), client,
                new AuthorizationCodeGrant(answer.getAuthorizationCode(), CALLBACK, verifier)).build()
                .toHTTPRequest().send()).toSuccessResponse();
        var validator = new IDTokenValidator(provider.getIssuer(), client, JWSAlgorithm.RS256,
                provider.getJWKSetURI().toURL());
        var claims = validator.validate(tokens.getOIDCTokens().getIDToken(), nonce);
        AccessTokenValidator.validate(tokens.getOIDCTokens().getAccessToken(), JWSAlgorithm.RS256,
                claims.getAccessTokenHash());

        var access = tokens.getOIDCTokens().getBearerAccessToken();
        var info = UserInfoResponse.parse(new UserInfoRequest(provider.getUserInfoEndpointURI(), access)
                .toHTTPRequest().send()).toSuccessResponse().getUserInfo();
        assertEquals(claims.getSubject(), info.getSubject());
        assertEquals("anna@innkeeper.example", info.getEmailAddress());
        assertEquals(200,
                auth.form("/v1/oauth/userinfo", "", "Authorization", "Bearer " + access.getValue()).statusCode());

        var again = TokenResponse.parse(new TokenRequest.Builder(provider.getTokenEndpointURI(), client,
                new RefreshTokenGrant(tokens.getOIDCTokens().getRefreshToken())).build().toHTTPRequest().send());
        assertTrue(again.indicatesSuccess());
        assertEquals(new Scope("openid", "email"), again.toSuccessResponse().getTokens().getAccessToken().getScope());

        var idToken = tokens.getOIDCTokens().getIDTokenString();
        assertEquals(401, auth.get("/v1/users/me", "Authorization", "Bearer " + idToken).statusCode());
        assertEquals(401, auth.get("/v1/oauth/userinfo", "Authorization", "Bearer " + idToken).statusCode());
    }

    @Test
    void connect2id_lets_a_device_in() throws Exception {
        var client = new ClientID("kiosk");
        var begun = DeviceAuthorizationResponse.parse(new DeviceAuthorizationRequest.Builder(client)
                .endpointURI(provider.getDeviceAuthorizationEndpointURI()).scope(new Scope("openid")).build()
                .toHTTPRequest().send()).toSuccessResponse();
        var poll = new TokenRequest.Builder(provider.getTokenEndpointURI(), client,
                new DeviceCodeGrant(begun.getDeviceCode()))
                .build();
        var visitor = new Visitor(auth.uri("/"));
        visitor.open(begun.getVerificationURIComplete().toString());
        visitor.send();
        visitor.logIn("anna@innkeeper.example", "anna-demo-password");
        visitor.decide("allow");
        var tokens = OIDCTokenResponseParser.parse(poll.toHTTPRequest().send()).toSuccessResponse();
        assertFalse(tokens.getTokens().getRefreshToken().getValue().isEmpty());
    }

    @Test
    void googles_client_logs_in_by_pkce_validates_and_refreshes_with_a_secret() throws Exception {
        var transport = new NetHttpTransport();
        var json = GsonFactory.getDefaultInstance();
        var callback = "https://web.example/callback?from=us";
        var flow = new AuthorizationCodeFlow.Builder(BearerToken.authorizationHeaderAccessMethod(), transport, json,
                new GenericUrl(provider.getTokenEndpointURI()),
                new BasicAuthentication("web-program", SECRET),
                "web-program", provider.getAuthorizationEndpointURI().toString())
                .setScopes(List.of("openid", "profile")).enablePKCE().build();
        var sent = allowed(flow.newAuthorizationUrl().setRedirectUri(callback).setState("s-1").toURI());
        var answer = new AuthorizationCodeResponseUrl(sent.toString());
        assertEquals("s-1", answer.getState());

        var request = flow.newTokenRequest(answer.getCode()).setRedirectUri(callback);
        var tokens = IdTokenResponse.execute(request);
        var idToken = tokens.parseIdToken();
        var verifier = new IdTokenVerifier.Builder().setIssuer(provider.getIssuer().getValue())
                .setAudience(List.of("web-program")).setCertificatesLocation(provider.getJWKSetURI().toString())
                .build();
        assertTrue(verifier.verifyOrThrow(idToken));

        var credential = flow.createAndStoreCredential(tokens, "anna");
        assertTrue(credential.refreshToken());
        var me = transport.createRequestFactory(credential).buildGetRequest(
                new GenericUrl(provider.getUserInfoEndpointURI())).execute().parseAsString();
        assertTrue(me.contains("anna@innkeeper.example"), me);
    }
}
