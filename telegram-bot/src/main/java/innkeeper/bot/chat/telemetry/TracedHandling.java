package innkeeper.bot.chat.telemetry;

import innkeeper.bot.chat.domain.Chat;
import innkeeper.bot.chat.domain.ChatEvent;
import innkeeper.bot.chat.usecase.Handling;
import innkeeper.kit.telemetry.Telemetry;
import io.opentelemetry.api.trace.SpanKind;
import java.util.Locale;

/** Does each event in the trace of what caused it. Metric: {@code chat_events_total} (kind). */
public final class TracedHandling implements Handling {
    private final Handling handling;
    private final Telemetry telemetry;

    public TracedHandling(Handling handling, Telemetry telemetry) {
        this.handling = handling;
        this.telemetry = telemetry;
    }

    @Override
    public void handle(Chat chat, ChatEvent event) {
        String kind = event.kind().name().toLowerCase(Locale.ROOT);
        telemetry.span("chat " + kind, SpanKind.CONSUMER, telemetry.parent(event.traceparent()), _ -> {
            handling.handle(chat, event);
            return true;
        });
        telemetry.meters().count("chat_events_total", "kind", kind);
    }
}
