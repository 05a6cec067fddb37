package innkeeper.notification.messenger.http;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.kernel.PersonId;
import innkeeper.kit.access.Resource;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import innkeeper.kit.webhook.WebhookSecrets;
import innkeeper.notification.messenger.domain.LinkCode;
import innkeeper.notification.messenger.usecase.Chats;
import innkeeper.notification.messenger.usecase.LinkChat;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** How a person and their chat in the messenger find each other, and part. */
public final class MessengerRoutes implements Routes {
    private final WebhookSecrets secrets;
    private final Chats chats;
    private final LinkChat link;

    public MessengerRoutes(WebhookSecrets secrets, Chats chats, Clock clock) {
        this.secrets = secrets;
        this.chats = chats;
        this.link = new LinkChat(chats, clock);
    }

    record ExpectedView(String code, Instant expiresAt) {}

    @Override
    public void routing(Routing routing) {
        routing.on("beginMessengerLink", this::begin)
                .on("endMessengerLink", this::end)
                .on("receiveMessengerWebhook", this::receive);
    }

    private Answer begin(Call call) {
        LinkChat.Expected expected = link.begin(caller(call));
        return Answer.of(201, new ExpectedView(expected.code().shown(), expected.until()))
                .header("Cache-Control", "no-store");
    }

    private Answer end(Call call) {
        chats.forget(caller(call));
        return Answer.noContent();
    }

    /** What we do not know is taken and changes nothing. */
    private Answer receive(Call call) {
        secrets.require(call);
        JsonNode webhook = call.body();
        String chat = webhook.at("/data/chat_id").asText();
        switch (webhook.path("type").asText()) {
            case "chat.linked" -> link.finish(LinkCode.typed(webhook.at("/data/code").asText()), chat);
            case "chat.left" -> chats.leave(chat);
            default -> {}
        }
        return Answer.noContent();
    }

    private static PersonId caller(Call call) {
        String id = call.access().subject().id();
        call.access().require(Resource.of("preferences", id, Map.of("user_id", id)));
        return PersonId.of(id);
    }
}
