package innkeeper.local.sms;

import innkeeper.kit.json.Json;
import innkeeper.kit.webhook.WebhookSecrets;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the customer by signed webhook what became of a message, again and again until it is taken. */
final class ReceiptSender implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReceiptSender.class);
    private static final Duration DEADLINE = Duration.ofSeconds(5);
    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(1), Duration.ofSeconds(5),
            Duration.ofSeconds(30), Duration.ofMinutes(2), Duration.ofMinutes(10), Duration.ofHours(1),
            Duration.ofHours(6), Duration.ofHours(16));

    private final URI customer;
    private final WebhookSecrets secrets;
    private final Clock clock;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("sms-receipts").factory());
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(DEADLINE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private record Receipt(String type, Instant timestamp, Data data) {
        record Data(Sms.View message) {}
    }

    ReceiptSender(URI customer, WebhookSecrets secrets, Clock clock) {
        this.customer = customer;
        this.secrets = secrets;
        this.clock = clock;
    }

    void after(Duration pause, Runnable work) {
        if (!timer.isShutdown()) {
            timer.schedule(() -> senders.execute(work), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    void send(Sms message) {
        String type = "message." + message.status().name().toLowerCase(Locale.ROOT);
        send("rcpt_" + UUID.randomUUID(),
                Json.write(new Receipt(type, message.updatedAt(), new Receipt.Data(message.view()))), 0);
    }

    private void send(String id, String body, int triesBefore) {
        if (taken(id, body)) {
            return;
        }
        if (triesBefore < PAUSES.size()) {
            after(PAUSES.get(triesBefore), () -> send(id, body, triesBefore + 1));
        } else {
            LOG.warn("Receipt {} was never taken", id);
        }
    }

    private boolean taken(String id, String body) {
        long timestamp = clock.instant().getEpochSecond();
        HttpRequest request = HttpRequest.newBuilder(customer)
                .timeout(DEADLINE)
                .header("Content-Type", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(timestamp))
                .header("webhook-signature", secrets.sign(id, timestamp, body))
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                LOG.info("Receipt {} was answered {}", id, status);
            }
            return status / 100 == 2;
        } catch (IOException e) {
            LOG.info("Receipt {} did not arrive: {}", id, e.toString());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        senders.shutdownNow();
        http.shutdownNow();
    }
}
