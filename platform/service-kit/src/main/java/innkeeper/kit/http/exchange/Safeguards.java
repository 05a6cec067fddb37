package innkeeper.kit.http.exchange;

import innkeeper.kit.settings.http.BrowserSettings;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.ArrayList;
import java.util.List;

/**
 * What browsers and caches are told with every answer unless it says otherwise itself: nobody keeps it, nobody frames
 * it, nobody guesses its type, nobody hears from which address one came.
 */
public final class Safeguards implements Filter {
    private final List<Header> headers = new ArrayList<>(List.of(
            HeaderValues.create(HeaderNames.CACHE_CONTROL, "no-store"),
            HeaderValues.create("X-Content-Type-Options", "nosniff"),
            HeaderValues.create("X-Frame-Options", "DENY"),
            HeaderValues.create("Referrer-Policy", "no-referrer"),
            HeaderValues.create("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")));

    public Safeguards(BrowserSettings settings) {
        if (settings.hstsMaxAge().isPositive()) {
            headers.add(HeaderValues.create("Strict-Transport-Security",
                    "max-age=%d; includeSubDomains".formatted(settings.hstsMaxAge().toSeconds())));
        }
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        headers.forEach(response.headers()::set);
        chain.proceed();
    }
}
