package innkeeper.notification.messenger.gateway;

import innkeeper.kit.problem.Unavailable;
import innkeeper.kit.remote.ProviderCaller;
import innkeeper.kit.remote.ProviderReply;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.notification.delivery.usecase.Reply;
import innkeeper.notification.messenger.domain.Note;
import innkeeper.notification.messenger.usecase.Messenger;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** The messenger's bot over its REST API (contract {@code messenger}). */
public final class HttpMessenger implements Messenger {
    private final ProviderCaller bot;

    /** @param link null where nothing is to be opened */
    private record NewMessage(String text, URI link) {}

    public HttpMessenger(MessengerSettings settings, Telemetry telemetry, Clock clock) {
        this.bot = new ProviderCaller(
                "messenger", settings.url(), settings.apiKey(), settings.deadline(), telemetry, clock);
    }

    @Override
    public Reply send(String key, String chat, Note note) {
        String path = "/v1/chats/%s/messages".formatted(URLEncoder.encode(chat, StandardCharsets.UTF_8));
        try {
            return read(bot.post(path, key, new NewMessage(note.text(), note.link().orElse(null))));
        } catch (Unavailable away) {
            return Reply.away(away);
        }
    }

    /** 403 and 404 are about the chat, 400 and 422 about the message; all else is about us, or about now. */
    private static Reply read(ProviderReply reply) {
        return switch (reply.status()) {
            case 202 -> Reply.sent("202 taken", reply.json().path("id").asText());
            case 400, 403, 404, 422 -> Reply.refused(reply.words());
            default -> Reply.away(reply.words());
        };
    }
}
