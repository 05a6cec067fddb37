package innkeeper.auth.oauth.http;

import innkeeper.auth.session.domain.Scope;
import java.util.List;
import java.util.stream.Stream;

/** What clients need to know of us: RFC 8414, and the same for OpenID Connect (Discovery, 3). */
record Metadata(
        String issuer, String authorizationEndpoint, String tokenEndpoint, String deviceAuthorizationEndpoint,
        String userinfoEndpoint, String introspectionEndpoint, String revocationEndpoint, String jwksUri,
        List<String> scopesSupported, List<String> responseTypesSupported, List<String> responseModesSupported,
        List<String> grantTypesSupported, List<String> codeChallengeMethodsSupported,
        boolean authorizationResponseIssParameterSupported, List<String> subjectTypesSupported,
        List<String> idTokenSigningAlgValuesSupported, List<String> claimsSupported, List<String> uiLocalesSupported,
        boolean requestParameterSupported, boolean requestUriParameterSupported,
        List<String> tokenEndpointAuthMethodsSupported, List<String> introspectionEndpointAuthMethodsSupported,
        List<String> revocationEndpointAuthMethodsSupported, String serviceDocumentation) {
    static final String DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code";

    private static final List<String> BY_SECRET = List.of("client_secret_basic", "client_secret_post");
    private static final List<String> BY_ANY = List.of("client_secret_basic", "client_secret_post", "none");

    static Metadata of(String issuer, boolean passwordGrant) {
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        return new Metadata(
                issuer, base + "/v1/oauth/authorize", base + "/v1/oauth/token", base + "/v1/oauth/device_authorization",
                base + "/v1/oauth/userinfo", base + "/v1/oauth/introspect", base + "/v1/oauth/revoke",
                base + "/.well-known/jwks.json", Scope.KNOWN, List.of("code"), List.of("query"),
                Stream.of("authorization_code", DEVICE_GRANT, "client_credentials", "refresh_token", "password")
                        .filter(grant -> passwordGrant || !grant.equals("password"))
                        .toList(),
                List.of("S256"), true, List.of("public"), List.of("RS256"),
                List.of("sub", "name", "locale", "email", "email_verified", "auth_time", "nonce", "at_hash"),
                List.of("en", "ru"), false, false, BY_ANY, BY_SECRET, BY_ANY, base + "/docs");
    }
}
