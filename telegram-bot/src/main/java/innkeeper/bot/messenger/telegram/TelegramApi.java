package innkeeper.bot.messenger.telegram;

import com.pengrad.telegrambot.TelegramBot;
import com.pengrad.telegrambot.request.BaseRequest;
import com.pengrad.telegrambot.response.BaseResponse;
import innkeeper.kit.problem.Unavailable;
import innkeeper.kit.telemetry.Telemetry;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * Calls the Bot API. Where it asks for patience (429), nobody calls before that time; a short one is waited for. Metric:
 * {@code telegram_calls_total} (method, outcome).
 */
final class TelegramApi {
    private static final String NAME = "Telegram";
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int TOO_MANY = 429;
    private static final int BROKEN = 500;
    private static final int ATTEMPTS = 5;

    private final OkHttpClient http;
    private final TelegramBot bot;
    private final Telemetry telemetry;
    private final Clock clock;
    private volatile Instant closedUntil = Instant.EPOCH;
    private volatile boolean closed;

    TelegramApi(TelegramSettings settings, Telemetry telemetry, Clock clock) {
        this.http = new OkHttpClient.Builder().connectTimeout(CONNECT).readTimeout(settings.deadline())
                .writeTimeout(settings.deadline()).addInterceptor(this::unlessClosed).build();
        this.bot = new TelegramBot.Builder(settings.token().value()).apiUrl(settings.api().toString())
                .okHttpClient(http).build();
        this.telemetry = telemetry;
        this.clock = clock;
    }

    /** @throws Unavailable where it did not answer, or asks for more patience than we have */
    <T extends BaseRequest<T, R>, R extends BaseResponse> Reply<R> call(BaseRequest<T, R> request) {
        return telemetry.span("telegram " + request.getMethod(), SpanKind.CLIENT, Context.current(), span -> {
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                awaitOpening();
                R response = once(request);
                if (response.isOk() || response.errorCode() != TOO_MANY) {
                    count(request.getMethod(), response.isOk() ? "ok" : "refused");
                    span.setAttribute("http.response.status_code", response.isOk() ? 200 : response.errorCode());
                    return new Reply<>(response);
                }
                count(request.getMethod(), "too_fast");
                closedUntil = clock.instant().plusSeconds(patience(response));
            }
            throw away("asks for patience again and again");
        });
    }

    /** Ends calls that run, and lets none begin, so that nobody waits for news that nobody hears. */
    void close() {
        closed = true;
        http.dispatcher().cancelAll();
        http.connectionPool().evictAll();
    }

    /** A call that comes here is known to the client already: it is stopped here, or ended by {@link #close}. */
    private Response unlessClosed(Interceptor.Chain chain) throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
        return chain.proceed(chain.request());
    }

    private <T extends BaseRequest<T, R>, R extends BaseResponse> R once(BaseRequest<T, R> request) {
        R response;
        try {
            response = bot.execute(request);
        } catch (RuntimeException e) {
            count(request.getMethod(), "away");
            throw new Unavailable(NAME, e);
        }
        if (response == null || !response.isOk() && response.errorCode() >= BROKEN) {
            count(request.getMethod(), "away");
            throw away(response == null ? "answered nothing" : response.description());
        }
        return response;
    }

    private void awaitOpening() {
        Duration wait = Duration.between(clock.instant(), closedUntil);
        if (wait.compareTo(PATIENCE) > 0) {
            throw away("is to be left alone until " + closedUntil);
        }
        while (wait.isPositive()) {
            LockSupport.parkNanos(wait.toNanos());
            if (Thread.currentThread().isInterrupted()) {
                throw away("is not waited for any more");
            }
            wait = Duration.between(clock.instant(), closedUntil);
        }
    }

    private static int patience(BaseResponse response) {
        return response.parameters() == null || response.parameters().retryAfter() == null
                ? 1
                : response.parameters().retryAfter();
    }

    private void count(String method, String outcome) {
        telemetry.meters().count("telegram_calls_total", "method", method, "outcome", outcome);
    }

    private static Unavailable away(String words) {
        return new Unavailable(NAME, new IllegalStateException(NAME + " " + words));
    }
}
