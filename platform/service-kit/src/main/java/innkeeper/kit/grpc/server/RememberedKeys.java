package innkeeper.kit.grpc.server;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.util.List;

/**
 * The keys as they were last published serve on while their source is away. One that was not among them is then not
 * refused but unavailable: its token may be good. (The library's own outage cache would call it bad.)
 */
final class RememberedKeys implements JWKSource<SecurityContext> {
    private static final JWKSelector ALL = new JWKSelector(new JWKMatcher.Builder().build());

    private final JWKSource<SecurityContext> source;
    private final long longestNanos;
    private volatile Published last = new Published(List.of(), System.nanoTime());

    private record Published(List<JWK> keys, long at) {}

    RememberedKeys(JWKSource<SecurityContext> source, Duration longest) {
        this.source = source;
        this.longestNanos = longest.toNanos();
    }

    @Override
    public List<JWK> get(JWKSelector selector, SecurityContext context) throws KeySourceException {
        try {
            List<JWK> found = source.get(selector, context);
            last = new Published(source.get(ALL, context), System.nanoTime());
            return found;
        } catch (KeySourceException e) {
            Published known = last;
            List<JWK> remembered = System.nanoTime() - known.at() > longestNanos
                    ? List.of()
                    : selector.select(new JWKSet(known.keys()));
            if (remembered.isEmpty()) {
                throw e;
            }
            return remembered;
        }
    }
}
