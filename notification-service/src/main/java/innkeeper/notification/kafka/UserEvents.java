package innkeeper.notification.kafka;

import innkeeper.kernel.PersonId;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.event.EventHandler;
import innkeeper.kit.event.Received;
import innkeeper.kit.kafka.Topic;
import innkeeper.notification.domain.Message;
import innkeeper.notification.domain.News;
import innkeeper.notification.usecase.ForgetPerson;
import innkeeper.notification.usecase.RememberPerson;
import innkeeper.notification.usecase.TellPerson;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import static innkeeper.notification.kafka.Required.required;

/** Hears from auth-service who can be written to, what happens to their accounts, and who has left. */
public final class UserEvents {
    public static final Topic TOPIC = Topic.of("innkeeper.user.v1");

    private final Function<Transaction, RememberPerson> remember;
    private final Function<Transaction, TellPerson> tell;
    private final Function<Transaction, ForgetPerson> forget;

    record Whose(PersonId userId) {}

    public UserEvents(
            Function<Transaction, RememberPerson> remember,
            Function<Transaction, TellPerson> tell,
            Function<Transaction, ForgetPerson> forget) {
        this.remember = remember;
        this.tell = tell;
        this.forget = forget;
    }

    public Map<String, EventHandler> byType() {
        Map<String, EventHandler> handlers = new HashMap<>(Map.of(
                "innkeeper.user.registered", this::remember,
                "innkeeper.user.updated", this::remember,
                "innkeeper.user.deleted", (tx, event) -> forget.apply(tx).handle(person(event), event.time())));
        for (News.Account news : News.Account.values()) {
            handlers.put(news.eventType(), (tx, event) -> tell.apply(tx)
                    .handle(event.id(), new Message.OfAccount(news, person(event), event.time())));
        }
        return handlers;
    }

    private void remember(Transaction tx, Received event) {
        remember.apply(tx).handle(event.data(UserMessage.class).person(event.time()));
    }

    private static PersonId person(Received event) {
        return required("/user_id", event.data(Whose.class).userId());
    }
}
