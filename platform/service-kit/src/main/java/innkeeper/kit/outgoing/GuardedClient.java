package innkeeper.kit.outgoing;

import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/**
 * Calls addresses that somebody else has named, over HTTP/1.1. A connection for each call, so that each goes to an address that was
 * looked at; no redirects, no proxy, no second try.
 */
public final class GuardedClient {
    private GuardedClient() {}

    /** @param timeout for all of a call, from the lookup of its name to the end of the answer */
    public static OkHttpClient of(AllowedAddresses allowed, Resolver resolver, Duration timeout) {
        return new OkHttpClient.Builder()
                .dns(resolver::lookup)
                .socketFactory(new GuardedSockets(allowed))
                .proxy(Proxy.NO_PROXY)
                .protocols(List.of(Protocol.HTTP_1_1))
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .callTimeout(timeout)
                .connectTimeout(timeout)
                .readTimeout(timeout)
                .writeTimeout(timeout)
                .build();
    }
}
