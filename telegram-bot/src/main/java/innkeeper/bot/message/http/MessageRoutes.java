package innkeeper.bot.message.http;

import innkeeper.bot.message.usecase.TakeMessage;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import innkeeper.kit.ids.Fingerprint;
import innkeeper.kit.ids.Ids;
import java.nio.charset.StandardCharsets;

/** Where notification-service hands over what it has to say in chats. */
public final class MessageRoutes implements Routes {
    private static final int TAKEN = 202;

    private final TakeMessage take;

    public MessageRoutes(TakeMessage take) {
        this.take = take;
    }

    /** @param link null where there is nothing to open */
    record NewMessageBody(String text, String link) {}

    record MessageView(String id) {}

    @Override
    public void routing(Routing routing) {
        routing.on("sendChatMessage", this::send);
    }

    private Answer send(Call call) {
        NewMessageBody body = call.body(NewMessageBody.class);
        String address = call.path("chat_id");
        String key = call.header("Idempotency-Key").orElseGet(() -> Ids.next().toString());
        String id = Fingerprint.of((address + " " + key).getBytes(StandardCharsets.UTF_8));
        take.handle(id, address, body.text(), body.link() == null ? "" : body.link());
        return Answer.of(TAKEN, new MessageView(id));
    }
}
