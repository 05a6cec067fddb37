package innkeeper.kit.settings;

import innkeeper.kit.settings.production.Production;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;

import static innkeeper.kit.settings.production.Production.Reach.NEIGHBOURS;

/**
 * Where auth-service is, what its tokens look like, and the credential this service shows to others.
 *
 * @param trust a PEM file with the certificates of whoever signed those of the gRPC ports that this service calls; empty
 *     where they speak plain text
 */
public record AccessSettings(String authAddress, URI tokenUrl, URI jwksUrl, String clientId, Secret clientSecret,
        Duration deadline, String issuer, String trust) {
    public static AccessSettings from(Environment e, String prefix) {
        e.inProduction(Production.staysHere(e.text("AUTH_GRPC_ADDRESS")) || !e.textOrEmpty("GRPC_TLS_TRUST").isEmpty(),
                "GRPC_TLS_TRUST must be set in production: AUTH_GRPC_ADDRESS is on another machine");
        String service = prefix.toLowerCase(Locale.ROOT).replace("_", "") + "-service";
        return new AccessSettings(e.text("AUTH_GRPC_ADDRESS"), e.uri("AUTH_TOKEN_URL", NEIGHBOURS),
                e.uri("AUTH_JWKS_URL", NEIGHBOURS), service, e.secret(prefix + "CLIENT_SECRET"),
                e.duration("REMOTE_DEADLINE"), e.text("AUTH_ISSUER"),
                e.textOrEmpty("GRPC_TLS_TRUST"));
    }
}
