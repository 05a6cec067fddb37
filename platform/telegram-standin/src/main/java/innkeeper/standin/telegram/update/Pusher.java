package innkeeper.standin.telegram.update;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * Sends updates to the webhook, those of one chat in their order, again and again with growing pauses until an answer of 2xx;
 * what that answer asks for is done.
 */
public final class Pusher implements AutoCloseable {
    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
    private static final String SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token";

    private final Updates updates;
    private final Clock clock;
    private final Consumer<String> asked;
    private final Set<Long> busy = ConcurrentHashMap.newKeySet();
    private final Map<Long, Duration> pauses = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(DEADLINE).followRedirects(HttpClient.Redirect.NEVER).build();
    private volatile Optional<Trouble> trouble = Optional.empty();

    /** Why the last update that did not come through did not. */
    public record Trouble(Instant at, String words) {}

    /** @param asked takes the body of an answer, which may ask for a call */
    public Pusher(Updates updates, Clock clock, Consumer<String> asked) {
        this.updates = updates;
        this.clock = clock;
        this.asked = asked;
    }

    public void begin(Webhook webhook) {
        trouble = Optional.empty();
        threads.execute(() -> send(webhook));
    }

    public Optional<Trouble> trouble() {
        return trouble;
    }

    private void send(Webhook webhook) {
        Semaphore places = new Semaphore(webhook.connections());
        try {
            while (true) {
                places.acquire();
                Optional<Update> next = updates.next(webhook, busy);
                if (next.isEmpty()) {
                    return;
                }
                busy.add(next.get().chat());
                threads.execute(() -> {
                    try {
                        deliver(webhook, next.get());
                    } finally {
                        places.release();
                    }
                });
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver(Webhook webhook, Update update) {
        Optional<String> fault = post(webhook, update);
        if (fault.isEmpty()) {
            pauses.remove(update.chat());
            updates.done(update);
        } else {
            trouble = fault.map(words -> new Trouble(clock.instant(), words));
            rest(pauses.merge(update.chat(), FIRST_PAUSE, (before, _) -> longer(before)));
        }
        busy.remove(update.chat());
        updates.wake();
    }

    /** Later updates of the chat wait, too. */
    private static void rest(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration longer(Duration before) {
        Duration twice = before.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }

    /** @return what went wrong */
    private Optional<String> post(Webhook webhook, Update update) {
        HttpRequest.Builder request = HttpRequest.newBuilder(webhook.address()).timeout(DEADLINE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(update.wire().toString()));
        if (!webhook.secret().isEmpty()) {
            request.header(SECRET_HEADER, webhook.secret());
        }
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                return Optional.of("Wrong response from the webhook: " + answer.statusCode());
            }
            asked.accept(answer.body());
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("Connection failed: " + e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("Connection closed");
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        http.shutdownNow();
    }
}
