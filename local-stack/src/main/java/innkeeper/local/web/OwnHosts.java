package innkeeper.local.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Answers only to the names this machine has for itself. A web page elsewhere can have its own name resolve to this
 * machine (DNS rebinding) and would then read every inbox; the browser still tells that name in Host. And it can send
 * forms here, which the browser marks with its Origin.
 */
final class OwnHosts implements Filter {
    private static final Set<Method> READING = Set.of(Method.GET, Method.HEAD, Method.OPTIONS);

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        List<String> own = List.of("localhost", "127.0.0.1", "[::1]").stream()
                .map(name -> name + ":" + request.localPeer().port()).toList();
        Optional<String> host = request.headers().first(HeaderNames.HOST);
        Optional<String> origin = request.headers().first(HeaderNames.ORIGIN);
        if (host.filter(named -> own.contains(named.toLowerCase())).isEmpty()) {
            response.status(Status.MISDIRECTED_REQUEST_421).send("This is %s, not %s.\n".formatted(own.getFirst(),
                    host.orElse("nobody")));
        } else if (!READING.contains(request.prologue().method())
                && origin.filter(from -> own.stream().noneMatch(name -> from.equals("http://" + name))).isPresent()) {
            response.status(Status.FORBIDDEN_403).send("A page of another origin may not change anything here.\n");
        } else {
            chain.proceed();
        }
    }
}
