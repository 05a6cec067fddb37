package innkeeper.payment.webhook.remote;

import innkeeper.kit.telemetry.Telemetry;
import innkeeper.payment.webhook.usecase.Parcel;
import innkeeper.payment.webhook.usecase.Shop;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the shop by signed webhook, in the trace in which the shop created the payment. */
public final class WebhookShop implements Shop {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookShop.class);

    private final WebhookSettings settings;
    private final Telemetry telemetry;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    public WebhookShop(WebhookSettings settings, Telemetry telemetry, Clock clock) {
        this.settings = settings;
        this.telemetry = telemetry;
        this.clock = clock;
    }

    @Override
    public Answer tell(Parcel parcel) {
        return telemetry.span("webhook " + parcel.type(), SpanKind.CLIENT, telemetry.parent(parcel.traceparent()),
                span -> told(parcel, span));
    }

    private Answer told(Parcel parcel, Span span) {
        span.setAttribute("http.request.method", "POST");
        span.setAttribute("url.full", settings.url().toString());
        span.setAttribute("http.request.resend_count", parcel.attempt() - 1L);
        Answer answer = send(parcel, span);
        telemetry.meters().count("webhooks_total", "type", parcel.type(), "outcome",
                answer instanceof Answer.Taken ? "delivered" : "failed");
        switch (answer) {
            case Answer.Taken _ -> LOG.info("Webhook {} {} delivered", parcel.type(), parcel.event());
            case Answer.Failed(var reason) -> {
                span.setStatus(StatusCode.ERROR, reason);
                LOG.info("Webhook {} {} failed at try {}: {}", parcel.type(), parcel.event(), parcel.attempt(), reason);
            }
        }
        return answer;
    }

    /** The status is the answer: a body is not waited for, since the deadline ends with the headers. */
    private Answer send(Parcel parcel, Span span) {
        try {
            HttpResponse<InputStream> answer = http.send(request(parcel), HttpResponse.BodyHandlers.ofInputStream());
            answer.body().close();
            span.setAttribute("http.response.status_code", answer.statusCode());
            return answer.statusCode() / 100 == 2
                    ? new Answer.Taken()
                    : new Answer.Failed("HTTP " + answer.statusCode());
        } catch (IOException e) {
            return new Answer.Failed(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Failed("interrupted");
        }
    }

    private HttpRequest request(Parcel parcel) {
        long timestamp = clock.instant().getEpochSecond();
        return HttpRequest.newBuilder(settings.url())
                .timeout(settings.deadline())
                .header("Content-Type", "application/json")
                .header("User-Agent", "payment-service")
                .header("webhook-id", parcel.event().toString())
                .header("webhook-timestamp", Long.toString(timestamp))
                .header("webhook-signature", settings.secrets().sign(parcel.event().toString(), timestamp, parcel.body()))
                .header("traceparent", telemetry.traceparent())
                .POST(HttpRequest.BodyPublishers.ofString(parcel.body()))
                .build();
    }
}
