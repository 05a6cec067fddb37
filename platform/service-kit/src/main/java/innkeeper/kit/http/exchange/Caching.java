package innkeeper.kit.http.exchange;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.http.ServerRequest;
import java.util.List;

/** What a reader need not be sent again, and what others may keep of what they were sent. */
public final class Caching {
    private Caching() {}

    /** The reader has this version already (RFC 9110, 13.1.2). */
    public static boolean unchanged(ServerRequest request, String etag) {
        List<String> known = request.headers().contains(HeaderNames.IF_NONE_MATCH)
                ? request.headers().get(HeaderNames.IF_NONE_MATCH).allValues()
                : List.of();
        return reads(request) && !known.isEmpty() && EntityTags.isReadable(String.join(", ", known))
                && EntityTags.read("If-None-Match", String.join(", ", known)).hold(etag);
    }

    /** Nothing in the answer is there for one person alone: they did not say who they are. */
    public static boolean forEverybody(ServerRequest request) {
        return reads(request) && !request.headers().contains(HeaderNames.AUTHORIZATION);
    }

    private static boolean reads(ServerRequest request) {
        return request.prologue().method().equals(Method.GET);
    }
}
