package innkeeper.kit.remote;

import innkeeper.kit.telemetry.Telemetry;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls one neighbour over HTTP within a deadline, in a client span that the neighbour can continue. */
public final class HttpCaller {
    private static final Duration CONNECT = Duration.ofSeconds(2);

    private final String name;
    private final Duration deadline;
    private final Telemetry telemetry;
    private final Neighbour neighbour;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    /** @param deadline for all attempts of one call together */
    public HttpCaller(String name, Duration deadline, Telemetry telemetry) {
        this.name = name;
        this.deadline = deadline;
        this.telemetry = telemetry;
        this.neighbour = new Neighbour(name, telemetry);
    }

    /**
     * Any answer below 500 is the caller's to read.
     *
     * @param safeToRepeat whether the neighbour may get the request twice; if not, it is repeated only while no
     *     connection could be made
     * @throws innkeeper.kit.problem.Unavailable on no connection, no answer in time, or a 5xx
     */
    public HttpResponse<String> send(HttpRequest request, boolean safeToRepeat) {
        return telemetry.span(request.method() + " " + name, SpanKind.CLIENT, Context.current(), span -> {
            span.setAttribute("http.request.method", request.method());
            span.setAttribute("url.full", withoutQuery(request.uri()));
            long until = System.nanoTime() + deadline.toNanos();
            HttpResponse<String> response = neighbour.call(() -> attempt(request, until, safeToRepeat));
            span.setAttribute("http.response.status_code", response.statusCode());
            return response;
        });
    }

    private HttpResponse<String> attempt(HttpRequest request, long until, boolean safeToRepeat) {
        HttpRequest traced = HttpRequest.newBuilder(request, (_, _) -> true)
                .setHeader("traceparent", telemetry.traceparent())
                .build();
        CompletableFuture<HttpResponse<String>> sending = http.sendAsync(traced, BodyHandlers.ofString());
        try {
            HttpResponse<String> response = sending.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (response.statusCode() >= 500) {
                throw new CallFailed(new IOException("%s answered %d".formatted(name, response.statusCode())),
                        safeToRepeat);
            }
            return response;
        } catch (TimeoutException e) {
            sending.cancel(true);
            throw new CallFailed(e, false);
        } catch (ExecutionException e) {
            boolean neverSent = e.getCause() instanceof ConnectException
                    || e.getCause() instanceof HttpConnectTimeoutException;
            throw neverSent ? CallFailed.beforeSending(e.getCause()) : new CallFailed(e.getCause(), safeToRepeat);
        } catch (InterruptedException e) {
            sending.cancel(true);
            Thread.currentThread().interrupt();
            throw new CallFailed(e, false);
        }
    }

    /** Queries may hold what must not be kept with a trace. */
    private static String withoutQuery(URI uri) {
        return "%s://%s%s".formatted(uri.getScheme(), uri.getAuthority(), uri.getPath());
    }
}
