package innkeeper.auth.oauth.http;

import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

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
                .on("readServerMetadata", this::metadata)
                .on("readOpenIdConfiguration", this::metadata);
    }

    private Answer keys(Call call) {
        return Answer.ok(keys.get()).header("Cache-Control", keyCaching);
    }

    private Answer metadata(Call call) {
        return Answer.ok(metadata).header("Cache-Control", METADATA_CACHING);
    }
}
