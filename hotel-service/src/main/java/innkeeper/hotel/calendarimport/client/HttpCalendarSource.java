package innkeeper.hotel.calendarimport.client;

import innkeeper.hotel.calendarimport.domain.Validators;
import innkeeper.hotel.calendarimport.usecase.CalendarSource;
import innkeeper.kit.outgoing.AddressNotAllowed;
import innkeeper.kit.outgoing.AllowedAddresses;
import innkeeper.kit.outgoing.GuardedClient;
import innkeeper.kit.outgoing.Resolver;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;

/**
 * Calendars over HTTP, a megabyte at most once unpacked, within one deadline. Redirects are followed by hand: each address is looked at
 * as the first one is, and each connection goes to the address that was looked at.
 */
public final class HttpCalendarSource implements CalendarSource {
    private static final int MOST_REDIRECTS = 5;
    private static final long MOST_BYTES = 1024 * 1024;
    private static final int NOT_MODIFIED = 304;

    private final AllowedAddresses allowed;
    private final Duration deadline;
    private final OkHttpClient client;

    public HttpCalendarSource(ImportSettings settings, Resolver resolver) {
        this.allowed = settings.allowed();
        this.deadline = settings.deadline();
        this.client = GuardedClient.of(allowed, resolver, deadline);
    }

    @Override
    public Fetched fetch(URI url, Validators known) {
        long end = System.nanoTime() + deadline.toNanos();
        Optional<HttpUrl> at = Optional.ofNullable(HttpUrl.parse(url.toString()));
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            if (at.isEmpty()) {
                return new Fetched.Failed("It redirects to something that is no address of the web");
            }
            Optional<String> fault = allowed.fault(at.get().uri());
            if (fault.isPresent()) {
                return new Fetched.Failed((redirects == 0 ? "" : "It redirects to an address that we do not call. ") + fault.get());
            }
            HttpUrl asked = at.get();
            try (Response response = call(asked, known, end).execute()) {
                if (!response.isRedirect()) {
                    return answered(response, known);
                }
                at = Optional.ofNullable(response.header("Location")).map(asked::resolve);
            } catch (IOException e) {
                return new Fetched.Failed(words(e));
            }
        }
        return new Fetched.Failed("It redirects more than %d times".formatted(MOST_REDIRECTS));
    }

    private Call call(HttpUrl url, Validators known, long end) {
        Request.Builder request = new Request.Builder().url(url)
                .header("User-Agent", "Innkeeper-Calendars/1")
                .header("Accept", "text/calendar, */*;q=0.1");
        if (!known.etag().isEmpty()) {
            request.header("If-None-Match", known.etag());
        }
        if (!known.lastModified().isEmpty()) {
            request.header("If-Modified-Since", known.lastModified());
        }
        Call call = client.newCall(request.build());
        call.timeout().timeout(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        return call;
    }

    private static Fetched answered(Response response, Validators known) throws IOException {
        if (response.code() == NOT_MODIFIED && !known.isNone()) {
            return new Fetched.Unchanged();
        }
        if (response.code() != 200) {
            return new Fetched.Failed("It answers %d instead of a calendar".formatted(response.code()));
        }
        BufferedSource source = response.body().source();
        return source.request(MOST_BYTES + 1)
                ? new Fetched.Failed("It is larger than 1 MB")
                : new Fetched.Content(source.getBuffer().readByteArray(), header(response, "ETag"), header(response, "Last-Modified"));
    }

    /** What a server would be sent back; nothing where it is no text for a header or too long to be kept. */
    private static String header(Response response, String name) {
        return Optional.ofNullable(response.header(name)).filter(value -> value.matches("[ -~]{1,200}")).orElse("");
    }

    private String words(IOException failure) {
        return AddressNotAllowed.in(failure).map(_ -> "Its host has an address that is not public")
                .orElseGet(() -> switch (failure) {
                    case InterruptedIOException _ -> "It took longer than %d seconds".formatted(deadline.toSeconds());
                    case UnknownHostException _ -> "Nobody knows a host of this name";
                    case SSLException _ -> "Its certificate is not trusted, or it speaks no TLS that we do";
                    default -> "The connection failed, or broke off before the end";
                });
    }
}
