package innkeeper.auth.oauth.http;

import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What clients find by themselves: our keys (RFC 7517) and our endpoints (RFC 8414). */
public final class WellKnownRoutes implements Routes {
    private static final String METADATA_CACHING = "public, max-age=60";

    private final Supplier<Map<String, Object>> keys;
    private final String keyCaching;
    private final Metadata metadata;

    /** @param propagation how long a key is published before it signs; whoever keeps our keys must know it by then */
    public WellKnownRoutes(
            Supplier<Map<String, Object>> keys, Duration propagation, URI issuer, boolean passwordGrant) {
        this.keys = keys;
        this.keyCaching = "public, max-age=" + propagation.dividedBy(2).toSeconds();
        this.metadata = Metadata.of(issuer.toString(), passwordGrant);
    }

    @Override
    public void routing(Routing routing) {
        routing.on("readKeys", this::keys)
                .on("readServerMetadata", this::metadata);
    }

    private Answer keys(Call call) {
        return Answer.ok(keys.get()).header("Cache-Control", keyCaching);
    }

    private Answer metadata(Call call) {
        return Answer.ok(metadata).header("Cache-Control", METADATA_CACHING);
    }

    record Metadata(
            String issuer, String tokenEndpoint, String introspectionEndpoint, String revocationEndpoint,
            String jwksUri, List<String> responseTypesSupported, List<String> grantTypesSupported,
            List<String> tokenEndpointAuthMethodsSupported, List<String> introspectionEndpointAuthMethodsSupported,
            List<String> revocationEndpointAuthMethodsSupported, String serviceDocumentation) {
        private static final List<String> BY_SECRET = List.of("client_secret_basic", "client_secret_post");
        private static final List<String> BY_ANY = List.of("client_secret_basic", "client_secret_post", "none");

        static Metadata of(String issuer, boolean passwordGrant) {
            String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
            return new Metadata(
                    issuer, base + "/v1/oauth/token", base + "/v1/oauth/introspect", base + "/v1/oauth/revoke",
                    base + "/.well-known/jwks.json", List.of(),
                    Stream.of("client_credentials", "refresh_token", "password")
                            .filter(grant -> passwordGrant || !grant.equals("password"))
                            .toList(),
                    BY_ANY, BY_SECRET, BY_ANY, base + "/docs");
        }
    }
}
