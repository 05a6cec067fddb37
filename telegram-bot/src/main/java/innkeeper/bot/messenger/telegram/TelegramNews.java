package innkeeper.bot.messenger.telegram;

import com.pengrad.telegrambot.model.Update;
import com.pengrad.telegrambot.request.DeleteWebhook;
import com.pengrad.telegrambot.request.GetUpdates;
import com.pengrad.telegrambot.request.SetWebhook;
import com.pengrad.telegrambot.response.BaseResponse;
import com.pengrad.telegrambot.response.GetUpdatesResponse;
import innkeeper.bot.messenger.domain.Incoming;
import innkeeper.bot.messenger.telegram.TelegramSettings.News;
import innkeeper.bot.messenger.usecase.Intake;
import innkeeper.bot.messenger.usecase.Polls;
import innkeeper.kit.lifecycle.Part;
import innkeeper.kit.lifecycle.PeriodicTask;
import innkeeper.kit.problem.Unavailable;
import innkeeper.kit.telemetry.Telemetry;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Has Telegram's news taken in: asks for them, one instance at a time, or tells Telegram where to call us. Each update begins a
 * trace. What was taken in is not asked for again; what is told again is known by its key.
 */
public final class TelegramNews implements Part {
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final int LONG_POLL_SECONDS = 20;
    private static final Duration AT_ONCE = Duration.ofMillis(1);
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration HOURLY = Duration.ofHours(1);
    private static final int MOST = 100;
    /** What was not confirmed yet; what is told again is known by its key. */
    private static final int FROM_THE_BEGINNING = 0;
    /** After a week without news Telegram may count on from anywhere, also from below. */
    private static final Duration QUIET = Duration.ofDays(1);

    private final TelegramSettings settings;
    private final Polls polls;
    private final Intake intake;
    private final Telemetry telemetry;
    private final Clock clock;
    private final TelegramApi api;
    private final PeriodicTask task;
    private volatile Duration pause = SOON;
    private volatile int next = FROM_THE_BEGINNING;
    private volatile Instant lastNews = Instant.EPOCH;
    private volatile boolean prepared;
    private volatile boolean stopping;

    public TelegramNews(TelegramSettings settings, Polls polls, Intake intake, Telemetry telemetry, Clock clock) {
        this.settings = settings;
        this.polls = polls;
        this.intake = intake;
        this.telemetry = telemetry;
        this.clock = clock;
        this.api = new TelegramApi(settings, telemetry, clock);
        this.task = new PeriodicTask("telegram-news", () -> pause, this::work);
    }

    @Override
    public void start() {
        task.start();
    }

    @Override
    public void stop() {
        stopping = true;
        api.close();
        task.stop();
        if (settings.news() == News.POLLING) {
            polls.release();
        }
    }

    private void work() {
        pause = SOON;
        switch (settings.news()) {
            case POLLING -> poll();
            case WEBHOOK -> announce();
        }
    }

    /** While another instance asks, this one only looks whether it still does. */
    private void poll() {
        if (!polls.take(LEASE) || stopping) {
            next = FROM_THE_BEGINNING;
            return;
        }
        if (clock.instant().isAfter(lastNews.plus(QUIET))) {
            next = FROM_THE_BEGINNING;
        }
        try {
            if (!prepared) {
                prepared = expect(api.call(new DeleteWebhook()));
            }
            Reply<GetUpdatesResponse> reply = api.call(new GetUpdates().offset(next).limit(MOST)
                    .timeout(LONG_POLL_SECONDS).allowedUpdates(TelegramUpdates.KINDS));
            expect(reply);
            take(reply.response().updates());
            pause = AT_ONCE;
        } catch (Unavailable e) {
            if (!stopping) {
                throw e;
            }
        }
    }

    private void take(List<Update> updates) {
        updates.stream().sorted(Comparator.comparing(Update::updateId)).map(TelegramUpdates::read)
                .flatMap(Optional::stream).forEach(this::take);
        updates.stream().mapToInt(Update::updateId).max().ifPresent(last -> {
            next = last + 1;
            lastNews = clock.instant();
        });
    }

    /** One at a time, each in a trace of its own. */
    void take(Incoming incoming) {
        telemetry.span("telegram update", SpanKind.CONSUMER, Context.root(), _ -> {
            intake.take(List.of(incoming));
            return true;
        });
    }

    private void announce() {
        expect(api.call(new SetWebhook().url(settings.webhook().toString()).secretToken(settings.secret().value())
                .allowedUpdates(TelegramUpdates.KINDS)));
        pause = HOURLY;
    }

    private static boolean expect(Reply<? extends BaseResponse> reply) {
        if (!reply.ok()) {
            throw new Unavailable("Telegram", new IllegalStateException(reply.words()));
        }
        return true;
    }
}
